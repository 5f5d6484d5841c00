package org.cooperage.plan.engine.search;

/// When each order is complete as far as it is placed, and what its dates cost; found anew only for orders that were
/// touched.
final class Completions {
    private final Shop shop;
    private final Draft draft;
    private final int[] completion;
    private final boolean[] stale;
    /// Orders whose completion is to be found anew, and what the dates of all others cost.
    private final int[] staleOrders;

    private int stales;
    private final long[] dateCost;
    private long datesCost;

    Completions(Draft draft) {
        this.draft = draft;
        shop = draft.shop;
        completion = new int[shop.orders.length];
        stale = new boolean[shop.orders.length];
        staleOrders = new int[shop.orders.length];
        dateCost = new long[shop.orders.length];
        for (int order = 0; order < shop.orders.length; order++) {
            dateCost[order] = shop.completionCost(order, 0);
            datesCost += dateCost[order];
        }
    }

    void touch(int order) {
        if (!stale[order]) {
            stale[order] = true;
            staleOrders[stales++] = order;
        }
    }

    /// When the order's last placed task ends.
    int of(int order) {
        if (stale[order]) {
            refresh();
        }
        return completion[order];
    }

    private void refresh() {
        for (int i = 0; i < stales; i++) {
            int order = staleOrders[i];
            int latest = 0;
            for (int t : shop.tasksOfOrder[order]) {
                latest = draft.has(t) ? Math.max(latest, draft.end[t]) : latest;
            }
            completion[order] = latest;
            stale[order] = false;
            datesCost -= dateCost[order];
            dateCost[order] = shop.completionCost(order, latest);
            datesCost += dateCost[order];
        }
        stales = 0;
    }

    /// What the completion of the order costs as it stands.
    long cost(int order) {
        if (stale[order]) {
            refresh();
        }
        return dateCost[order];
    }

    int makespan() {
        refresh();
        int makespan = 0;
        for (int done : completion) {
            makespan = Math.max(makespan, done);
        }
        return makespan;
    }

    /// What the dates of all orders cost, the makespan left out.
    long cost() {
        refresh();
        return datesCost;
    }
}
