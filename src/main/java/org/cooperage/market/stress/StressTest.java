package org.cooperage.market.stress;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.market.scenario.Scenario;
import org.cooperage.market.stress.engine.StressReport;

/// A shock, how far the planning after it is, and what was found so far.
///
/// @param percent of the planning, 0–100
/// @param report empty before the first plan stands
record StressTest(
        Id id,
        Shock shock,
        Scenario.Stage stage,
        int percent,
        Optional<Scenario.Ended> stopped,
        String note,
        Instant createdAt,
        Optional<StressReport> report) {

    record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    static StressTest of(Scenario scenario) {
        return new StressTest(
                new Id(scenario.id().value()),
                Shock.of(scenario.assumed().getFirst()),
                scenario.stage(),
                scenario.percent(),
                scenario.stopped(),
                scenario.note(),
                scenario.createdAt(),
                scenario.best().flatMap(StressReport::of));
    }

    boolean isUnderWay() {
        return stage.isUnderWay();
    }

    StressTest with(StressReport found) {
        return new StressTest(id, shock, stage, percent, stopped, note, createdAt, Optional.of(found));
    }
}
