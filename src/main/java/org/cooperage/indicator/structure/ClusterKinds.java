package org.cooperage.indicator.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cooperage.indicator.Indicators;
import org.cooperage.indicator.KeptFigure;
import org.cooperage.indicator.engine.structure.LifeCycle;
import org.cooperage.indicator.engine.structure.Range;
import org.cooperage.indicator.engine.structure.Trait;
import org.cooperage.indicator.upgrade.DeclaredValues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Judges the kind and stage of the cluster by what the catalogue tells and by what was stated and audited. What nobody
/// knows stays unknown: it leaves kinds possible and never counts as nothing.
@Component
class ClusterKinds {
    static final String CLOSED = "S8";
    private static final String FOUR_LARGEST = "cluster-cr4";
    private static final String LOCAL_RATIO = "local-ratio";
    private static final Map<Trait, String> INDICATORS =
            Map.of(Trait.FOUR_LARGEST, FOUR_LARGEST, Trait.LOCAL_RATIO, LOCAL_RATIO);
    private static final Map<Trait, String> MEASURES = Map.of(
            Trait.BRANCHES, "S1",
            Trait.PUBLIC_SHARE, "S2",
            Trait.MARKET, "S3",
            Trait.LEADER, "S4",
            Trait.CONTRACT_EXPORT, "S5",
            Trait.RESOURCE, "S6",
            Trait.RESEARCH, "S7");
    /// Shares of a whole differ by one at most.
    private static final Range ANY_CHANGE = new Range(-1, 1);

    private final Indicators indicators;
    private final DeclaredValues declared;

    ClusterKinds(Indicators indicators, DeclaredValues declared) {
        this.indicators = indicators;
        this.declared = declared;
    }

    /// @param before heterogeneity three years earlier; null: the platform did not see it
    /// @param latest as it is told now; else as it was told in the month
    ClusterKind of(KeptMonth kept, @Nullable Double before, boolean latest) {
        var stated = declared.byMeasure(kept.month());
        var ranges = new EnumMap<Trait, Range>(Trait.class);
        fourLargest(kept.month(), latest).ifPresent(range -> ranges.put(Trait.FOUR_LARGEST, range));
        localRatio(kept.month().minusMonths(1)).ifPresent(range -> ranges.put(Trait.LOCAL_RATIO, range));
        MEASURES.forEach(
                (trait, measure) -> confirmed(stated.get(measure)).ifPresent(range -> ranges.put(trait, range)));
        var traits = new ArrayList<ClusterKind.Known>();
        for (var trait : Trait.values()) {
            var measure = MEASURES.get(trait);
            traits.add(new ClusterKind.Known(
                    trait,
                    ranges.getOrDefault(trait, Range.UNKNOWN),
                    INDICATORS.get(trait),
                    measure,
                    measure == null ? null : stated.get(measure)));
        }
        return ClusterKind.of(traits, ranges, moves(kept, before, stated.get(CLOSED)), stated.get(CLOSED));
    }

    /// Nothing stated counts before another party has audited it.
    private static Optional<Range> confirmed(DeclaredValues.@Nullable Value stated) {
        return stated == null || !stated.confirmed() ? Optional.empty() : Optional.of(Range.of(stated.value() / 100));
    }

    /// Of jobs, which stand in for output.
    private Optional<Range> fourLargest(LocalDate month, boolean latest) {
        var figures = latest ? indicators.latest(FOUR_LARGEST) : indicators.list(FOUR_LARGEST, month);
        return figures.stream().findFirst().map(KeptFigure::value).map(Range::of);
    }

    /// The ratio of all trade lies between those of the processes; if one of them is not known, it may lie anywhere.
    private Optional<Range> localRatio(LocalDate lastMonth) {
        var figures = indicators.overAllCities(LOCAL_RATIO, lastMonth, lastMonth.plusMonths(1));
        if (figures.isEmpty() || figures.stream().anyMatch(it -> it.isWithheld() || it.held())) {
            return Optional.empty();
        }
        var values = figures.stream()
                .mapToDouble(it -> it.value() == null ? 0 : it.value())
                .summaryStatistics();
        return Optional.of(new Range(values.getMin(), values.getMax()));
    }

    private static LifeCycle.Moves moves(
            KeptMonth kept, @Nullable Double before, DeclaredValues.@Nullable Value stated) {
        var births = kept.births();
        var now = kept.heterogeneity();
        var closed = stated == null || !stated.confirmed() ? null : stated.value();
        return new LifeCycle.Moves(
                Range.of(births.firms()),
                births.growth(closed),
                births.netEntry(closed),
                now == null || before == null ? ANY_CHANGE : Range.of(now - before));
    }

    /// Of what firms can do: 1 − Σ share² of published capacity over processes; nothing without machines.
    Optional<Double> heterogeneity() {
        var capacity = indicators.latest("capacity").stream()
                .filter(it -> it.column().isEmpty())
                .toList();
        double all = sum(capacity, 1);
        return all == 0 ? Optional.empty() : Optional.of(1 - sum(capacity, 2) / (all * all));
    }

    private static double sum(List<KeptFigure> figures, int power) {
        return figures.stream()
                .mapToDouble(it -> Math.pow(it.value() == null ? 0 : it.value(), power))
                .sum();
    }
}
