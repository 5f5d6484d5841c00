package org.cooperage.indicator.engine.specialisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// How far a location quotient might be off because there happen to be these firms and no others.
///
/// @param quotient as counted
/// @param low 5 % of the draws lie below
/// @param high 5 % of the draws lie above
public record QuotientBand(int region, int activity, int firms, double quotient, double low, double high) {
    private static final int NUMBERS_AT_ONCE = 4_000_000;

    /// Whether the region is specialised whatever the draw.
    public boolean isSure() {
        return low > 1;
    }

    /// One firm at its place.
    public record Firm(int region, int activity, double size) {}

    private record Cell(int region, int activity) {}

    /// Draws as many firms as there are, with replacement, so many times (Efron's bootstrap), and ranks the quotients.
    /// Memory is bounded: many cells are done in several passes over the same draws.
    ///
    /// @param floor cells with less of the activity are left out: quotients explode in small places
    public static List<QuotientBand> of(
            List<Firm> firms, int regions, int activities, double floor, int draws, long seed) {
        var counted = new Sums(regions, activities);
        firms.forEach(counted::add);
        var cells = new ArrayList<Cell>();
        for (int r = 0; r < regions; r++) {
            for (int a = 0; a < activities; a++) {
                if (counted.cells[r][a] > 0 && counted.cells[r][a] >= floor) {
                    cells.add(new Cell(r, a));
                }
            }
        }
        var bands = new ArrayList<QuotientBand>();
        int atOnce = Math.max(1, NUMBERS_AT_ONCE / draws);
        for (int from = 0; from < cells.size(); from += atOnce) {
            var some = cells.subList(from, Math.min(cells.size(), from + atOnce));
            bands.addAll(bands(firms, counted, some, draws, new SplittableRandom(seed)));
        }
        return bands;
    }

    private static List<QuotientBand> bands(
            List<Firm> firms, Sums counted, List<Cell> cells, int draws, SplittableRandom random) {
        var quotients = new double[cells.size()][draws];
        var drawn = new Sums(counted.ofRegion.length, counted.ofActivity.length);
        for (int d = 0; d < draws; d++) {
            drawn.clear();
            for (int i = 0; i < firms.size(); i++) {
                drawn.add(firms.get(random.nextInt(firms.size())));
            }
            for (int c = 0; c < cells.size(); c++) {
                quotients[c][d] = drawn.quotient(cells.get(c));
            }
        }
        var bands = new ArrayList<QuotientBand>();
        for (int c = 0; c < cells.size(); c++) {
            var sorted = quotients[c];
            Arrays.sort(sorted);
            var cell = cells.get(c);
            bands.add(new QuotientBand(
                    cell.region,
                    cell.activity,
                    counted.firms[cell.region][cell.activity],
                    counted.quotient(cell),
                    sorted[(int) (0.05 * (draws - 1))],
                    sorted[(int) Math.ceil(0.95 * (draws - 1))]));
        }
        return bands;
    }

    private static final class Sums {
        private final double[][] cells;
        private final int[][] firms;
        private final double[] ofRegion;
        private final double[] ofActivity;
        private double all;

        Sums(int regions, int activities) {
            cells = new double[regions][activities];
            firms = new int[regions][activities];
            ofRegion = new double[regions];
            ofActivity = new double[activities];
        }

        void clear() {
            Arrays.stream(cells).forEach(row -> Arrays.fill(row, 0));
            Arrays.fill(ofRegion, 0);
            Arrays.fill(ofActivity, 0);
            all = 0;
        }

        void add(Firm firm) {
            double size = firm.size();
            cells[firm.region()][firm.activity()] += size;
            firms[firm.region()][firm.activity()]++;
            ofRegion[firm.region()] += size;
            ofActivity[firm.activity()] += size;
            all += size;
        }

        /// 0 where a draw has nothing of the region or the activity.
        double quotient(Cell at) {
            double expected = ofRegion[at.region] * ofActivity[at.activity];
            return expected == 0 ? 0 : cells[at.region][at.activity] * all / expected;
        }
    }
}
