package org.cooperage.indicator.trade;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collector;
import org.cooperage.indicator.engine.Telling.Amounts;
import org.cooperage.indicator.engine.network.Betweenness;
import org.cooperage.indicator.engine.network.Communities;
import org.cooperage.indicator.engine.network.TradeNetwork;
import org.cooperage.indicator.engine.network.TradeNetwork.Trade;
import org.cooperage.indicator.trade.TradeRecords.Work;
import org.cooperage.shared.DisclosureRule;
import org.jspecify.annotations.Nullable;

/// Makes the shape of the network from what was done.
final class ShapeCount {
    private static final int FEW = DisclosureRule.STANDARD.contributors();
    private static final int TOP = 10;
    /// Chains are followed from so many firms at most; more would take seconds and change the share by less than it is
    /// told to.
    private static final int SOURCES = 400;
    private static final double PERCENT = 100;
    /// A tie without a price counts as a yuan.
    private static final double LEAST = 1;

    private final List<Work> works;
    private final Map<UUID, Integer> numbers = new LinkedHashMap<>();
    private final TradeNetwork network;

    ShapeCount(TradeRecords records) {
        this.works = records.works().stream()
                .filter(work -> !work.maker().firm().equals(work.buyer().firm()))
                .toList();
        var firms = new TreeSet<UUID>();
        works.forEach(
                work -> firms.addAll(List.of(work.maker().firm(), work.buyer().firm())));
        records.handovers().forEach(passed -> firms.addAll(List.of(passed.from(), passed.to())));
        firms.forEach(firm -> numbers.put(firm, numbers.size()));
        var ties = new ArrayList<Trade>();
        works.forEach(work -> ties.add(tie(work.maker().firm(), work.buyer().firm(), work.value())));
        records.handovers().forEach(passed -> ties.add(tie(passed.from(), passed.to(), passed.value())));
        this.network = new TradeNetwork(numbers.size(), ties);
    }

    private Trade tie(UUID from, UUID to, double value) {
        return new Trade(number(from), number(to), Math.max(LEAST, value));
    }

    private int number(UUID firm) {
        return numbers.getOrDefault(firm, 0);
    }

    /// What each firm earned and paid: what the whole is guarded by.
    Map<UUID, Amounts> amounts() {
        var amounts = new HashMap<UUID, Amounts>();
        works.forEach(work -> {
            amounts.merge(work.maker().firm(), new Amounts(work.value(), 0), Amounts::plus);
            amounts.merge(work.buyer().firm(), new Amounts(0, work.value()), Amounts::plus);
        });
        return amounts;
    }

    Shape shape(LocalDate month) {
        var groups = Communities.of(network);
        double value = works.stream().mapToDouble(Work::value).sum();
        return new Shape(
                works.size(),
                network.firms(),
                network.links(),
                (double) Math.round(value / TradeCount.YUAN) * TradeCount.YUAN,
                network.density(),
                reciprocity(),
                network.clustering(),
                communities(groups),
                groups.modularity(),
                topTen(),
                percent(work -> !work.buyer().outside()
                        && work.maker().city().equals(work.buyer().city())),
                percent(work -> !work.buyer().outside()),
                month);
    }

    private static int communities(Communities groups) {
        return (int) groups.groups().stream().collect(groupingBy(group -> group, counting())).values().stream()
                .filter(firms -> firms >= FEW)
                .count();
    }

    private @Nullable Double reciprocity() {
        double share = network.reciprocity();
        long pairs = Math.round(share * network.links() / 2);
        return pairs == 0 || pairs >= FEW ? (Double) share : null;
    }

    /// With fewer than five beside the ten, the rest would be theirs.
    private @Nullable Double topTen() {
        var between = Betweenness.near(network.mutual(), SOURCES);
        double[] leading = Arrays.stream(between).filter(b -> b > 0).sorted().toArray();
        double ten =
                Arrays.stream(leading).skip(Math.max(0, leading.length - TOP)).sum();
        return leading.length < TOP + FEW
                ? null
                : (Double) (Math.round(PERCENT * ten / Arrays.stream(leading).sum()) / PERCENT);
    }

    /// In whole percent; null where either part is about few firms.
    private @Nullable Integer percent(Predicate<Work> which) {
        double all = works.stream().mapToDouble(Work::value).sum();
        double part = works.stream().filter(which).mapToDouble(Work::value).sum();
        boolean safe = isSafe(which) && isSafe(which.negate());
        return safe && all > 0 ? (Integer) (int) Math.round(PERCENT * part / all) : null;
    }

    private boolean isSafe(Predicate<Work> which) {
        var some = works.stream().filter(which).toList();
        return some.stream().mapToDouble(Work::value).sum() == 0
                || allows(some.stream()
                                .collect(groupingBy(work -> work.maker().firm(), sum()))
                                .values())
                        && allows(some.stream()
                                .collect(groupingBy(work -> work.buyer().firm(), sum()))
                                .values());
    }

    private static Collector<Work, ?, Double> sum() {
        return summingDouble(Work::value);
    }

    private static boolean allows(Collection<Double> amounts) {
        return DisclosureRule.STANDARD.allows(amounts);
    }
}
