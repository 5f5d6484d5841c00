package org.cooperage.plan.engine.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    private static final int STEP = 480;
    /// So many completions of each order are looked at closely.
    private static final int CLOSE = 45;
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
    /// Latest end by order, completion and group of lots.
    private final List<Map<Integer, int[]>> latest = new ArrayList<>();
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
        lotsOfOrder = Lots.of(shop);
        firstStep = new int[shop.orders.length];
        above = new long[shop.orders.length];
        times = new Latest(shop);
        for (int order = 0; order < firstStep.length; order++) {
            firstStep[order] = firstStep(order);
            above[order] = Spending.aboveAtLeast(shop, order);
            latest.add(new HashMap<>());
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
        var lots = lotsOfOrder.get(order);
        double floor = lots.stream().mapToDouble(l -> l.cheapest).sum();
        int soonest = soonest(order);
        double best = floor + ALMOST * shop.missing;
        int chosen = CLOSE;
        for (int step = 0; step <= CLOSE; step++) {
            int completion = (int) Math.min(Calendar.NEVER, (long) (firstStep[order] + step) * STEP);
            double dates = above[order] + shop.completionCost(order, Math.max(soonest, completion));
            if (dates + floor >= best) {
                break;
            }
            double sum = dates + price(order, step, best - dates, share);
            if (sum < best) {
                best = sum;
                chosen = step;
            }
        }
        for (int i = 0; i < lots.size(); i++) {
            lots.get(i).use(latest(order, chosen, i), share.usage, share.fill);
        }
        return best;
    }

    private double price(int order, int step, double most, Share share) {
        var lots = lotsOfOrder.get(order);
        double sum = lots.stream().mapToDouble(Lots::credit).sum();
        for (int i = lots.size() - 1; i >= 0 && sum < most; i--) {
            sum += lots.get(i).price(latest(order, step, i), share.usage, share.fill)
                    - lots.get(i).credit();
        }
        return sum;
    }

    /// The latest end of a group of lots if the order is complete before the end of that step.
    private int latest(int order, int step, int group) {
        if (step >= CLOSE) {
            return Integer.MAX_VALUE;
        }
        return latest.get(order)
                .computeIfAbsent(step, s -> {
                    int completion = (int) Math.min(Calendar.NEVER, (long) (firstStep[order] + s + 1) * STEP - 1);
                    return times.of(order, completion, lotsOfOrder.get(order));
                })[group];
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

    /// When lots have to be done at the latest so that their order can be complete by some minute.
    private static final class Latest {
        private final Shop shop;
        private final int[] end;

        Latest(Shop shop) {
            this.shop = shop;
            end = new int[shop.tasks];
        }

        /// By group of lots: the latest of its members.
        int[] of(int order, int completion, List<Lots> groups) {
            var sorted = Arrays.stream(shop.tasksOfOrder[order])
                    .boxed()
                    .sorted((a, b) -> Integer.compare(shop.depth[b], shop.depth[a]))
                    .mapToInt(t -> t)
                    .toArray();
            int lastOperation = -1;
            int lastEnd = 0;
            long lastQuantity = 0;
            int lastStart = 0;
            var start = new HashMap<Integer, Integer>();
            for (int task : sorted) {
                end[task] = completion;
                for (var link : shop.after[task]) {
                    int by = start.getOrDefault(link.to(), completion) - link.minWait();
                    end[task] = Math.min(end[task], by);
                }
                boolean same = shop.operation[task] == lastOperation
                        && end[task] == lastEnd
                        && shop.quantity[task] == lastQuantity;
                lastStart = same ? lastStart : latestStart(task, end[task]);
                lastOperation = shop.operation[task];
                lastEnd = end[task];
                lastQuantity = shop.quantity[task];
                start.put(task, lastStart);
            }
            return groups.stream()
                    .mapToInt(g -> g.tasks.stream().mapToInt(t -> end[t]).max().orElse(completion))
                    .toArray();
        }

        private int latestStart(int task, int by) {
            int latest = 0;
            for (int m = 0; m < shop.modes[shop.operation[task]].length; m++) {
                var resource = shop.resources[shop.modes[shop.operation[task]][m].resource()];
                latest = Math.max(latest, resource.calendar().startBefore(by, shop.minutes(task, m)));
            }
            return latest;
        }
    }
}
