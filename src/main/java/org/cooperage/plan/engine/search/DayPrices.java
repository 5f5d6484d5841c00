package org.cooperage.plan.engine.search;

import java.util.Arrays;

/// What a minute of a unit costs on each day, and what is used of it; for the money bound.
///
/// Work in one go runs through the open minutes of a unit without a pause; its price is that of the minutes it covers.
/// Prices change from day to day only, so the cheapest run begins or ends with a day, or at the edge of its window.
final class DayPrices {
    static final int DAY = 1440;
    /// Micro-yuan for a minute of a day that is promised altogether: too much for anybody.
    private static final double SHUT = 1e8;

    private final Shop shop;
    final int days;
    final double[][] price;
    final double[][] capacity;
    final double[][] used;
    /// Open minutes of one unit before each day, and what they cost together.
    private final int[][] open;
    private final double[][] paid;
    /// The work that was asked for last: its first and last open minute.
    private double from;
    private double to;

    DayPrices(Shop shop, int days) {
        this.shop = shop;
        this.days = days;
        int n = shop.resources.length;
        price = new double[n][days];
        used = new double[n][days];
        capacity = new double[n][days];
        open = new int[n][days + 1];
        paid = new double[n][days + 1];
        for (int r = 0; r < n; r++) {
            if (!shop.resources[r].unlimited()) {
                measure(r);
            }
        }
    }

    /// Open minutes of all units, promised ones not counted.
    private void measure(int r) {
        var resource = shop.resources[r];
        var calendar = resource.calendar();
        for (int day = 0; day < days; day++) {
            int minutes = calendar.worked(day * DAY, (day + 1) * DAY);
            open[r][day + 1] = open[r][day] + minutes;
            capacity[r][day] = (double) resource.units() * minutes;
        }
        for (var busy : resource.busy()) {
            int start = busy.span().from();
            int end = busy.span().to();
            for (int day = start / DAY; day < days && day * DAY < end; day++) {
                capacity[r][day] -= calendar.worked(Math.max(start, day * DAY), Math.min(end, (day + 1) * DAY));
            }
        }
        for (int day = 0; day < days; day++) {
            price[r][day] = capacity[r][day] > 0 ? 0 : SHUT;
        }
    }

    /// Prices have changed: adds them up anew, and forgets what was used.
    void refresh() {
        for (int r = 0; r < price.length; r++) {
            Arrays.fill(used[r], 0);
            for (int day = 0; day < days; day++) {
                paid[r][day + 1] = paid[r][day] + price[r][day] * (open[r][day + 1] - open[r][day]);
            }
        }
    }

    /// What all free minutes are worth at these prices.
    double worth() {
        double sum = 0;
        for (int r = 0; r < price.length; r++) {
            for (int day = 0; day < days; day++) {
                sum += capacity[r][day] > 0 ? price[r][day] * capacity[r][day] : 0;
            }
        }
        return sum;
    }

    /// Price of the cheapest run of so many minutes within the window.
    double run(int r, int start, int latest, double minutes) {
        if (latest >= days * DAY) {
            from = to = 0;
            return 0;
        }
        var calendar = shop.resources[r].calendar();
        int day = start / DAY;
        double first = open[r][day] + calendar.worked(day * DAY, start);
        int lastDay = latest / DAY;
        double last = open[r][lastDay] + calendar.worked(lastDay * DAY, latest);
        double best = cover(r, first, minutes, Double.POSITIVE_INFINITY);
        best = cover(r, last - minutes, minutes, best);
        for (int d = day + 1; d <= lastDay && best > 0; d++) {
            if (open[r][d] + minutes <= last) {
                best = cover(r, open[r][d], minutes, best);
            }
            if (open[r][d] - minutes >= first) {
                best = cover(r, open[r][d] - minutes, minutes, best);
            }
        }
        return best;
    }

    private double cover(int r, double begin, double minutes, double best) {
        double cost = paidUntil(r, begin + minutes) - paidUntil(r, begin);
        if (cost < best) {
            from = begin;
            to = begin + minutes;
            return Math.max(0, cost);
        }
        return best;
    }

    private double paidUntil(int r, double minute) {
        int day = dayOf(r, minute);
        return paid[r][day] + (minute - open[r][day]) * price[r][day];
    }

    /// The day in which the so-manieth open minute lies.
    private int dayOf(int r, double minute) {
        int low = 0;
        int high = days - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (open[r][middle] <= minute) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// Price of a share of a cycle on the cheapest day of the window.
    double part(int r, int start, int latest, double minutes) {
        if (latest >= days * DAY) {
            from = to = 0;
            return 0;
        }
        double lowest = Double.POSITIVE_INFINITY;
        int chosen = start / DAY;
        for (int day = start / DAY; day <= latest / DAY && lowest > 0; day++) {
            if (price[r][day] < lowest) {
                lowest = price[r][day];
                chosen = day;
            }
        }
        from = open[r][chosen];
        to = from + minutes;
        return lowest * minutes;
    }

    /// The part of a cycle's minutes that so many pieces are charged.
    double share(int r, int minutes, double pieces) {
        return minutes * pieces / shop.resources[r].batchCapacity();
    }

    /// Notes that so many lots do the work that was asked for last.
    void useLast(int r, double lots) {
        for (int day = dayOf(r, from); day < days && open[r][day] < to; day++) {
            double overlap = Math.min(to, open[r][day + 1]) - Math.max(from, open[r][day]);
            used[r][day] += Math.max(0, overlap) * lots;
        }
    }
}
