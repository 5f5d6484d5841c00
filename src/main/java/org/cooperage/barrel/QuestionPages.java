package org.cooperage.barrel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.cooperage.barrel.engine.Firm;
import org.cooperage.chain.Dimension;
import org.cooperage.party.Party;
import org.cooperage.party.Upload;
import org.cooperage.shared.AskAgain;
import org.cooperage.shared.Entered;
import org.cooperage.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// What the platform does not know is asked, a dimension at a time; every step is kept at once and can be left.
@Controller
class QuestionPages {
    private static final String UNKNOWN = "-unknown";
    private static final String FILE = "-file";

    private final Barrels barrels;

    QuestionPages(Barrels barrels) {
        this.barrels = barrels;
    }

    /// A dimension as a step.
    record Step(Dimension dimension, int questions, long open) {}

    @GetMapping("/barrel/questions")
    String begin() {
        var firm = BarrelPages.firm();
        return steps(firm).stream()
                .filter(step -> step.open() > 0)
                .findFirst()
                .map(step -> "redirect:/barrel/questions/" + step.dimension())
                .orElse("redirect:/barrel/aims");
    }

    @GetMapping("/barrel/questions/{dimension}")
    String ask(@PathVariable Dimension dimension, Model model) {
        var firm = BarrelPages.firm();
        model.addAttribute("dimension", dimension);
        model.addAttribute("questions", barrels.questions(firm, dimension));
        model.addAttribute("steps", steps(firm));
        return "barrel/questions";
    }

    @PostMapping("/barrel/questions/{dimension}")
    @AskAgain("/barrel/questions/{dimension}")
    String answer(
            @PathVariable Dimension dimension,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable MultiValueMap<String, MultipartFile> files)
            throws IOException {
        var firm = BarrelPages.firm();
        var entered = new Entered();
        var answers = new ArrayList<Answer>();
        for (var question : barrels.questions(firm, dimension)) {
            answer(question, typed, files, entered).ifPresent(answers::add);
        }
        entered.refuse();
        barrels.answer(firm, answers);
        return BarrelPages.next(dimension)
                .map(next -> "redirect:/barrel/questions/" + next)
                .orElse("redirect:/barrel/aims");
    }

    /// Nothing for a question left open.
    private static Optional<Answer> answer(
            Question question,
            MultiValueMap<String, String> typed,
            @Nullable MultiValueMap<String, MultipartFile> files,
            Entered entered)
            throws IOException {
        var code = question.indicator().code();
        var file = files == null ? null : files.getFirst(code + FILE);
        var document = file == null || file.isEmpty() ? null : Upload.of(file);
        if (entered.yes(typed.getFirst(code + UNKNOWN))) {
            return Optional.of(new Answer(code, null, document));
        }
        var text = typed.getFirst(code.value());
        var value = entered.findDecimal(code.value(), text == null ? null : text.replaceAll("[%%\\s]", ""));
        return value == null || question.asked() && document == null && stands(question, value.doubleValue())
                ? Optional.empty()
                : Optional.of(new Answer(code, value.doubleValue(), document));
    }

    /// What was answered before and stands as it was is as old as it was.
    private static boolean stands(Question question, double value) {
        return question.value() != null && question.value() == value;
    }

    @GetMapping("/barrel/aims")
    String aims(Model model) {
        var firm = BarrelPages.firm();
        model.addAttribute("aims", barrels.aims(firm));
        model.addAttribute("dimensions", Dimension.values());
        model.addAttribute("steps", steps(firm));
        return "barrel/aims";
    }

    @PostMapping("/barrel/assessments")
    @AskAgain("/barrel/aims")
    String keep(@RequestParam MultiValueMap<String, String> typed) {
        var firm = BarrelPages.firm();
        var entered = new Entered();
        var aims = new EnumMap<Dimension, Integer>(Dimension.class);
        for (var dimension : Dimension.values()) {
            var weight = entered.findWhole(dimension.name(), typed.getFirst(dimension.name()));
            aims.put(dimension, weight == null ? Firm.USUAL_WEIGHT : Math.clamp(weight, 1, Firm.LARGEST_WEIGHT));
        }
        entered.refuse();
        if (!entered.yes(typed.getFirst("truthful"))) {
            throw InvalidInput.of("truthful", "", "barrel.invalid.truthful", "barrel.mend.truthful");
        }
        barrels.keep(firm, aims);
        return "redirect:/barrel";
    }

    private List<Step> steps(Party.Id firm) {
        return Arrays.stream(Dimension.values())
                .map(one -> step(one, barrels.questions(firm, one)))
                .toList();
    }

    private static Step step(Dimension dimension, List<Question> questions) {
        return new Step(
                dimension,
                questions.size(),
                questions.stream().filter(one -> !one.asked()).count());
    }
}
