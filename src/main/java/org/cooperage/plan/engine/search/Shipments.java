package org.cooperage.plan.engine.search;

import org.cooperage.plan.engine.Link;

/// What moves between the tasks that have a place, and what that costs: freight, trips, holding. The trip of a shipment
/// between two sites is paid once.
final class Shipments {
    private final Shop shop;
    private final Draft draft;
    private final Trips trips;

    Shipments(Draft draft) {
        this.draft = draft;
        shop = draft.shop;
        trips = new Trips(shop.place.length);
    }

    /// No start at `from` or later costs less in freight, trips and holding.
    long atLeast(int task, int atSite, int from) {
        long cost = 0;
        for (var link : shop.before[task]) {
            if (draft.has(link.from())) {
                cost += moveCost(link, draft.site(link.from()), atSite)
                        + shop.holding(link, from - draft.end[link.from()]);
            }
        }
        for (var link : shop.after[task]) {
            if (draft.has(link.to())) {
                cost += moveCost(link, atSite, draft.site(link.to()));
            }
        }
        return cost;
    }

    /// Freight, trips and holding towards the neighbours that have a place, were the task at this site and time.
    long cost(int task, int atSite, int from, int to) {
        long cost = 0;
        for (var link : shop.before[task]) {
            if (draft.has(link.from())) {
                cost += moveCost(link, draft.site(link.from()), atSite)
                        + shop.holding(link, from - draft.end[link.from()]);
            }
        }
        for (var link : shop.after[task]) {
            if (draft.has(link.to())) {
                cost += moveCost(link, atSite, draft.site(link.to())) + shop.holding(link, draft.start[link.to()] - to);
            }
        }
        return cost;
    }

    private long moveCost(Link link, int from, int to) {
        if (from == to) {
            return 0;
        }
        boolean paid = link.shipment() != Link.ALONE && trips.has(link.shipment(), from, to);
        return shop.freight(link, from, to) + (paid ? 0 : shop.trip(from, to));
    }

    /// Adds the moves from and to a task, or takes them away; what they cost.
    long connect(int task, boolean add) {
        long cost = 0;
        for (var link : shop.before[task]) {
            if (draft.has(link.from())) {
                cost += connect(link, add);
            }
        }
        for (var link : shop.after[task]) {
            if (draft.has(link.to())) {
                cost += connect(link, add);
            }
        }
        return cost;
    }

    private long connect(Link link, boolean add) {
        int from = draft.site(link.from());
        int to = draft.site(link.to());
        long cost = shop.freight(link, from, to) + shop.holding(link, draft.start[link.to()] - draft.end[link.from()]);
        if (from == to) {
            return cost;
        }
        draft.spending.ship(link, shop.freightMoney(link, from, to), add);
        if (link.shipment() == Link.ALONE) {
            draft.spending.ship(link, shop.tripMoney(from, to), add);
            return cost + shop.trip(from, to);
        }
        int lots = add ? trips.add(link.shipment(), from, to) : trips.remove(link.shipment(), from, to);
        if (lots != (add ? 1 : 0)) {
            return cost;
        }
        draft.spending.ship(link, shop.tripMoney(from, to), add);
        return cost + shop.trip(from, to);
    }
}
