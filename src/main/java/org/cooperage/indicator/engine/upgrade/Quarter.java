package org.cooperage.indicator.engine.upgrade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A quarter of a year, `2026-Q4`.
public record Quarter(int year, int number) implements Comparable<Quarter> {
    private static final int A_YEAR = 4;
    private static final int MONTHS = 3;

    public Quarter {
        if (year < 1990 || year > 2200 || number < 1 || number > A_YEAR) {
            throw new IllegalArgumentException(
                    "There is no quarter (%d) of the year (%d).\nMaybe year and quarter are swapped."
                            .formatted(number, year));
        }
    }

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /// The last so many up to this one, the oldest first.
    public List<Quarter> last(int quarters) {
        var all = new ArrayList<Quarter>();
        for (int back = quarters - 1; back >= 0; back--) {
            all.add(minus(back));
        }
        return all;
    }

    public Quarter minus(int quarters) {
        int count = year * A_YEAR + number - 1 - quarters;
        return new Quarter(Math.floorDiv(count, A_YEAR), Math.floorMod(count, A_YEAR) + 1);
    }

    /// How many quarters lie between; negative when the other is later.
    public int since(Quarter other) {
        return (year - other.year) * A_YEAR + number - other.number;
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    /// The first day that does not belong to it any more.
    public LocalDate end() {
        return firstDay().plusMonths(MONTHS);
    }

    @Override
    public int compareTo(Quarter other) {
        return since(other);
    }

    @Override
    public String toString() {
        return "%d-Q%d".formatted(year, number);
    }
}
