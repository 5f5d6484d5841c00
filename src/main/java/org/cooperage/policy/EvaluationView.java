package org.cooperage.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import org.cooperage.policy.engine.Evaluation;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// What came of a policy, for pages and programs. Money is about the firms that were looked at, in thirteen weeks.
///
/// @param paidFirms that were paid
/// @param firms of them that were looked at; 0: it is too early
/// @param from when it can be told, while it is too early; null: not foreseeable
/// @param costOfAdded yuan of support for a yuan of added output; null: none is shown
/// @param deadWeight per cent of the growth that would have come anyway; null: there was no growth
/// @param placebo per cent the two groups differed by before; null: unknown
record EvaluationView(
        int paidFirms,
        int firms,
        int ripe,
        @Nullable LocalDate from,
        @Nullable Money paid,
        @Nullable Money before,
        @Nullable Money after,
        @Nullable Money expected,
        @Nullable Money added,
        @Nullable Money low,
        @Nullable Money high,
        boolean shown,
        @Nullable BigDecimal costOfAdded,
        @Nullable BigDecimal deadWeight,
        @Nullable BigDecimal placebo,
        boolean comparable,
        @Nullable Instant madeAt,
        String formula) {

    static EvaluationView of(Evaluated evaluated) {
        return switch (evaluated) {
            case Evaluated.Told told -> told(told);
            case Evaluated.TooEarly early ->
                new EvaluationView(
                        early.paid(),
                        0,
                        early.ripe(),
                        early.from(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        null,
                        null,
                        null,
                        false,
                        null,
                        Evaluation.FORMULA);
        };
    }

    private static EvaluationView told(Evaluated.Told told) {
        var it = told.it();
        return new EvaluationView(
                told.paid(),
                it.firms(),
                it.firms(),
                null,
                money(it.paid()),
                money(it.before()),
                money(it.after()),
                money(it.expected()),
                money(it.added()),
                money(it.low()),
                money(it.high()),
                it.isShown(),
                it.costOfAdded().isPresent() ? digits(it.costOfAdded().getAsDouble(), 2) : null,
                it.deadWeight().isPresent() ? digits(100 * it.deadWeight().getAsDouble(), 0) : null,
                Double.isNaN(it.placebo()) ? null : digits(100 * it.placebo(), 0),
                it.isComparable(),
                told.madeAt(),
                Evaluation.FORMULA);
    }

    /// To a hundred yuan: more would pretend to know.
    private static Money money(double yuan) {
        return new Money(digits(yuan, -2));
    }

    private static BigDecimal digits(double number, int scale) {
        return BigDecimal.valueOf(number).setScale(scale, RoundingMode.HALF_UP);
    }
}
