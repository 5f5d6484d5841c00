package org.cooperage.barrel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.cooperage.barrel.engine.Catalogue;
import org.cooperage.barrel.engine.Evidence;
import org.cooperage.barrel.engine.Indicator;
import org.cooperage.party.Party;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.springframework.stereotype.Component;

/// What is known of a firm, what it is asked, and what it answers. Its callers see to who may.
@Component
class Knowledge {
    /// A fact that is younger is not asked for.
    private static final Duration FRESH = Duration.ofDays(183);

    private final AnswerStore answers;
    private final FactStore facts;
    private final Ids ids;
    private final Clock clock;
    private final Catalogue catalogue = CatalogueFile.newest();

    Knowledge(AnswerStore answers, FactStore facts, Ids ids, Clock clock) {
        this.answers = answers;
        this.facts = facts;
        this.ids = ids;
        this.clock = clock;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /// The strongest evidence for each indicator.
    List<Known> known(Party.Id id) {
        var now = clock.instant();
        var all = new ArrayList<Known>();
        facts.of(id).forEach(fact -> all.add(Knowing.of(catalogue.get(fact.indicator()), fact, now)));
        answers.of(id)
                .forEach(row ->
                        Knowing.of(catalogue.get(row.indicator()), row, now).ifPresent(all::add));
        var strongest = Strongest.of(all.stream().map(Known::evidence).toList());
        return all.stream().filter(one -> isAmong(strongest, one.evidence())).toList();
    }

    private static boolean isAmong(Collection<Evidence> some, Evidence one) {
        return some.stream().anyMatch(other -> other == one);
    }

    /// Whatever of these the platform does not know itself.
    List<Question> questions(Party.Id id, List<Indicator> some) {
        var fresh = clock.instant().minus(FRESH);
        var seen = new HashMap<Indicator.Code, Instant>();
        facts.of(id).forEach(fact -> seen.put(fact.indicator(), fact.until()));
        var said = new HashMap<Indicator.Code, AnswerStore.Row>();
        answers.of(id).forEach(row -> said.put(row.indicator(), row));
        return some.stream()
                .filter(one -> seen.getOrDefault(one.code(), Instant.MIN).isBefore(fresh))
                .map(one -> Knowing.question(one, Optional.ofNullable(said.get(one.code()))))
                .toList();
    }

    /// Keeps answers at once; each replaces what was answered before. All or none.
    void answer(Party.Id id, List<Answer> some) {
        var faults = some.stream().flatMap(one -> fault(one).stream()).toList();
        if (!faults.isEmpty()) {
            throw InvalidInput.all(faults);
        }
        var now = clock.instant();
        for (var one : some) {
            if (one.document() != null) {
                answers.attach(ids.next(), id, one.indicator(), one.document(), now);
            }
            answers.save(id, one, now);
        }
    }

    private Optional<Fault> fault(Answer answer) {
        var scale = catalogue.get(answer.indicator()).scale();
        var value = answer.value();
        return value == null || scale.allows(value)
                ? Optional.empty()
                : Optional.of(Fault.of(
                        answer.indicator().value(),
                        value % 1 == 0 ? (Object) value.longValue() : value,
                        "barrel.invalid.value",
                        "barrel.mend.value",
                        scale.least(),
                        scale.most()));
    }
}
