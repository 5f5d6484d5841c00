package org.cooperage.market.stress.engine;

import java.util.ArrayList;
import java.util.List;

/// What follows from known sums of the same unknowns, by adding and subtracting them (Gauss, Jordan).
final class Deduction {
    private static final double ZERO = 1e-9;

    private final List<double[]> reduced = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    /// @param sum how often each unknown is in it
    void know(double[] sum) {
        var rest = rest(sum);
        int pivot = first(rest);
        if (pivot < 0) {
            return;
        }
        double by = rest[pivot];
        for (int i = 0; i < rest.length; i++) {
            rest[i] /= by;
        }
        reduced.forEach(row -> subtract(row, rest, row[pivot]));
        reduced.add(rest);
        pivots.add(pivot);
    }

    boolean follows(double[] sum) {
        return first(rest(sum)) < 0;
    }

    private double[] rest(double[] sum) {
        var rest = sum.clone();
        for (int i = 0; i < reduced.size(); i++) {
            subtract(rest, reduced.get(i), rest[pivots.get(i)]);
        }
        return rest;
    }

    private static void subtract(double[] from, double[] row, double times) {
        if (Math.abs(times) > ZERO) {
            for (int i = 0; i < from.length; i++) {
                from[i] -= times * row[i];
            }
        }
    }

    private static int first(double[] row) {
        for (int i = 0; i < row.length; i++) {
            if (Math.abs(row[i]) > ZERO) {
                return i;
            }
        }
        return -1;
    }
}
