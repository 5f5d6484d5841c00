package org.cooperage.policy.mandate.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/// How well a quarter of a mandate was done: Σ weight · min(1, attainment) ÷ Σ weight, 0–1, to four decimals.
///
/// Attainment is actual ÷ target, where less is better target ÷ actual; never below 0. The bonus of a figure is due
/// from an attainment of 1 on, its malus below 0.8; between them neither.
public final class Scoring {
    private static final BigDecimal ENOUGH = new BigDecimal("0.8");
    private static final int DECIMALS = 4;

    private Scoring() {}

    /// @param falling the less, the better
    /// @param bonus yuan
    /// @param malus yuan
    public record Measured(
            BigDecimal actual, BigDecimal target, boolean falling, int weight, BigDecimal bonus, BigDecimal malus) {

        public BigDecimal attainment() {
            if (falling) {
                return actual.signum() <= 0 ? BigDecimal.ONE : target.divide(actual, MathContext.DECIMAL64);
            }
            return actual.divide(target, MathContext.DECIMAL64).max(BigDecimal.ZERO);
        }
    }

    /// @param score 0–1
    public record Result(BigDecimal score, BigDecimal bonus, BigDecimal malus) {}

    public static Result of(List<Measured> figures) {
        var weights = BigDecimal.ZERO;
        var sum = BigDecimal.ZERO;
        var bonus = BigDecimal.ZERO;
        var malus = BigDecimal.ZERO;
        for (var it : figures) {
            var weight = BigDecimal.valueOf(it.weight());
            var attainment = it.attainment();
            weights = weights.add(weight);
            sum = sum.add(weight.multiply(attainment.min(BigDecimal.ONE)));
            bonus = attainment.compareTo(BigDecimal.ONE) >= 0 ? bonus.add(it.bonus()) : bonus;
            malus = attainment.compareTo(ENOUGH) < 0 ? malus.add(it.malus()) : malus;
        }
        var score = weights.signum() == 0 ? BigDecimal.ZERO : sum.divide(weights, DECIMALS, RoundingMode.HALF_UP);
        return new Result(score, bonus, malus);
    }
}
