package org.cooperage.plan.engine.search;

/// What a minute of a unit costs on each day, and how many of them are free; for the money bound.
final class DayPrices {
    static final int DAY = 1440;
    /// Micro-yuan for a minute of a day that is promised altogether: too much for anybody.
    private static final double SHUT = 1e8;

    private final Shop shop;
    final int days;
    final double[][] price;
    final double[][] capacity;
    /// Open minutes of one unit before each day, and what they cost together.
    private final int[][] open;
    private final double[][] paid;

    DayPrices(Shop shop, int days) {
        this.shop = shop;
        this.days = days;
        int n = shop.resources.length;
        price = new double[n][days];
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

    /// Prices have changed: adds them up anew.
    void refresh() {
        for (int r = 0; r < price.length; r++) {
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

    /// Open minutes of one unit before a minute.
    double openUntil(int r, int minute) {
        int day = minute / DAY;
        return open[r][day] + shop.resources[r].calendar().worked(day * DAY, minute);
    }

    /// Open minutes of one unit before a day.
    int openBefore(int r, int day) {
        return open[r][day];
    }

    /// Price of all open minutes before one that lies in that day.
    double paidUntil(int r, int day, double minute) {
        return paid[r][day] + (minute - open[r][day]) * price[r][day];
    }

    /// The day in which an open minute lies, given a day that is not later.
    int dayFrom(int r, int day, double minute) {
        var before = open[r];
        int at = day;
        while (at + 1 < days && before[at + 1] <= minute) {
            at++;
        }
        return at;
    }

    /// The day in which an open minute lies, given a day that is not earlier.
    int dayBack(int r, int day, double minute) {
        var before = open[r];
        int at = day;
        while (at > 0 && before[at] > minute) {
            at--;
        }
        return at;
    }

    /// The day in which the so-manieth open minute lies.
    int dayOf(int r, double minute) {
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

    /// The part of a cycle's minutes that so many pieces are charged.
    double share(int r, int minutes, double pieces) {
        return minutes * pieces / shop.resources[r].batchCapacity();
    }
}
