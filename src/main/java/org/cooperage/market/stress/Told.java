package org.cooperage.market.stress;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How finely figures are told: as they are, or so roughly that a difference of two says little about one firm.
enum Told {
    EXACTLY,
    ROUGHLY;

    private static final int FEWEST_ORDERS = 5;
    private static final int STEP_PERCENT = 5;

    /// To two figures.
    double amount(double exact) {
        if (this == EXACTLY || exact < 1) {
            return Math.rint(exact * 10) / 10;
        }
        double step = Math.pow(10, Math.floor(Math.log10(exact)) - 1);
        return Math.rint(exact / step) * step;
    }

    int percent(double part, double whole) {
        double percent = whole <= 0 ? 0 : 100 * part / whole;
        return (int) (this == EXACTLY ? Math.rint(percent) : STEP_PERCENT * Math.rint(percent / STEP_PERCENT));
    }

    @Nullable
    Integer orders(int count) {
        return this == EXACTLY || count == 0 || count >= FEWEST_ORDERS ? Integer.valueOf(count) : null;
    }

    /// To whole days, and only of several orders.
    @Nullable
    Duration time(@Nullable Duration exact, int orders) {
        if (exact == null || this == EXACTLY) {
            return exact;
        }
        return orders < FEWEST_ORDERS ? null : Duration.ofDays(Math.round(exact.toHours() / 24.0));
    }
}
