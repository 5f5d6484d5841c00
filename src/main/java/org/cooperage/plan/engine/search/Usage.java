package org.cooperage.plan.engine.search;

import java.util.Arrays;

/// Finds the cheapest minutes for work at the prices of the days, and notes what is used of each day.
///
/// Work in one go runs through the open minutes of a unit without a pause; its price is that of the minutes it covers.
/// Prices change from day to day only, so the cheapest run begins or ends with a day, or at the edge of its window.
/// Not thread-safe; several may share the prices.
final class Usage {
    private static final int DAY = DayPrices.DAY;

    private final DayPrices prices;
    final double[][] used;
    /// The work that was asked for last: its first and last open minute.
    private double from;
    private double to;

    Usage(DayPrices prices) {
        this.prices = prices;
        used = new double[prices.price.length][prices.days];
    }

    void forget() {
        for (var days : used) {
            Arrays.fill(days, 0);
        }
    }

    /// Open minutes of a unit before a minute.
    double openUntil(int r, int minute) {
        return prices.openUntil(r, minute);
    }

    /// Whether that is beyond the days that have a price.
    boolean isFree(int minute) {
        return minute >= prices.days * DAY;
    }

    /// Price of the cheapest run of so many minutes within the window.
    ///
    /// @param first open minute of the window, in the day `start`
    /// @param last open minute of the window, in the day `latest`
    double run(int r, int start, int latest, double first, double last, double minutes) {
        int begins = prices.dayFrom(r, start, first);
        int ends = prices.dayFrom(r, begins, first + minutes);
        double best = cover(r, begins, first, ends, first + minutes, Double.POSITIVE_INFINITY);
        int end = prices.dayBack(r, latest, last);
        best = cover(r, prices.dayBack(r, end, last - minutes), last - minutes, end, last, best);
        for (int d = start + 1; d <= latest && best > 0; d++) {
            double morning = prices.openBefore(r, d);
            if (morning + minutes <= last) {
                ends = prices.dayFrom(r, ends, morning + minutes);
                best = cover(r, d, morning, ends, morning + minutes, best);
            }
            if (morning - minutes >= first) {
                begins = prices.dayFrom(r, begins, morning - minutes);
                best = cover(r, begins, morning - minutes, d, morning, best);
            }
        }
        return best;
    }

    private double cover(int r, int beginDay, double begin, int endDay, double end, double best) {
        double cost = prices.paidUntil(r, endDay, end) - prices.paidUntil(r, beginDay, begin);
        if (cost < best) {
            from = begin;
            to = end;
            return Math.max(0, cost);
        }
        return best;
    }

    /// Nothing has to be paid for the work that is asked for.
    double nothing() {
        from = 0;
        to = 0;
        return 0;
    }

    /// Price of a share of a cycle on the cheapest day of the window.
    double part(int r, int start, int latest, double minutes) {
        double lowest = Double.POSITIVE_INFINITY;
        int chosen = start / DAY;
        for (int day = start / DAY; day <= latest / DAY && lowest > 0; day++) {
            if (prices.price[r][day] < lowest) {
                lowest = prices.price[r][day];
                chosen = day;
            }
        }
        from = prices.openBefore(r, chosen);
        to = from + minutes;
        return lowest * minutes;
    }

    /// The part of a cycle's minutes that so many pieces are charged.
    double share(int r, int minutes, double pieces) {
        return prices.share(r, minutes, pieces);
    }

    /// Notes that so many lots do the work that was asked for last.
    void useLast(int r, double lots) {
        for (int day = prices.dayOf(r, from); day < prices.days && prices.openBefore(r, day) < to; day++) {
            double overlap = Math.min(to, prices.openBefore(r, day + 1)) - Math.max(from, prices.openBefore(r, day));
            used[r][day] += Math.max(0, overlap) * lots;
        }
    }
}
