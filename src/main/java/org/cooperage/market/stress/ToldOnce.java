package org.cooperage.market.stress;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.cooperage.market.scenario.Scenario;

/// Which tests the public side may know: coarse ones, and the same shock once in a while, so that two answers to it
/// never tell what changed in between.
final class ToldOnce {
    private ToldOnce() {}

    /// Of each shock the one that was told first and the next one a while later.
    static List<StressTest> of(List<StressTest> all, Duration hold) {
        var last = new HashMap<Shock, Instant>();
        var told = new ArrayList<StressTest>();
        all.stream()
                .filter(t -> t.shock().isCoarse() && t.stage() != Scenario.Stage.FAILED)
                .sorted(Comparator.comparing(StressTest::createdAt))
                .forEach(test -> {
                    var before = last.get(test.shock());
                    if (before == null || !test.createdAt().isBefore(before.plus(hold))) {
                        last.put(test.shock(), test.createdAt());
                        told.removeIf(t -> t.shock().equals(test.shock()));
                        told.add(test);
                    }
                });
        return told;
    }
}
