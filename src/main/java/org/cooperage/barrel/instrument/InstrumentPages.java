package org.cooperage.barrel.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cooperage.barrel.instrument.Instruments.Keeping;
import org.cooperage.barrel.instrument.engine.Instrument;
import org.cooperage.barrel.instrument.engine.Instrument.Step;
import org.cooperage.shared.AskAgain;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A firm chooses an instrument, answers it step by step, vouches, and sees how it went on.
@Controller
class InstrumentPages {
    private static final String EVIDENCE = "-evidence";

    private final Instruments instruments;

    InstrumentPages(Instruments instruments) {
        this.instruments = instruments;
    }

    @GetMapping("/barrel/instruments")
    String list(Model model) {
        model.addAttribute("sheets", instruments.list());
        return "instrument/instruments";
    }

    @GetMapping("/barrel/instruments/{instrument}")
    String show(@PathVariable String instrument, Model model) {
        var sheet = instruments.get(instrument);
        model.addAttribute("sheet", sheet);
        model.addAttribute("due", instruments.isDue(sheet));
        model.addAttribute("next", open(sheet).orElse(null));
        model.addAttribute("sections", Section.of(sheet));
        return "instrument/instrument";
    }

    private static Optional<Sheet.Place> open(Sheet sheet) {
        return sheet.places().stream().filter(place -> place.open() > 0).findFirst();
    }

    @GetMapping("/barrel/instruments/{instrument}/steps/{step}")
    String ask(@PathVariable String instrument, @PathVariable String step, Model model) {
        var sheet = instruments.get(instrument);
        model.addAttribute("sheet", sheet);
        model.addAttribute("step", step(sheet.instrument(), step));
        return "instrument/step";
    }

    private static Step step(Instrument instrument, String code) {
        return instrument.steps().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("step", code));
    }

    @PostMapping("/barrel/instruments/{instrument}/steps/{step}")
    @AskAgain("/barrel/instruments/{instrument}/steps/{step}")
    String answer(
            @PathVariable String instrument,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> typed) {
        var asked = step(instruments.get(instrument).instrument(), step);
        instruments.answer(instrument, answers(asked, typed));
        var sheet = instruments.get(instrument);
        return "redirect:/barrel/instruments/" + sheet.instrument().id()
                + after(sheet, asked).map(next -> "/steps/" + next.code()).orElse("#keep");
    }

    /// The next step that is asked; none after the last, or after a level that is not reached.
    private static Optional<Step> after(Sheet sheet, Step asked) {
        var steps = sheet.places().stream().map(Sheet.Place::step).toList();
        int at = steps.indexOf(asked);
        return at >= 0 && at + 1 < steps.size() ? Optional.of(steps.get(at + 1)) : Optional.empty();
    }

    /// Nothing for items left open.
    private static List<Answered> answers(Step step, MultiValueMap<String, String> typed) {
        var answers = new ArrayList<Answered>();
        for (var item : step.items()) {
            var answer = typed.getFirst(item.code());
            var evidence = typed.getFirst(item.code() + EVIDENCE);
            if (answer != null && !answer.isBlank()) {
                answers.add(new Answered(item.code(), answer, said(evidence)));
            }
        }
        return answers;
    }

    private static @Nullable String said(@Nullable String evidence) {
        return evidence == null || evidence.isBlank() ? null : evidence.strip();
    }

    @PostMapping("/barrel/instruments/{instrument}/evaluations")
    @AskAgain("/barrel/instruments/{instrument}")
    String keep(@PathVariable String instrument, @RequestParam Map<String, String> typed) {
        vouched(instruments.get(instrument).instrument(), typed.containsKey("truthful"));
        return switch (instruments.keep(instrument)) {
            case Keeping.Kept(var evaluation) -> "redirect:/barrel/instruments/" + evaluation.instrument();
            case Keeping.Open(int items) ->
                throw InvalidInput.of("truthful", items, "instrument.invalid.open", "instrument.mend.open");
        };
    }

    static void vouched(Instrument instrument, boolean truthful) {
        if (instrument.commitment() && !truthful) {
            throw InvalidInput.of("truthful", "", "instrument.invalid.truthful", "instrument.mend.truthful");
        }
    }
}
