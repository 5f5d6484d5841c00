package org.cooperage.indicator.engine.upgrade;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Follows a cluster from quarter to quarter.
///
/// A stage is entered when every gate of it is met, one stage after the other, and left when an index of its gate is
/// surely more than five points too low for two quarters running. Evidence that comes late changes the quarters it
/// belongs to, so the whole path is reckoned anew each time.
public final class Path {
    static final double SLACK = 5;

    private final Catalogue catalogue;
    private final Evidence evidence;

    public Path(Catalogue catalogue, Evidence evidence) {
        this.catalogue = catalogue;
        this.evidence = evidence;
    }

    /// @param quarters running, the oldest first
    public List<Snapshot> follow(List<Quarter> quarters) {
        var path = new ArrayList<Snapshot>();
        for (var quarter : quarters) {
            path.add(next(quarter, path.isEmpty() ? null : path.getLast()));
        }
        return List.copyOf(path);
    }

    private Snapshot next(Quarter quarter, @Nullable Snapshot before) {
        var indices = indices(quarter);
        var judge = new Judge(catalogue, evidence, quarter, indices);
        var ladders = new EnumMap<Ladder, List<Step>>(Ladder.class);
        ladders.put(Ladder.STAGE, steps(Ladder.STAGE, judge, 0));
        int held = before == null ? 0 : before.stage();
        int stage = before != null && hasFallen(before, indices) ? held - 1 : climbed(held, ladders.get(Ladder.STAGE));
        for (var ladder : Ladder.values()) {
            ladders.computeIfAbsent(ladder, it -> steps(it, judge, stage));
        }
        return new Snapshot(quarter, indices, ladders, stage, stage < held);
    }

    private Map<Aspect, IndexRange> indices(Quarter quarter) {
        var indices = new EnumMap<Aspect, IndexRange>(Aspect.class);
        for (var aspect : Aspect.values()) {
            if (aspect.isIndex()) {
                indices.put(aspect, IndexRange.of(catalogue.of(aspect), evidence, quarter));
            }
        }
        return indices;
    }

    private List<Step> steps(Ladder ladder, Judge judge, int stage) {
        return IntStream.rangeClosed(1, ladder.steps())
                .mapToObj(number -> new Step(
                        ladder,
                        number,
                        catalogue.groups(ladder, number).stream()
                                .map(group -> new Step.Requirement(group.stream()
                                        .map(clause -> judge.judge(clause, stage))
                                        .toList()))
                                .toList()))
                .toList();
    }

    private static int climbed(int held, List<Step> steps) {
        int stage = held;
        while (stage < steps.size() && steps.get(stage).verdict() == Verdict.MET) {
            stage++;
        }
        return stage;
    }

    private boolean hasFallen(Snapshot before, Map<Aspect, IndexRange> indices) {
        return before.stage() > 0
                && catalogue.groups(Ladder.STAGE, before.stage()).stream()
                        .flatMap(List::stream)
                        .filter(clause -> clause.condition() == Condition.INDEX)
                        .anyMatch(clause -> isBelow(clause, before.indices()) && isBelow(clause, indices));
    }

    private static boolean isBelow(Clause clause, Map<Aspect, IndexRange> indices) {
        var range = indices.get(clause.index());
        return range != null && range.high() < clause.threshold() - SLACK;
    }
}
