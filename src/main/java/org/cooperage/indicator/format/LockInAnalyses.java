package org.cooperage.indicator.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cooperage.indicator.engine.structure.LockIn;
import org.cooperage.indicator.engine.structure.Resemblance;
import org.cooperage.indicator.format.TradeAnalyses.Trade;
import org.jspecify.annotations.Nullable;

/// How far firms turn around themselves, as far as their trades tell.
final class LockInAnalyses {
    private static final List<String> COLUMNS =
            List.of("local_ratio", "similarity", "price_war", "new_partners", "index_low", "index_high");

    private LockInAnalyses() {}

    static Result of(List<Trade> trades, double local) {
        double similarity = similarity(trades);
        double war = share(trades, Trade::cheap);
        double fresh = share(trades.stream().filter(Trade::outside).toList(), Trade::isNew);
        var lockIn = new LockIn(local, known(similarity), known(war), known(fresh));
        var values = new double[][] {{local, similarity, war, fresh, lockIn.low(), lockIn.high()}};
        return Result.of("lock_in", "of", List.of("all"), COLUMNS, values);
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : (Double) value;
    }

    /// Share of the trades of which it is true; NaN if it is not known of all.
    private static double share(List<Trade> trades, Function<Trade, @Nullable Boolean> what) {
        if (trades.isEmpty() || trades.stream().anyMatch(t -> what.apply(t) == null)) {
            return Double.NaN;
        }
        return trades.stream().filter(t -> Boolean.TRUE.equals(what.apply(t))).count() / (double) trades.size();
    }

    /// Mean cosine of what two sellers of the cluster sell, over all pairs; NaN with fewer than two.
    private static double similarity(List<Trade> trades) {
        var catalogues = new LinkedHashMap<String, Map<String, Double>>();
        var sellers = new HashSet<String>();
        trades.stream().filter(t -> !t.outside()).forEach(t -> sellers.add(t.seller()));
        for (var trade : trades) {
            var product = trade.product();
            if (product == null) {
                return Double.NaN;
            }
            if (sellers.contains(trade.seller()) && trade.value() > 0) {
                catalogues
                        .computeIfAbsent(trade.seller(), s -> new HashMap<>())
                        .merge(product, trade.value(), Double::sum);
            }
        }
        return Resemblance.mean(catalogues.values());
    }
}
