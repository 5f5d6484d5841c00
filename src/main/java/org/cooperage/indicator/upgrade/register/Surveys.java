package org.cooperage.indicator.upgrade.register;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cooperage.indicator.engine.upgrade.SixChanges;
import org.cooperage.indicator.upgrade.register.Survey.Round;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The survey of the six changes: a firm answers once at the beginning and once half a year later.
@Service
class Surveys {
    private static final Duration BETWEEN = Duration.ofDays(180);

    private final SurveyStore store;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Surveys(SurveyStore store, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    Survey get() {
        Acting.require("Seeing the six changes");
        var open = open();
        return Acting.as(Acting.SYSTEM, () -> Objects.requireNonNull(transaction.execute(status -> survey(open))));
    }

    private Survey survey(Optional<Round> open) {
        var first = store.all(Round.T0);
        var second = store.all(Round.T1);
        return new Survey(profile(first), profile(second), List.of(first.size(), second.size()), open);
    }

    /// In groups of five, so that nobody can tell the fifth from what the sixth changed.
    private static Optional<SixChanges.Profile> profile(List<SixChanges.Answers> all) {
        return SixChanges.profile(all.subList(0, all.size() / SixChanges.FEWEST * SixChanges.FEWEST));
    }

    private Optional<Round> open() {
        var acting = Acting.current();
        boolean firm = List.of(Role.LEAD, Role.SME, Role.SVC).contains(acting.role());
        return acting.party().filter(it -> firm).map(Party.Id::new).flatMap(this::open);
    }

    private Optional<Round> open(Party.Id firm) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var first = store.findAt(Round.T0, firm);
            if (first.isEmpty()) {
                return Optional.of(Round.T0);
            }
            boolean later = first.get().plus(BETWEEN).isBefore(clock.instant());
            return later && store.findAt(Round.T1, firm).isEmpty() ? Optional.of(Round.T1) : Optional.<Round>empty();
        }));
    }

    /// @param answers 24 numbers from 1 to 5
    void answer(List<Integer> answers) {
        var firm = UpgradeEvents.firm("Answering the survey");
        var round = open(firm)
                .orElseThrow(() -> InvalidInput.of("answers", "", "upgrade.wrong.round", "upgrade.mend.round"));
        transaction.executeWithoutResult(status -> store.insert(round, firm, checked(answers), clock.instant()));
    }

    private static SixChanges.Answers checked(List<Integer> answers) {
        try {
            return new SixChanges.Answers(answers);
        } catch (IllegalArgumentException e) {
            throw InvalidInput.of("answers", answers.size(), "upgrade.wrong.answers", "upgrade.mend.answers");
        }
    }
}
