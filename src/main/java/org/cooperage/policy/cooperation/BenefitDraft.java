package org.cooperage.policy.cooperation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.cooperage.policy.Reading;
import org.jspecify.annotations.Nullable;

/// An amount of a benefit as it is typed or sent by the one where it arose.
///
/// @param period `2026-03`, `2026-Q1`, `2026`, `2025-11/2026-10`
/// @param amount in the unit of the benefit
/// @param basis document it rests on
/// @param source `PLATFORM` where the platform proposed it; else stated
record BenefitDraft(
        @Nullable String benefit,
        @Nullable String period,
        @Nullable String amount,
        @Nullable String basis,
        @Nullable String source) {
    private static final int LONGEST_DOCUMENT = 200;
    private static final int DECIMALS = 2;

    /// Free of faults.
    record Right(Benefit benefit, Period period, BigDecimal amount, String document) {}

    Right read(Cooperation it, LocalDate today) {
        var reading = new Reading("cooperation");
        var kind = reading.choice("benefit", benefit, Benefit.class);
        if (!it.benefits().contains(kind)) {
            reading.wrong("benefit", kind, "unshared");
        }
        var when = Period.parse(Reading.plain(period));
        if (when.isEmpty()) {
            reading.wrong("period", Reading.plain(period), "period");
        } else if (when.get().to().isAfter(today.plusDays(1))
                || when.get().from().isBefore(it.starts().withDayOfMonth(1))
                || !when.get().from().isBefore(it.ends())) {
            reading.wrong("period", Reading.plain(period), "outside", it.starts(), it.ends(), today);
        }
        var right = new Right(
                kind,
                when.orElse(new Period(LocalDate.EPOCH, LocalDate.EPOCH.plusMonths(1))),
                reading.amount("amount", amount, DECIMALS),
                reading.text("basis", basis, 1, LONGEST_DOCUMENT));
        reading.refuse();
        return right;
    }
}
