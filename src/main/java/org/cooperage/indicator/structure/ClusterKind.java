package org.cooperage.indicator.structure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooperage.indicator.engine.structure.Certainty;
import org.cooperage.indicator.engine.structure.LifeCycle;
import org.cooperage.indicator.engine.structure.Range;
import org.cooperage.indicator.engine.structure.Trait;
import org.cooperage.indicator.engine.structure.Typology;
import org.cooperage.indicator.upgrade.DeclaredValues;
import org.jspecify.annotations.Nullable;

/// What kind of cluster it is and at which stage, as far as that is known, with all it rests on.
///
/// @param stages every one it may be at
/// @param closed firms last year, as somebody stated; null: nobody did
record ClusterKind(
        List<Known> traits,
        List<Judged> kinds,
        LifeCycle.Moves moves,
        Set<LifeCycle> stages,
        DeclaredValues.@Nullable Value closed) {
    ClusterKind {
        traits = List.copyOf(traits);
        kinds = List.copyOf(kinds);
        stages = Set.copyOf(stages);
    }

    /// @param range what is known of it; all there is: nothing
    /// @param indicator of the catalogue it comes from; null: the platform cannot see it
    /// @param measure by which it can be stated; null: the platform sees it itself
    /// @param stated by government or association, audited or not; null: nobody did
    record Known(
            Trait trait,
            Range range,
            @Nullable String indicator,
            @Nullable String measure,
            DeclaredValues.@Nullable Value stated) {

        public boolean isUnknown() {
            return range.equals(Range.UNKNOWN);
        }

        public String text() {
            return Digits.percent(range);
        }
    }

    /// @param conditions that must hold together; none for Marshallian
    record Judged(Typology kind, Certainty certainty, List<Asked> conditions) {}

    /// @param above the threshold, else below it
    record Asked(Trait trait, boolean above, double threshold, Range range, Certainty certainty) {

        public boolean isUnknown() {
            return range.equals(Range.UNKNOWN);
        }

        public String text() {
            return Digits.percent(range);
        }

        public String limit() {
            return Math.round(100 * threshold) + " %";
        }
    }

    record Group(Certainty certainty, List<Judged> kinds) {}

    static ClusterKind of(
            List<Known> traits,
            Map<Trait, Range> ranges,
            LifeCycle.Moves moves,
            DeclaredValues.@Nullable Value closed) {
        var judged = Typology.judge(ranges);
        var kinds = Arrays.stream(Typology.values())
                .map(kind -> new Judged(kind, judged.getOrDefault(kind, Certainty.POSSIBLE), asked(kind, ranges)))
                .toList();
        return new ClusterKind(traits, kinds, moves, LifeCycle.possible(moves), closed);
    }

    private static List<Asked> asked(Typology kind, Map<Trait, Range> ranges) {
        return kind.conditions().stream()
                .map(asked -> new Asked(
                        asked.trait(),
                        asked.above(),
                        asked.threshold(),
                        ranges.getOrDefault(asked.trait(), Range.UNKNOWN),
                        asked.judge(ranges)))
                .toList();
    }

    public List<Judged> sure() {
        return of(Certainty.SURE);
    }

    /// What is sure first; kinds of which there are none are left out.
    public List<Group> groups() {
        return Arrays.stream(Certainty.values())
                .sorted(Comparator.reverseOrder())
                .map(certainty -> new Group(certainty, of(certainty)))
                .filter(group -> !group.kinds().isEmpty())
                .toList();
    }

    private List<Judged> of(Certainty certainty) {
        return kinds.stream().filter(it -> it.certainty() == certainty).toList();
    }

    public String growth() {
        return ends(moves.growth());
    }

    public String netEntry() {
        return ends(moves.netEntry());
    }

    /// Only the upper end is known while nobody tells who closed.
    private static String ends(Range range) {
        return range.low() == -1 ? "≤ " + Digits.percent(Range.of(range.high())) : Digits.percent(range);
    }

    /// In the order of a cluster's life.
    public List<LifeCycle> inOrder() {
        return stages.stream().sorted().toList();
    }
}
