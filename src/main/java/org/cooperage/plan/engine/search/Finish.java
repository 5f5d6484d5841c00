package org.cooperage.plan.engine.search;

import java.util.ArrayList;
import java.util.List;
import org.cooperage.plan.engine.Assignment;
import org.cooperage.plan.engine.Setups;
import org.cooperage.plan.engine.Solution;
import org.cooperage.plan.engine.Solution.StopReason;

/// Turns places into a solution: enters when changing over begins, lists what is missing, adds the cost up.
final class Finish {
    private Finish() {}

    static Solution of(Shop shop, List<Assignment> places, long bound, long iterations, StopReason why) {
        var byTask = new Assignment[shop.tasks];
        var floor = new Floor(shop);
        for (var a : places) {
            byTask[a.task()] = a;
            if (!limitless(shop, a)) {
                floor.occupy(resource(shop, a), a.task(), a.unit(), a.start(), a.end());
            }
        }
        var assignments = new ArrayList<Assignment>();
        var unplanned = new ArrayList<Integer>();
        int makespan = 0;
        for (int task = 0; task < shop.tasks; task++) {
            if (byTask[task] == null) {
                unplanned.add(task);
            } else {
                assignments.add(withSetup(shop, floor, byTask[task]));
                makespan = Math.max(makespan, byTask[task].end());
            }
        }
        var cost = Costing.of(shop, assignments);
        boolean proven = unplanned.isEmpty() && bound == cost.total();
        return new Solution(
                assignments, unplanned, cost, makespan, bound, iterations, proven ? StopReason.PROVEN : why);
    }

    private static Assignment withSetup(Shop shop, Floor floor, Assignment a) {
        var resource = shop.resources[resource(shop, a)];
        if (resource.setups().isNone() || limitless(shop, a)) {
            return a;
        }
        var lane = floor.lanes(resource(shop, a))[a.unit()];
        int at = lane.firstEndingAfter(a.start());
        if (a.start() == a.end()) {
            at = lane.find(a.start(), a.task());
        }
        int family = at == 0 ? Setups.UNKNOWN : lane.family[at - 1];
        int setup = resource.setups().minutes(family, shop.family[a.task()]);
        int from = resource.calendar().startBefore(a.start(), setup);
        return new Assignment(a.task(), a.mode(), a.unit(), from, a.start(), a.end());
    }

    private static int resource(Shop shop, Assignment a) {
        return shop.modes[shop.operation[a.task()]][a.mode()].resource();
    }

    private static boolean limitless(Shop shop, Assignment a) {
        return shop.resources[resource(shop, a)].unlimited();
    }
}
