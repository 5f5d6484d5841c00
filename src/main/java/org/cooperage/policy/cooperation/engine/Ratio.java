package org.cooperage.policy.cooperation.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// Who gets which share of a benefit, in per cent with at most four decimals; together exactly 100.
public record Ratio(Map<UUID, BigDecimal> percents) {
    private static final int HUNDREDTHS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /// Ten-thousandths of a per cent: shares as whole numbers.
    private static final int DECIMALS = 4;

    private static final BigInteger WHOLE = BigInteger.valueOf(1_000_000);

    public Ratio {
        percents = Map.copyOf(percents);
        if (!isWhole(percents.values())) {
            throw new IllegalArgumentException(
                    "The shares (%s) are not 100 per cent.\nMaybe one is missing.".formatted(percents.values()));
        }
    }

    public static boolean isWhole(Iterable<BigDecimal> percents) {
        var sum = BigDecimal.ZERO;
        for (var one : percents) {
            if (one.signum() < 0 || one.stripTrailingZeros().scale() > DECIMALS) {
                return false;
            }
            sum = sum.add(one);
        }
        return sum.compareTo(HUNDRED) == 0;
    }

    /// An amount split to the hundredth (fen) by the largest remainder (Hamilton): each gets its share rounded down,
    /// what is left goes by single hundredths to the largest remainders, among equal ones to the larger share, then
    /// the smaller id. The parts add up exactly, nobody is off by a whole hundredth, the order does not matter, and
    /// the parts of −a are those of a with the other sign.
    public Map<UUID, BigDecimal> split(BigDecimal amount) {
        var whole = amount.setScale(HUNDREDTHS).unscaledValue();
        var parts = parts(whole.abs());
        return parts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        it -> new BigDecimal(whole.signum() < 0 ? it.getValue().negate() : it.getValue(), HUNDREDTHS),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private Map<UUID, BigInteger> parts(BigInteger whole) {
        var parts = new LinkedHashMap<UUID, BigInteger>();
        var remainders = new LinkedHashMap<UUID, BigInteger>();
        percents.forEach((party, percent) -> {
            var exact = whole.multiply(percent.movePointRight(DECIMALS).toBigIntegerExact());
            parts.put(party, exact.divide(WHOLE));
            remainders.put(party, exact.mod(WHOLE));
        });
        var left = whole.subtract(parts.values().stream().reduce(BigInteger.ZERO, BigInteger::add));
        remainders.entrySet().stream()
                .sorted(Map.Entry.<UUID, BigInteger>comparingByValue()
                        .reversed()
                        .thenComparing(it -> percents.get(it.getKey()), Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(left.longValueExact())
                .forEach(it -> parts.merge(it.getKey(), BigInteger.ONE, BigInteger::add));
        return parts;
    }
}
