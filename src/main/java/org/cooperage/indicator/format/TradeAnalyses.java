package org.cooperage.indicator.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cooperage.indicator.engine.network.Betweenness;
import org.cooperage.indicator.engine.network.Communities;
import org.cooperage.indicator.engine.network.TradeNetwork;
import org.jspecify.annotations.Nullable;

/// Who trades with whom, and how far the firms turn around themselves.
///
/// Trades that a column calls outside have one partner elsewhere: they count for the local ratio and for new partners,
/// not for the network.
final class TradeAnalyses {
    private static final int MOST_FIRMS = 20_000;
    private static final List<String> NETWORK =
            List.of("firms", "links", "density", "reciprocity", "clustering", "groups", "modularity", "local_ratio");
    private static final List<String> FIRMS = List.of("sales", "purchases", "betweenness", "group");

    private TradeAnalyses() {}

    /// @param cheap, isNew null: nothing is known of it
    record Trade(
            String seller,
            String buyer,
            double value,
            boolean outside,
            @Nullable Boolean isNew,
            @Nullable String product,
            @Nullable Boolean cheap) {}

    static Outcome of(Iterator<Line> lines, Wish wish) {
        var rows = new NamedRows(wish.reading(), lines);
        int seller = rows.column("seller", "seller", "from", "supplier", "卖方", "供方");
        int buyer = rows.column("buyer", "buyer", "to", "customer", "买方", "需方");
        var value = rows.find(wish.reading().value(), Columns.VALUE.stream().toList());
        var outside = rows.find("outside", "external", "外部", "集群外");
        var fresh = rows.find("new", "newpartner", "新伙伴", "新客户");
        var product = rows.find("product", "productcode", "产品");
        var cheap = rows.find("cheap", "belowp10", "低价");
        var trades = rows.read(line -> new Trade(
                rows.text(line, seller),
                rows.text(line, buyer),
                rows.amount(line, value, 1),
                outside.map(column -> rows.yes(line, column)).orElse(false),
                fresh.map(column -> rows.yes(line, column)).orElse(null),
                product.map(column -> rows.text(line, column)).orElse(null),
                cheap.map(column -> rows.yes(line, column)).orElse(null)));
        var remarks = new ArrayList<String>();
        if (value.isEmpty()) {
            remarks.add("no column of values: every row counts 1");
        }
        if (outside.isEmpty()) {
            remarks.add("no column \"outside\": every trade counts as one between firms of the cluster");
        }
        return of(trades, remarks);
    }

    private static Outcome of(List<Trade> trades, List<String> remarks) {
        var numbers = new LinkedHashMap<String, Integer>();
        trades.stream().filter(t -> !t.outside()).forEach(t -> {
            numbers.putIfAbsent(t.seller(), numbers.size());
            numbers.putIfAbsent(t.buyer(), numbers.size());
        });
        if (numbers.isEmpty() || numbers.size() > MOST_FIRMS) {
            return new Outcome.Refused("has %,d firms that trade inside; 1 to %,d can be analysed. %s"
                    .formatted(numbers.size(), MOST_FIRMS, "Look at the column \"outside\", or take a part."));
        }
        var network = new TradeNetwork(
                numbers.size(),
                trades.stream()
                        .filter(t -> !t.outside())
                        .map(t -> new TradeNetwork.Trade(
                                numbers.getOrDefault(t.seller(), 0), numbers.getOrDefault(t.buyer(), 0), t.value()))
                        .toList());
        var groups = Communities.of(network);
        double internal = sum(trades.stream().filter(t -> !t.outside()));
        double local = TradeNetwork.localRatio(internal, sum(trades.stream().filter(Trade::outside)));
        var firms = firms(trades, numbers, network, groups);
        var lockIn = LockInAnalyses.of(trades, local);
        var findings = new Findings()
                .say("firms", String.valueOf(numbers.size()))
                .say("links", String.valueOf(network.links()))
                .say("local ratio", Findings.figure(local))
                .most("stands between others", firms, "betweenness")
                .say("lock-in", told(lockIn.column("index_low")[0], lockIn.column("index_high")[0]));
        return new Outcome.Analysed(findings.lines(), remarks, List.of(network(network, groups, local), firms, lockIn));
    }

    private static String told(double low, double high) {
        return low == high
                ? Findings.figure(low) + " (0 open, 1 locked in)"
                : "%s to %s (0 open, 1 locked in); one number needs the columns outside, new, product and cheap"
                        .formatted(Findings.figure(low), Findings.figure(high));
    }

    private static double sum(Stream<Trade> trades) {
        return trades.mapToDouble(Trade::value).sum();
    }

    private static Result network(TradeNetwork network, Communities groups, double local) {
        var values = new double[][] {
            {
                network.firms(),
                network.links(),
                network.density(),
                network.reciprocity(),
                network.clustering(),
                new HashSet<>(groups.groups()).size(),
                groups.modularity(),
                local
            }
        };
        return Result.of("network", "of", List.of("all"), NETWORK, values);
    }

    private static Result firms(
            List<Trade> trades, Map<String, Integer> numbers, TradeNetwork network, Communities groups) {
        var values = new double[numbers.size()][FIRMS.size()];
        var between = Betweenness.of(network);
        numbers.values().forEach(firm -> {
            values[firm][2] = between[firm];
            values[firm][3] = groups.groups().get(firm) + 1;
        });
        for (var trade : trades) {
            Optional.ofNullable(numbers.get(trade.seller())).ifPresent(firm -> values[firm][0] += trade.value());
            Optional.ofNullable(numbers.get(trade.buyer())).ifPresent(firm -> values[firm][1] += trade.value());
        }
        return Result.of("firms", "firm", List.copyOf(numbers.keySet()), FIRMS, values);
    }
}
