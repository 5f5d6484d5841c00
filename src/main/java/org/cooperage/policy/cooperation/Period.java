package org.cooperage.policy.cooperation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whole months in which a benefit arose, `[from, to)`.
public record Period(LocalDate from, LocalDate to) {
    private static final int QUARTER = 3;
    private static final int YEAR = 12;
    private static final Pattern QUARTERS = Pattern.compile("(\\d{4})-?[Qq]([1-4])");

    public Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("The period (%s to %s) is empty.".formatted(from, to));
        }
    }

    private static Period of(YearMonth first, int months) {
        return new Period(first.atDay(1), first.plusMonths(months).atDay(1));
    }

    /// `2026-03`, `2026-Q1`, `2026`, or `2025-11/2026-10`, both months included.
    public static Optional<Period> parse(String text) {
        try {
            return Optional.of(read(text.strip()));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Period read(String text) {
        var quarter = QUARTERS.matcher(text);
        if (quarter.matches()) {
            int first = (Integer.parseInt(quarter.group(2)) - 1) * QUARTER + 1;
            return of(YearMonth.of(Integer.parseInt(quarter.group(1)), first), QUARTER);
        }
        if (text.matches("\\d{4}")) {
            return of(YearMonth.of(Integer.parseInt(text), 1), YEAR);
        }
        int bar = text.indexOf('/');
        var first = YearMonth.parse(bar < 0 ? text : text.substring(0, bar));
        var last = bar < 0 ? first : YearMonth.parse(text.substring(bar + 1));
        return new Period(first.atDay(1), last.plusMonths(1).atDay(1));
    }

    /// As it may be typed.
    @Override
    public String toString() {
        var first = YearMonth.from(from);
        var last = YearMonth.from(to).minusMonths(1);
        if (first.equals(last)) {
            return first.toString();
        }
        if (of(first, YEAR).equals(this) && first.getMonthValue() == 1) {
            return Integer.toString(first.getYear());
        }
        if (of(first, QUARTER).equals(this) && first.getMonthValue() % QUARTER == 1) {
            return "%d-Q%d".formatted(first.getYear(), first.getMonthValue() / QUARTER + 1);
        }
        return first + "/" + last;
    }
}
