package org.cooperage.indicator.engine.structure;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Warns of machines nobody needs: little used for three months in a row, seasons set aside, while capacity grows
/// faster than orders.
public final class OverCapacity {
    private static final double LITTLE = 0.65;
    private static final int IN_A_ROW = 3;
    private static final int YEAR = 12;

    private OverCapacity() {}

    /// @param openHours capacity of the month
    /// @param heldHours of it sold
    /// @param orders of the month, in any unit
    public record Month(double openHours, double heldHours, double orders) {}

    /// What can be said.
    ///
    /// @param adjusted utilisation of the last months without their season, the latest last
    /// @param capacityGrowth, orderGrowth last three months against the three before, or a year earlier if known
    public record Finding(boolean alarm, List<Double> adjusted, double capacityGrowth, double orderGrowth) {
        public Finding {
            adjusted = List.copyOf(adjusted);
        }
    }

    /// Seasons are known from two years on: utilisation ÷ (mean of its calendar month ÷ mean of all).
    ///
    /// @param months without gaps, the latest last; six or more
    public static Finding of(List<Month> months) {
        if (months.size() < 2 * IN_A_ROW) {
            throw new IllegalArgumentException(
                    "%d months say nothing about growth.\nMaybe wait until there are six.".formatted(months.size()));
        }
        int last = months.size();
        var adjusted = IntStream.range(last - IN_A_ROW, last)
                .mapToObj(i -> utilisation(months.get(i)) / season(months, i))
                .toList();
        int before = last >= YEAR + IN_A_ROW ? YEAR : IN_A_ROW;
        double capacity = growth(months, before, Month::openHours);
        double orders = growth(months, before, Month::orders);
        boolean little = adjusted.stream().allMatch(u -> u < LITTLE);
        return new Finding(little && capacity > orders, adjusted, capacity, orders);
    }

    private static double utilisation(Month month) {
        return month.openHours() == 0 ? 0 : month.heldHours() / month.openHours();
    }

    private static double season(List<Month> months, int at) {
        if (months.size() < 2 * YEAR) {
            return 1;
        }
        double all =
                months.stream().mapToDouble(OverCapacity::utilisation).average().orElse(1);
        double same = IntStream.range(0, months.size())
                .filter(i -> i % YEAR == at % YEAR)
                .mapToDouble(i -> utilisation(months.get(i)))
                .average()
                .orElse(all);
        return same == 0 || all == 0 ? 1 : same / all;
    }

    private static double growth(List<Month> months, int before, ToDoubleFunction<Month> what) {
        double now = sum(months, months.size(), what);
        double then = sum(months, months.size() - before, what);
        return then == 0 ? 0 : now / then - 1;
    }

    private static double sum(List<Month> months, int to, ToDoubleFunction<Month> what) {
        return months.subList(to - IN_A_ROW, to).stream().mapToDouble(what).sum();
    }
}
