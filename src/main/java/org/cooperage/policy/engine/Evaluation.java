package org.cooperage.policy.engine;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/// What came of a support, by difference in differences (Ashenfelter, Card 1985): what the supported firms did after
/// it,
/// less what they would have done had they changed as firms of their link without it.
///
/// @param paid yuan in all
/// @param before, after output of the supported in as long a time before and after, yuan
/// @param expected output without the support: Σ before · change of the others
/// @param low, high the added output lies between them with 90 %: 500 draws of the firms
/// @param placebo the same difference in the time before, as a share of the output then: far from 0 the two were on
/// different ways already; NaN: unknown
public record Evaluation(
        int firms, double paid, double before, double after, double expected, double low, double high, double placebo) {
    /// Goes up when the same firms give another answer.
    public static final String FORMULA = "policy-evaluation-1";

    private static final int DRAWS = 500;
    private static final double TAIL = 0.05;
    /// Supported and others may have differed so much before.
    private static final double ALIKE = 0.1;

    /// A firm that was paid.
    ///
    /// @param earlier, before, after its output in three times of the same length, paid between the last two
    /// @param othersBefore factor by which the output of the others changed from the first time to the second
    /// @param othersAfter the same from the second to the third
    public record Supported(
            double paid, double earlier, double before, double after, double othersBefore, double othersAfter) {

        double added() {
            return after - before * othersAfter;
        }
    }

    /// @param firms not empty
    public static Evaluation of(List<Supported> firms, long seed) {
        var draws = draws(firms, new SplittableRandom(seed));
        return new Evaluation(
                firms.size(),
                sum(firms, Supported::paid),
                sum(firms, Supported::before),
                sum(firms, Supported::after),
                sum(firms, it -> it.before() * it.othersAfter()),
                draws[(int) (TAIL * DRAWS)],
                draws[(int) ((1 - TAIL) * DRAWS) - 1],
                (sum(firms, Supported::before) - sum(firms, it -> it.earlier() * it.othersBefore()))
                        / sum(firms, Supported::before));
    }

    private static double sum(List<Supported> firms, ToDoubleFunction<Supported> of) {
        return firms.stream().mapToDouble(of).sum();
    }

    private static double[] draws(List<Supported> firms, SplittableRandom dice) {
        var draws = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = 0; i < firms.size(); i++) {
                draws[draw] += firms.get(dice.nextInt(firms.size())).added();
            }
        }
        Arrays.sort(draws);
        return draws;
    }

    public double added() {
        return after - expected;
    }

    /// Whether the added output is surely more than nothing.
    public boolean isShown() {
        return low > 0;
    }

    /// Yuan of support for a yuan of added output; empty: none is shown.
    public OptionalDouble costOfAdded() {
        return isShown() ? OptionalDouble.of(paid / added()) : OptionalDouble.empty();
    }

    /// The share of the growth that would have come without the support, 0–1; empty: there was no growth.
    public OptionalDouble deadWeight() {
        double growth = after - before;
        return growth > 0 ? OptionalDouble.of(Math.clamp((expected - before) / growth, 0, 1)) : OptionalDouble.empty();
    }

    /// Whether the supported changed as the others before there was a support.
    public boolean isComparable() {
        return Math.abs(placebo) <= ALIKE;
    }
}
