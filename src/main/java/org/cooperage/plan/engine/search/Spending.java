package org.cooperage.plan.engine.search;

import org.cooperage.plan.engine.Link;

/// Price and freight of each order so far, and what lies above the ceilings; kept only where there are some.
final class Spending {
    private final Shop shop;
    private final long[] spent;
    private long aboveCost;

    Spending(Shop shop) {
        this.shop = shop;
        spent = new long[shop.orders.length];
    }

    /// What no plan of an order gets round for being above its ceiling, be every lot at its cheapest and no way far;
    /// less than a lot without a place costs.
    static long aboveAtLeast(Shop shop, int order) {
        if (!shop.orders[order].hasCeiling()) {
            return 0;
        }
        long spent = 0;
        for (int task : shop.tasksOfOrder[order]) {
            long least = Long.MAX_VALUE;
            for (var mode : shop.modes[shop.operation[task]]) {
                least = Math.min(least, mode.priceFor(shop.quantity[task]));
            }
            spent += least;
        }
        return Math.min(shop.aboveCost(order, spent), shop.missing / 10 * 9);
    }

    void choose(int task, int mode, boolean add) {
        if (shop.hasCeilings) {
            spend(shop.order[task], add ? price(task, mode) : -price(task, mode));
        }
    }

    void ship(Link link, long money, boolean add) {
        if (shop.hasCeilings) {
            spend(shop.order[link.from()], add ? money : -money);
        }
    }

    /// How much more lies above the ceiling with the price of this choice; freight is left out of the estimate.
    long aboveCostWith(int task, int mode) {
        if (!shop.hasCeilings) {
            return 0;
        }
        int order = shop.order[task];
        return shop.aboveCost(order, spent[order] + price(task, mode)) - shop.aboveCost(order, spent[order]);
    }

    long aboveCost() {
        return aboveCost;
    }

    private long price(int task, int mode) {
        return shop.modes[shop.operation[task]][mode].priceFor(shop.quantity[task]);
    }

    private void spend(int order, long money) {
        aboveCost -= shop.aboveCost(order, spent[order]);
        spent[order] += money;
        aboveCost += shop.aboveCost(order, spent[order]);
    }
}
