package org.cooperage.market.horizon.engine;

import java.util.ArrayList;
import java.util.List;
import org.cooperage.market.horizon.engine.Outlook.Demand;
import org.cooperage.market.horizon.engine.Outlook.Step;
import org.jspecify.annotations.Nullable;

/// Tries every way of spreading whole minutes; for a handful of them.
final class BruteForce {
    private final Outlook outlook;
    private final long[][] used;
    private long least = Long.MAX_VALUE;

    BruteForce(Outlook outlook) {
        this.outlook = outlook;
        used = new long[outlook.pools().size()][outlook.weeks() + 1];
    }

    long least() {
        demand(0, 0);
        return least;
    }

    private void demand(int number, long cost) {
        if (number == outlook.demands().size()) {
            least = Math.min(least, cost + overload());
        } else if (cost < least) {
            step(number, 0, null, cost);
        }
    }

    private void step(int number, int step, long @Nullable [] before, long cost) {
        var demand = outlook.demands().get(number);
        if (step == demand.steps().size()) {
            demand(number + 1, cost);
            return;
        }
        var cells = cells(demand.steps().get(step));
        spread(
                number,
                step,
                before,
                new long[outlook.weeks() + 1],
                cells,
                0,
                demand.steps().get(step).minutes(),
                cost);
    }

    private record Cell(int pool, int week) {}

    private List<Cell> cells(Step step) {
        var cells = new ArrayList<Cell>();
        for (int pool = 0; pool < outlook.pools().size(); pool++) {
            for (int week = step.first(); week <= step.last(); week++) {
                if (outlook.pools().get(pool).process() == step.process()) {
                    cells.add(new Cell(pool, week));
                }
            }
        }
        return cells;
    }

    private void spread(
            int number,
            int step,
            long @Nullable [] before,
            long[] done,
            List<Cell> cells,
            int at,
            long open,
            long cost) {
        var demand = outlook.demands().get(number);
        if (at == cells.size()) {
            if (open == 0 && follows(demand, step, before, done)) {
                step(number, step + 1, done.clone(), cost);
            }
            return;
        }
        var cell = cells.get(at);
        var pool = outlook.pools().get(cell.pool());
        long each = outlook.cost(demand, demand.steps().get(step), pool, cell.week());
        for (long minutes = 0; minutes <= open; minutes++) {
            used[cell.pool()][cell.week()] += minutes;
            done[cell.week()] += minutes;
            spread(number, step, before, done, cells, at + 1, open - minutes, cost + minutes * each);
            used[cell.pool()][cell.week()] -= minutes;
            done[cell.week()] -= minutes;
        }
    }

    private static boolean follows(Demand demand, int step, long @Nullable [] before, long[] done) {
        if (before == null) {
            return true;
        }
        long mine = 0;
        long theirs = 0;
        for (int week = 0; week < done.length; week++) {
            mine += done[week];
            theirs += before[week];
            if (mine * demand.steps().get(step - 1).minutes()
                    > theirs * demand.steps().get(step).minutes()) {
                return false;
            }
        }
        return true;
    }

    private long overload() {
        long cost = 0;
        for (int pool = 0; pool < used.length; pool++) {
            for (int week = 0; week < outlook.weeks(); week++) {
                long over = used[pool][week] - outlook.pools().get(pool).free().get(week);
                cost += Math.max(0, over) * outlook.tariff().overload();
            }
        }
        return cost;
    }
}
