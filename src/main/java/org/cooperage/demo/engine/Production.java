package org.cooperage.demo.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// One order on its way through the workshops, before it is written down as jobs.
///
/// @param parts who does what, in the order of the routing
record Production(Demand demand, List<Part> parts) {
    private static final int DAYS_AT_ONE_MAKER = 5;

    /// One maker's share of one step.
    record Part(Profile.Step step, Workshop workshop, int quantity) {
        /// Machine days the share takes.
        double machineDays() {
            double once =
                    step.onceMinutes() / (double) workshop.hours().calendar().minutes();
            return step.onceMinutes() > 0 ? once : quantity / workshop.perDay();
        }

        /// Days it takes when the whole workshop works on it.
        double days() {
            return Math.max(0.25, machineDays() / workshop.resource().units());
        }
    }

    /// Positions of the parts of each step, in order.
    List<List<Integer>> stages() {
        return Schedule.stages(parts);
    }

    static Production of(Demand demand, Trade trade, Dice dice) {
        var parts = new ArrayList<Part>();
        for (var step : demand.machineSteps()) {
            if (step.sameSiteAs() != 0) continue;
            parts.addAll(share(demand, step, trade.makers(demand.buyer(), step.process(), demand.quality(), dice)));
        }
        for (var step : demand.machineSteps()) {
            if (step.sameSiteAs() != 0) parts.addAll(along(demand, step, parts, trade));
        }
        parts.sort(Comparator.comparingInt(p -> p.step().seq()));
        return new Production(demand, List.copyOf(parts));
    }

    /// A step that must stay with another one is done by the same firms.
    private static List<Part> along(Demand demand, Profile.Step step, List<Part> parts, Trade trade) {
        var hosts =
                parts.stream().filter(p -> p.step().seq() == step.sameSiteAs()).toList();
        int[] shares = Apportionment.of(
                demand.input(step), hosts.stream().mapToDouble(Part::quantity).toArray());
        var along = new ArrayList<Part>();
        for (int i = 0; i < shares.length; i++) {
            int quantity = shares[i];
            trade.find(hosts.get(i).workshop().firm(), step.process())
                    .ifPresent(w -> along.add(new Part(step, w, quantity)));
        }
        return along;
    }

    /// Fills one maker after the other with a few days of work; the last one allowed takes the rest.
    private static List<Part> share(Demand demand, Profile.Step step, List<Workshop> makers) {
        int left = demand.input(step);
        int most = step.oneMakerPerColour() || step.onceMinutes() > 0 ? 1 : Math.min(step.maxSplit(), makers.size());
        var parts = new ArrayList<Part>();
        var used = new HashSet<Key>();
        for (var maker : makers) {
            if (left == 0 || !used.add(maker.firm().id())) continue;
            int fits = (int)
                    Math.max(step.minLot(), maker.perDay() * maker.resource().units() * DAYS_AT_ONE_MAKER);
            boolean rest = parts.size() + 1 >= most || left - fits < Math.max(1, step.minLot());
            int quantity = rest ? left : fits;
            parts.add(new Part(step, maker, quantity));
            left -= quantity;
        }
        if (left > 0)
            parts.set(
                    0,
                    new Part(step, parts.getFirst().workshop(), parts.getFirst().quantity() + left));
        return parts;
    }
}
