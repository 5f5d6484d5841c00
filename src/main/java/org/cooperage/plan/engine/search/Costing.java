package org.cooperage.plan.engine.search;

import java.util.HashSet;
import java.util.List;
import org.cooperage.plan.engine.Assignment;
import org.cooperage.plan.engine.Cost;
import org.cooperage.plan.engine.Link;
import org.cooperage.plan.engine.Problem;
import org.jspecify.annotations.Nullable;

/// Adds up what a finished plan costs, term by term.
public final class Costing {
    private final Shop shop;
    private final List<Assignment> plan;
    private final @Nullable Assignment[] byTask;

    private Costing(Shop shop, List<Assignment> plan) {
        this.shop = shop;
        this.plan = plan;
        byTask = new Assignment[shop.tasks];
        plan.forEach(a -> byTask[a.task()] = a);
    }

    public static Cost of(Problem problem, List<Assignment> plan) {
        return of(new Shop(problem), plan);
    }

    static Cost of(Shop shop, List<Assignment> plan) {
        var costing = new Costing(shop, plan);
        return costing.choices()
                .plus(costing.moves())
                .plus(costing.setups())
                .plus(costing.splits())
                .plus(costing.changes())
                .plus(costing.dates())
                .plus(Cost.ofRestrictions(costing.peak(), costing.budget()));
    }

    private Cost choices() {
        long price = 0;
        long risk = 0;
        long fairness = 0;
        long incumbency = 0;
        var weights = shop.weights;
        for (var a : plan) {
            var mode = shop.modes[shop.operation[a.task()]][a.mode()];
            long units = shop.quantity[a.task()];
            price += Shop.percent(mode.priceFor(units), weights.pricePercent());
            risk += Shop.percent(mode.riskPerUnit() * units, weights.riskPercent());
            fairness += Shop.percent(mode.fairnessPerUnit() * units, weights.fairnessPercent());
            incumbency += Shop.percent(mode.incumbencyPerUnit() * units, weights.incumbencyPercent());
        }
        return new Cost(price, 0, 0, 0, 0, 0, risk, 0, 0, fairness, incumbency, 0, 0, 0);
    }

    private Cost moves() {
        long transport = 0;
        long holding = 0;
        var paid = new HashSet<List<Integer>>();
        for (var link : shop.problem.links()) {
            var from = byTask[link.from()];
            var to = byTask[link.to()];
            if (from == null || to == null) {
                continue;
            }
            holding += shop.holding(link, to.start() - from.end());
            int here = shop.siteOf(from.task(), from.mode());
            int there = shop.siteOf(to.task(), to.mode());
            transport += shop.freight(link, here, there);
            if (link.shipment() == Link.ALONE || paid.add(List.of(link.shipment(), here, there))) {
                transport += shop.trip(here, there);
            }
        }
        return new Cost(0, transport, 0, holding, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private Cost setups() {
        var floor = new Floor(shop);
        long cost = 0;
        for (var a : plan) {
            int resource = shop.modes[shop.operation[a.task()]][a.mode()].resource();
            if (!shop.resources[resource].unlimited()
                    && !shop.resources[resource].setups().isNone()) {
                int minutes = floor.occupy(resource, a.task(), a.unit(), a.start(), a.end());
                cost += shop.setupCost(resource, minutes);
            }
        }
        return new Cost(0, 0, cost, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private Cost splits() {
        var splits = new Splits(shop);
        long split = 0;
        long fees = 0;
        long even = 0;
        for (var a : plan) {
            int operation = shop.operation[a.task()];
            long units = shop.quantity[a.task()];
            long opening = splits.openingCost(operation, a.mode());
            long fee = splits.fee(operation, a.mode());
            split += opening;
            fees += fee;
            even += splits.cost(operation, a.mode(), units) - opening - fee;
            splits.add(operation, a.mode(), units);
        }
        return new Cost(fees, 0, 0, 0, 0, 0, 0, split, 0, 0, 0, even, 0, 0);
    }

    private Cost changes() {
        long change = 0;
        for (var before : shop.problem.previous()) {
            var now = byTask[before.task()];
            if (now != null) {
                boolean stays = shop.siteOf(now.task(), now.mode()) == shop.siteOf(before.task(), before.mode());
                change += stays ? 0 : shop.weights.changePerTask();
                change += shop.weights.changePerHour() * Math.abs(now.start() - before.start()) / 60;
            }
        }
        return new Cost(0, 0, 0, 0, 0, 0, 0, 0, change, 0, 0, 0, 0, 0);
    }

    private long peak() {
        return plan.stream()
                .mapToLong(a -> shop.peakCost(a.task(), a.mode(), a.start(), a.end()))
                .sum();
    }

    /// Price and freight of each order, as far as they lie above its ceiling.
    private long budget() {
        if (!shop.hasCeilings) {
            return 0;
        }
        var spent = new long[shop.orders.length];
        for (var a : plan) {
            spent[shop.order[a.task()]] +=
                    shop.modes[shop.operation[a.task()]][a.mode()].priceFor(shop.quantity[a.task()]);
        }
        addFreight(spent);
        long above = 0;
        for (int order = 0; order < spent.length; order++) {
            above += shop.aboveCost(order, spent[order]);
        }
        return above;
    }

    private void addFreight(long[] spent) {
        var paid = new HashSet<List<Integer>>();
        for (var link : shop.problem.links()) {
            var from = byTask[link.from()];
            var to = byTask[link.to()];
            if (from != null && to != null) {
                int here = shop.siteOf(from.task(), from.mode());
                int there = shop.siteOf(to.task(), to.mode());
                spent[shop.order[link.from()]] += shop.freightMoney(link, here, there);
                if (link.shipment() == Link.ALONE || paid.add(List.of(link.shipment(), here, there))) {
                    spent[shop.order[link.from()]] += shop.tripMoney(here, there);
                }
            }
        }
    }

    private Cost dates() {
        var done = new int[shop.orders.length];
        int makespan = 0;
        for (var a : plan) {
            done[shop.order[a.task()]] = Math.max(done[shop.order[a.task()]], a.end());
            makespan = Math.max(makespan, a.end());
        }
        long late = 0;
        long flow = 0;
        for (int order = 0; order < done.length; order++) {
            var o = shop.orders[order];
            late += Shop.perDay(o.latePerDay(), Math.max(0, done[order] - o.due()));
            flow += Shop.perDay(o.flowPerDay(), Math.max(0, done[order] - o.release()));
        }
        long missing = shop.missing * (shop.tasks - plan.size());
        return new Cost(0, 0, 0, 0, late, flow, 0, 0, 0, 0, 0, 0, makespan * shop.weights.makespanPerMinute(), missing);
    }
}
