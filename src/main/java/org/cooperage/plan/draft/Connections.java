package org.cooperage.plan.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cooperage.plan.engine.Calendar;
import org.cooperage.plan.engine.Group;
import org.cooperage.plan.engine.Link;

/// What the tasks of an order have to do with each other: who waits for whose goods, who stays at one site. Ask once
/// all
/// tasks are numbered.
final class Connections {
    private static final int SHIPMENTS_PER_STEP = 1000;
    /// Hand work goes so many units to a pair of hands at a time.
    private static final int UNITS_PER_HAND = 30;

    private final Commission commission;
    private final Breakdown breakdown;
    /// Task by step and number of the portion.
    private final Map<Long, Integer> taskIndex = new HashMap<>();

    private int delivery;

    Connections(Commission commission, Breakdown breakdown) {
        this.commission = commission;
        this.breakdown = breakdown;
    }

    void number(Breakdown.Portion portion, int task) {
        taskIndex.put(key(portion), task);
    }

    /// The task that all goods go to in the end.
    void delivery(int task) {
        delivery = task;
    }

    List<Link> links() {
        var links = new ArrayList<Link>();
        var out = new HashMap<Integer, Integer>();
        var goods =
                breakdown.flows().stream().filter(flow -> !isTest(flow.to())).toList();
        goods.forEach(flow -> out.merge(taskOf(flow.from()), 1, Integer::sum));
        for (var flow : breakdown.flows()) {
            int from = taskOf(flow.from());
            int ways = isTest(flow.to()) ? 0 : out.getOrDefault(from, 1);
            links.add(link(from, taskOf(flow.to()), flow.from(), ways));
        }
        Stream.concat(breakdown.portionsOf(breakdown.lastGoods()).stream(), breakdown.lastTests().stream())
                .forEach(portion -> links.add(link(taskOf(portion), delivery, portion, 1)));
        return links;
    }

    /// A test gets a sample, not the goods.
    private boolean isTest(Breakdown.Portion portion) {
        return portion.step() > breakdown.lastGoods();
    }

    private int taskOf(Breakdown.Portion portion) {
        return taskIndex.getOrDefault(key(portion), -1);
    }

    private static long key(Breakdown.Portion portion) {
        return (long) portion.step() << 32 | portion.number();
    }

    /// @param ways the goods of the portion are shared out over so many links; 0 if this one moves none
    private Link link(int from, int to, Breakdown.Portion portion, int ways) {
        var step = breakdown.steps().get(portion.step());
        var operation = step.operation();
        double hands = Math.ceil(portion.quantity() / (double) UNITS_PER_HAND);
        int handWork = (int) Math.ceil(step.handMinutesPerUnit() * portion.quantity() / step.scale() / hands);
        int least = operation.waitMinMinutes() + handWork;
        var longest = operation.waitMaxMinutes();
        int most = longest == null ? Calendar.NEVER : Math.max(least, longest + handWork);
        double kg = step.kg(
                        step.fromEngine(portion.output()), commission.product().unitKg())
                .doubleValue();
        int moved = ways == 0 ? 0 : (int) Math.ceil(kg / ways);
        return new Link(from, to, least, most, moved, shipment(portion), 0);
    }

    /// A colour of a step travels together, as far as that goes.
    private static int shipment(Breakdown.Portion portion) {
        return portion.step() * SHIPMENTS_PER_STEP + portion.colour() + 1;
    }

    List<Group> groups() {
        var groups = new ArrayList<Group>();
        for (int step = 0; step < breakdown.steps().size(); step++) {
            var operation = breakdown.steps().get(step).operation();
            if (operation.oneMakerPerColour()) {
                for (int colour = 0; colour < breakdown.colours().size(); colour++) {
                    int which = colour;
                    addGroup(groups, tasksOf(step, p -> p.colour() == which));
                }
            }
            var together = operation.sameSiteAs();
            if (together != null) {
                addTogether(groups, step, together);
            }
        }
        return groups;
    }

    private List<Integer> tasksOf(int step, Predicate<Breakdown.Portion> which) {
        return breakdown.portionsOf(step).stream()
                .filter(which)
                .map(this::taskOf)
                .toList();
    }

    private static void addGroup(List<Group> groups, List<Integer> members) {
        if (members.size() > 1) {
            groups.add(new Group.SameSite(members));
        }
    }

    /// What two steps do to the same goods is done at one site.
    private void addTogether(List<Group> groups, int step, int seq) {
        for (int other = 0; other < breakdown.steps().size(); other++) {
            if (breakdown.steps().get(other).seq() == seq) {
                for (var portion : breakdown.portionsOf(step)) {
                    var members = new ArrayList<Integer>(List.of(taskOf(portion)));
                    members.addAll(tasksOf(other, p -> p.colour() == portion.colour() && p.overlaps(portion)));
                    addGroup(groups, Collections.unmodifiableList(members));
                }
            }
        }
    }
}
