package org.cooperage.indicator.upgrade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.indicator.engine.Telling;
import org.cooperage.indicator.engine.Telling.Amounts;
import org.cooperage.indicator.engine.Telling.Channel;
import org.cooperage.indicator.engine.Telling.Memory;
import org.cooperage.indicator.engine.upgrade.Measure;
import org.cooperage.indicator.engine.upgrade.Quarter;
import org.cooperage.shared.DisclosureRule;

/// How the parts of firms become one figure a quarter, and which of them may leave the firms.
enum Reckoning {
    /// 100 × Σ value ÷ Σ base, each of the sums guarded.
    PERCENT,
    /// Σ value ÷ Σ base, each of the sums guarded.
    RATIO,
    /// Median of the values; five firms or more.
    MEDIAN,
    /// How many firms; five or more.
    FIRMS,
    /// How many lines have five firms or more; tells no firm.
    LINES;

    private static final DisclosureRule RULE = DisclosureRule.STANDARD;
    private static final DisclosureRule FIVE = new DisclosureRule(RULE.contributors(), 1, 1);

    /// @param figures told or withheld; one that is held, because what changed would tell about few, is not among them
    /// @param held quarters of which the older figure stands
    /// @param learnt what is to be remembered of what was told
    record Told(List<Counted> figures, Set<LocalDate> held, Map<LocalDate, Memory> learnt) {}

    /// @param memory of what was told before, by quarter
    Told figures(Measure.Code measure, Collection<FirmPart> parts, Map<LocalDate, Memory> memory) {
        var telling = new Telling<>(channels(), amounts(parts), memory);
        var figures = new ArrayList<Counted>();
        var held = new ArrayList<LocalDate>();
        parts.stream()
                .collect(Collectors.groupingBy(FirmPart::quarter, TreeMap::new, Collectors.toList()))
                .forEach((quarter, of) -> {
                    switch (telling.tell(quarter.toString(), List.of(quarter))) {
                        case TOLD -> figures.add(figure(measure, Quarter.of(quarter), of));
                        case WITHHELD -> figures.add(Counted.withheld(measure, Quarter.of(quarter)));
                        case HELD -> held.add(quarter);
                    }
                });
        return new Told(figures, Set.copyOf(held), telling.learnt());
    }

    /// The numbers of each firm that are guarded, each by itself.
    private List<Channel> channels() {
        return switch (this) {
            case PERCENT, RATIO -> List.of(new Channel(Amounts::value, RULE), new Channel(Amounts::base, RULE));
            case MEDIAN, FIRMS -> List.of(new Channel(amounts -> amounts.value() + amounts.base(), FIVE));
            case LINES -> List.of();
        };
    }

    private static Map<LocalDate, Map<UUID, Amounts>> amounts(Collection<FirmPart> parts) {
        var amounts = new HashMap<LocalDate, Map<UUID, Amounts>>();
        for (var part : parts) {
            amounts.computeIfAbsent(part.quarter(), _ -> new HashMap<>())
                    .merge(part.firm(), new Amounts(part.value(), part.base()), Amounts::plus);
        }
        return amounts;
    }

    private Counted figure(Measure.Code measure, Quarter quarter, List<FirmPart> parts) {
        int firms = (int) parts.stream().map(FirmPart::firm).distinct().count();
        double top = parts.stream().mapToDouble(FirmPart::value).sum();
        double base = parts.stream().mapToDouble(FirmPart::base).sum();
        if (base == 0) {
            return Counted.withheld(measure, quarter);
        }
        return switch (this) {
            case PERCENT -> new Counted(measure, quarter, 100 * top / base, top, base, firms);
            case RATIO -> new Counted(measure, quarter, top / base, top, base, firms);
            case MEDIAN -> new Counted(measure, quarter, median(parts), median(parts), parts.size(), firms);
            case FIRMS -> new Counted(measure, quarter, (double) firms, firms, 1, firms);
            case LINES -> new Counted(measure, quarter, lines(parts), lines(parts), 1, firms);
        };
    }

    private static double median(List<FirmPart> parts) {
        var sorted = parts.stream().mapToDouble(FirmPart::value).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double lines(List<FirmPart> parts) {
        Map<String, Set<UUID>> makers = parts.stream()
                .collect(Collectors.groupingBy(FirmPart::line, Collectors.mapping(FirmPart::firm, Collectors.toSet())));
        return makers.values().stream()
                .filter(some -> some.size() >= RULE.contributors())
                .count();
    }
}
