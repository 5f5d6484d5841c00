package org.cooperage.plan.engine.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cooperage.plan.engine.Budget;
import org.cooperage.plan.engine.Calendar;

/// What no plan can undercut in money, capacity included: a Lagrangian relaxation.
///
/// Every minute of a resource on a day gets a price (λ ≥ 0). Given the prices, orders no longer get in each other's
/// way: each picks the time of its completion, and each lot the mode and the minutes that are cheapest for it among
/// those that still let the order be complete then. The sum of that, less what all free minutes are worth at those
/// prices, is a lower bound for any λ; the prices are raised where lots crowd and lowered where nobody comes
/// (subgradient steps).
///
/// An order pays for being above its ceiling what it would if every lot were at its cheapest and nothing had to travel.
///
/// Relaxed besides: links, but for the soonest start and latest end of each lot in the minutes that are open and not
/// promised; site limits, minimums, setups. What a site costs that has any share of an operation – trips and splitting
/// –
/// counts as if it were full: as many lots as fit between the soonest start and the latest end, and no more go there.
final class MoneyBound {
    /// Days that have their own price; what comes later is free of charge.
    private static final int MOST_DAYS = 400;
    /// Completion is told apart by so many minutes; a whole number of them makes a day.
    private static final int STEP = 120;
    /// So many completions of each order are looked at closely.
    private static final int CLOSE = 180;
    /// Share of the missing money that the first step aims at; below the last one nothing more is gained.
    private static final double FIRST = 0.05;

    private static final double LAST = 1e-6;
    /// Share of the last direction that is kept; best guess.
    private static final double KEEP = 0.5;
    /// A lot without a place costs ten times its dearest mode, and is spared its cheapest.
    private static final double ALMOST = 0.9;
    /// Minutes of a day that count as little.
    private static final double LITTLE = 60;
    /// The orders are looked at in so many parts.
    private static final int SHARES = 8;

    private final Shop shop;
    private final List<List<Lots>> lotsOfOrder;
    private final DayPrices prices;
    private final double[][] direction;
    private final double[][] bestPrice;
    private final int[] firstStep;
    /// What each order costs at least for being above its ceiling.
    private final long[] above;
    /// By order, completion and class of lots; as they were asked for.
    private final List<Map<Integer, Lots.Window[]>> windows = new ArrayList<>();
    private final Latest times;
    private final List<Share> shares = new ArrayList<>();
    private final ExecutorService workers;
    private double norm;

    /// Some of the orders, so that several threads can work on one step. As many whatever the threads are, so that the
    /// sums do not depend on them.
    private final class Share {
        private final int number;
        private final Usage usage = new Usage(prices);
        private final Fill fill = new Fill();
        private final Completion search = new Completion(this);

        Share(int number) {
            this.number = number;
        }

        double relax() {
            usage.forget();
            double sum = 0;
            for (int order = number; order < shop.orders.length; order += SHARES) {
                sum += cheapest(order, this);
            }
            return sum;
        }
    }

    private MoneyBound(Shop shop, ExecutorService workers) {
        this.shop = shop;
        this.workers = workers;
        int horizon = 1;
        for (var resource : shop.resources) {
            horizon = resource.unlimited()
                    ? horizon
                    : Math.max(horizon, resource.calendar().horizon());
        }
        prices = new DayPrices(shop, Math.min(MOST_DAYS, horizon / DayPrices.DAY + 1));
        direction = new double[shop.resources.length][prices.days];
        bestPrice = new double[shop.resources.length][prices.days];
        copy(prices.price, bestPrice);
        var earliest = new Earliest(shop);
        lotsOfOrder = Lots.of(shop, earliest);
        firstStep = new int[shop.orders.length];
        above = new long[shop.orders.length];
        times = new Latest(shop, earliest);
        for (int order = 0; order < firstStep.length; order++) {
            firstStep[order] = firstStep(order);
            above[order] = Spending.aboveAtLeast(shop, order);
            windows.add(new HashMap<>());
        }
        for (int number = 0; number < SHARES; number++) {
            shares.add(new Share(number));
        }
    }

    /// @param target a plan's cost: what the bound may come near to
    static long of(Shop shop, long target, Budget budget) {
        long plain = Bounds.cost(shop);
        if (shop.weights.makespanPerMinute() > 0 || shop.tasks == 0) {
            return plain;
        }
        double bound;
        try (var workers = Executors.newFixedThreadPool(budget.threads())) {
            bound = new MoneyBound(shop, workers).raise(target, budget);
        }
        return Math.max(plain, (long) Math.floor(bound - 1e-9 * Math.abs(bound) - shop.tasks));
    }

    /// Steps up the slope from the best prices so far: longer after a success, from there again but shorter after a
    /// failure.
    private double raise(long target, Budget budget) {
        double best = relax();
        double length = FIRST;
        aim();
        for (int step = 1;
                step < budget.iterations() && length > LAST && !budget.timeUp().getAsBoolean();
                step++) {
            move(length * Math.max(0, target - best));
            double bound = relax();
            if (bound > best) {
                best = bound;
                copy(prices.price, bestPrice);
                aim();
                length *= 1.5;
            } else {
                copy(bestPrice, prices.price);
                length /= 2;
            }
        }
        return best;
    }

    private static void copy(double[][] from, double[][] to) {
        for (int r = 0; r < from.length; r++) {
            System.arraycopy(from[r], 0, to[r], 0, from[r].length);
        }
    }

    /// The bound at the current prices; notes what the cheapest choices use.
    private double relax() {
        prices.refresh();
        double bound = -prices.worth();
        for (var sum : shares.stream().map(s -> workers.submit(s::relax)).toList()) {
            bound += await(sum);
        }
        return bound;
    }

    private static double await(Future<Double> sum) {
        try {
            return sum.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The proof was interrupted.\nMaybe the application is stopping.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The proof failed; see its cause.", e.getCause());
        }
    }

    private double used(int r, int day) {
        double sum = 0;
        for (var share : shares) {
            sum += share.usage.used[r][day];
        }
        return sum;
    }

    private int firstStep(int order) {
        int soonest = soonest(order);
        var stated = shop.orders[order];
        boolean indifferent = stated.flowPerDay() == 0 && stated.hasDue();
        return (indifferent ? Math.max(soonest, stated.due()) : soonest) / STEP;
    }

    private int soonest(int order) {
        int soonest = 0;
        for (var lots : lotsOfOrder.get(order)) {
            soonest = Math.max(soonest, lots.soonest);
        }
        return soonest;
    }

    /// The cheapest completion of an order: later ones cost more in dates, sooner ones more in crowded days.
    private double cheapest(int order, Share share) {
        share.search.begin(order);
        int chosen = share.search.chosen;
        var lots = lotsOfOrder.get(order);
        for (int i = 0; i < lots.size(); i++) {
            lots.get(i).use(windows(order, chosen)[i], share.usage, share.fill);
        }
        return share.search.best;
    }

    /// Looks for the cheapest completion of one order after the other. What the lots cost never rises with the
    /// completion, and what the dates cost never falls, so that of what lies between two completions only that is
    /// looked at which the prices of the later one and the dates of the earlier one leave a chance.
    private final class Completion {
        private final Share share;
        private int order;
        private int soonest;
        private double best;
        private int chosen;

        Completion(Share share) {
            this.share = share;
        }

        void begin(int of) {
            order = of;
            soonest = soonest(of);
            best = lotsOfOrder.get(of).stream().mapToDouble(l -> l.cheapest).sum() + ALMOST * shop.missing;
            chosen = CLOSE;
            double least = look(CLOSE);
            look(0);
            between(0, CLOSE, least);
        }

        /// @param least what the lots cost at least up to the later completion
        private void between(int earlier, int later, double least) {
            int until = later;
            while (until - 1 > earlier && dates(until - 1) + least >= best) {
                until--;
            }
            if (until - earlier <= 1) {
                return;
            }
            int middle = earlier + Math.max(1, (until - earlier) / 4);
            double there = Math.max(least, look(middle));
            between(earlier, middle, there);
            between(middle, until, least);
        }

        private double dates(int step) {
            int completion = (int) Math.min(Calendar.NEVER, (long) (firstStep[order] + step) * STEP);
            return above[order] + shop.completionCost(order, Math.max(soonest, completion));
        }

        /// What the lots cost at least if the order is complete then.
        private double look(int step) {
            double dates = dates(step);
            double lots = price(order, step, best - dates, share);
            if (dates + lots < best) {
                best = dates + lots;
                chosen = step;
            }
            return lots;
        }
    }

    private double price(int order, int step, double most, Share share) {
        var lots = lotsOfOrder.get(order);
        var windows = windows(order, step);
        double sum = lots.stream().mapToDouble(Lots::credit).sum();
        for (int i = lots.size() - 1; i >= 0 && sum < most; i--) {
            sum += lots.get(i).price(windows[i], share.usage, share.fill)
                    - lots.get(i).credit();
        }
        return sum;
    }

    /// The windows of an order's lots if it is complete before the end of that step.
    private Lots.Window[] windows(int order, int step) {
        return windows.get(order).computeIfAbsent(step, s -> reckonWindows(order, s));
    }

    private Lots.Window[] reckonWindows(int order, int step) {
        var lots = lotsOfOrder.get(order);
        if (step == CLOSE) {
            return lots.stream().map(Lots::everything).toArray(Lots.Window[]::new);
        }
        int completion = (int) Math.min(Calendar.NEVER, (long) (firstStep[order] + step + 1) * STEP - 1);
        var latest = times.of(order, completion, lots);
        return IntStream.range(0, latest.length)
                .mapToObj(i -> lots.get(i).until(latest[i]))
                .toArray(Lots.Window[]::new);
    }

    /// Where the prices should go: up where more is used than there is, down where less; relative to what there is.
    private void aim() {
        norm = 0;
        for (int r = 0; r < direction.length; r++) {
            for (int day = 0; day < prices.days; day++) {
                double free = prices.capacity[r][day];
                double over = used(r, day) - free;
                boolean stays = free <= 0 || (over < 0 && prices.price[r][day] == 0);
                double aim = stays ? 0 : over / Math.max(free, LITTLE);
                direction[r][day] = stays ? 0 : KEEP * direction[r][day] + (1 - KEEP) * aim;
                norm += direction[r][day] * over;
            }
        }
    }

    private void move(double missing) {
        double step = norm <= 0 ? 0 : missing / norm;
        for (int r = 0; r < direction.length; r++) {
            for (int day = 0; day < prices.days; day++) {
                if (prices.capacity[r][day] > 0) {
                    prices.price[r][day] = Math.max(0, prices.price[r][day] + step * direction[r][day]);
                }
            }
        }
    }
}
