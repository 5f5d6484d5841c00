package org.cooperage.market.board;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.market.dispatch.Moves.Asked;
import org.cooperage.market.floor.Machine;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Entered;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One job of the board: where it is, where it could go, what that would mean, asking for it.
@Controller
class JobMovePages {
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final Board board;
    private final Trials trials;
    private final TrialNames names;
    private final MessageSource texts;

    JobMovePages(Board board, Trials trials, TrialNames names, MessageSource texts) {
        this.board = board;
        this.trials = trials;
        this.names = names;
        this.texts = texts;
    }

    /// `part` is asked for by the board, which shows it beside the picture.
    @GetMapping("/board/jobs/{jobId}")
    String show(
            @PathVariable UUID jobId,
            @RequestParam Optional<UUID> machine,
            @RequestParam Optional<UUID> maker,
            @RequestParam Optional<String> start,
            @RequestParam(defaultValue = "false") boolean part,
            Model model) {
        var bar = board.get(jobId);
        var wanted = start.map(JobMovePages::moment);
        model.addAttribute("bar", bar);
        model.addAttribute("part", part);
        model.addAttribute("now", board.now());
        var machines = trials.machines(jobId);
        model.addAttribute("machines", machines);
        model.addAttribute("listed", true);
        model.addAttribute("machine", machine.orElse(bar.machine()));
        model.addAttribute("start", field(wanted.orElse(bar.starts())));
        wanted.ifPresent(at -> tryIt(new Trials.Wanted(jobId, machine, maker, at), machines, model));
        return part ? "board/job :: detail" : "board/job";
    }

    private void tryIt(Trials.Wanted wanted, List<Machine> machines, Model model) {
        switch (trials.of(wanted)) {
            case Trial.Tried tried -> {
                var view = names.view(tried);
                model.addAttribute("trial", view);
                model.addAttribute("machine", view.machine());
                model.addAttribute(
                        "listed", machines.stream().anyMatch(m -> m.id().value().equals(view.machine())));
            }
            case Trial.Refused(var why) -> model.addAttribute("refused", why);
        }
    }

    /// Reckoned once more, because the floor may have changed since it was shown; then asked for.
    @PostMapping("/board/jobs/{jobId}/moves")
    String ask(
            @PathVariable UUID jobId,
            @RequestParam UUID machine,
            @RequestParam String start,
            RedirectAttributes flash,
            Locale locale) {
        var wanted = new Trials.Wanted(jobId, Optional.of(machine), Optional.empty(), moment(start));
        var said = switch (trials.of(wanted)) {
            case Trial.Tried tried when tried.effect().isPossible() -> say(trials.ask(tried.effect()), locale);
            case Trial.Tried tried -> texts.getMessage("board.trial.no.place", null, locale);
            case Trial.Refused(var why) -> texts.getMessage("board.trial." + why, null, locale);
        };
        flash.addFlashAttribute("flash", said);
        return "redirect:/board/jobs/" + jobId;
    }

    private String say(List<Asked> answers, Locale locale) {
        return answers.isEmpty()
                ? texts.getMessage("board.asked.nothing", null, locale)
                : answers.stream().map(a -> say(a, locale)).collect(Collectors.joining(" "));
    }

    private String say(Asked answer, Locale locale) {
        return switch (answer) {
            case Asked.OfMakers(var order, var makers) ->
                texts.getMessage("board.asked.makers", new Object[] {makers}, locale);
            case Asked.OfBuyer(var order) -> texts.getMessage("board.asked.buyer", null, locale);
            case Asked.Refused(var order, var why) -> texts.getMessage("board.asked." + why, null, locale);
        };
    }

    private static Instant moment(String typed) {
        var entered = new Entered();
        var moment = entered.moment("start", typed);
        entered.refuse();
        return moment;
    }

    private static String field(Instant moment) {
        return FIELD.format(moment.atZone(BusinessClock.ZONE));
    }
}
