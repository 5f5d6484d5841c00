package org.cooperage.market.board;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What moving a job would mean, while it is still in the hand.
@RestController
class TrialApi {

    private final Trials trials;
    private final TrialNames names;
    private final MessageSource texts;

    TrialApi(Trials trials, TrialNames names, MessageSource texts) {
        this.trials = trials;
        this.names = names;
        this.texts = texts;
    }

    /// @param possible it could be proposed
    /// @param says sentences for the label beside the bar
    /// @param effect all of it; missing when it cannot be
    record Answer(boolean possible, List<String> says, Optional<TrialView> effect) {}

    @GetMapping("/api/board/jobs/{jobId}/trial")
    Answer trial(
            @PathVariable UUID jobId,
            @RequestParam Optional<UUID> machine,
            @RequestParam Optional<UUID> maker,
            @RequestParam Instant start,
            Locale locale) {
        return switch (trials.of(new Trials.Wanted(jobId, machine, maker, start))) {
            case Trial.Tried tried -> answer(names.view(tried), locale);
            case Trial.Refused(var why) ->
                new Answer(false, List.of(text("board.trial." + why, locale)), Optional.empty());
        };
    }

    private Answer answer(TrialView view, Locale locale) {
        var says = List.of(
                text("board.trial.cost", locale, names.yuan(view.difference())),
                text("board.trial.moves", locale, view.moves().size()),
                text("board.trial.orders", locale, view.orders().size(), view.late()));
        return view.possible()
                ? new Answer(true, says, Optional.of(view))
                : new Answer(false, List.of(text("board.trial.no.place", locale)), Optional.of(view));
    }

    private String text(String key, Locale locale, Object... values) {
        return texts.getMessage(key, values, locale);
    }
}
