package org.cooperage.indicator.engine.network;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Who sells to whom, how much: a directed graph of firms. Trades between the same two add up; with oneself none
/// count.
public final class TradeNetwork {
    private final int firms;
    private final List<Map<Integer, Double>> sales;
    private final List<Map<Integer, Double>> partners;

    /// @param value above 0
    public record Trade(int seller, int buyer, double value) {}

    public TradeNetwork(int firms, List<Trade> trades) {
        this.firms = firms;
        this.sales = maps(firms);
        this.partners = maps(firms);
        for (var trade : trades) {
            if (trade.seller() != trade.buyer() && trade.value() > 0) {
                sales.get(trade.seller()).merge(trade.buyer(), trade.value(), Double::sum);
                partners.get(trade.seller()).merge(trade.buyer(), trade.value(), Double::sum);
                partners.get(trade.buyer()).merge(trade.seller(), trade.value(), Double::sum);
            }
        }
    }

    private TradeNetwork(List<Map<Integer, Double>> partners) {
        this.firms = partners.size();
        this.sales = partners;
        this.partners = partners;
    }

    /// The same with every trade in both directions: who works with whom, whoever pays.
    public TradeNetwork mutual() {
        return new TradeNetwork(partners);
    }

    private static List<Map<Integer, Double>> maps(int size) {
        return IntStream.range(0, size)
                .<Map<Integer, Double>>mapToObj(i -> new TreeMap<>())
                .toList();
    }

    public int firms() {
        return firms;
    }

    /// Whom a firm sells to, and how much.
    Map<Integer, Double> sales(int firm) {
        return sales.get(firm);
    }

    /// Whom a firm trades with in either direction, and how much.
    Map<Integer, Double> partners(int firm) {
        return partners.get(firm);
    }

    /// Pairs of seller and buyer.
    public int links() {
        return sales.stream().mapToInt(Map::size).sum();
    }

    /// Links ÷ possible links, 0–1.
    public double density() {
        return firms < 2 ? 0 : links() / ((double) firms * (firms - 1));
    }

    /// Share of links that go both ways.
    public double reciprocity() {
        int both = 0;
        for (int seller = 0; seller < firms; seller++) {
            for (int buyer : sales.get(seller).keySet()) {
                both += sales.get(buyer).containsKey(seller) ? 1 : 0;
            }
        }
        return links() == 0 ? 0 : (double) both / links();
    }

    /// Mean share of a firm's partners that trade with each other, directions left aside (Watts, Strogatz 1998). Firms
    /// with fewer than two partners count 0.
    public double clustering() {
        double sum = 0;
        for (int firm = 0; firm < firms; firm++) {
            sum += clustering(partners.get(firm).keySet().stream()
                    .mapToInt(Integer::intValue)
                    .toArray());
        }
        return firms == 0 ? 0 : sum / firms;
    }

    private double clustering(int... friends) {
        int links = 0;
        for (int i = 0; i < friends.length; i++) {
            for (int j = 0; j < i; j++) {
                links += partners.get(friends[i]).containsKey(friends[j]) ? 1 : 0;
            }
        }
        return friends.length < 2 ? 0 : 2.0 * links / ((double) friends.length * (friends.length - 1));
    }

    /// What is traded within ÷ all trade, 0–1; 0 without trade.
    public static double localRatio(double internal, double external) {
        return internal + external == 0 ? 0 : internal / (internal + external);
    }
}
