package org.cooperage.barrel;

import java.time.Instant;
import java.util.Optional;
import org.cooperage.barrel.engine.Evidence;
import org.cooperage.barrel.engine.Indicator;
import org.cooperage.barrel.engine.Source;

/// Makes evidence and questions of what is kept.
final class Knowing {
    private Knowing() {}

    static Known of(Indicator indicator, FactStore.Fact fact, Instant now) {
        var evidence = new Evidence(indicator.code(), fact.value(), Source.P, PeerStore.months(fact.until(), now));
        return new Known(indicator, evidence, fact.cases(), fact.since(), fact.until(), Optional.empty());
    }

    /// Nothing when the firm does not know.
    static Optional<Known> of(Indicator indicator, AnswerStore.Row row, Instant now) {
        return Optional.ofNullable(row.value()).map(value -> {
            var evidence = new Evidence(indicator.code(), value, row.source(), PeerStore.months(row.at(), now));
            return new Known(indicator, evidence, 0, Optional.empty(), row.at(), document(row));
        });
    }

    static Question question(Indicator indicator, Optional<AnswerStore.Row> row) {
        return new Question(
                indicator,
                row.isPresent(),
                row.map(AnswerStore.Row::value).orElse(null),
                row.flatMap(Knowing::document));
    }

    private static Optional<Known.Document> document(AnswerStore.Row row) {
        return row.paper().map(paper -> new Known.Document(paper.id(), paper.name()));
    }
}
