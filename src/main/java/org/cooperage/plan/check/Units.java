package org.cooperage.plan.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cooperage.plan.check.Violation.Rule;
import org.cooperage.plan.engine.Assignment;
import org.cooperage.plan.engine.Busy;
import org.cooperage.plan.engine.Group;
import org.cooperage.plan.engine.Problem;
import org.cooperage.plan.engine.Resource;
import org.cooperage.plan.engine.Setups;

/// What each unit does when: no two things at once, time to change over, cycles of one key and not too full, lines
/// without overtaking.
final class Units {
    private final Problem problem;
    private final Assignment[] plan;
    private final List<Violation> violations = new ArrayList<>();

    /// One thing a unit does: a lot, a cycle or a promise to others (no tasks).
    private record Stay(int occupiedFrom, int start, int end, int family, List<Integer> tasks) {}

    Units(Problem problem, Assignment[] plan) {
        this.problem = problem;
        this.plan = plan;
    }

    List<Violation> check() {
        var byUnit = new TreeMap<Long, List<Assignment>>();
        for (var a : plan) {
            if (a != null && !problem.resourceOf(a).unlimited()) {
                long key = (long) problem.modeOf(a).resource() << 32 | a.unit();
                byUnit.computeIfAbsent(key, k -> new ArrayList<>()).add(a);
            }
        }
        byUnit.forEach((key, assignments) -> unit((int) (key >> 32), key.intValue(), assignments));
        lines();
        return violations;
    }

    private void unit(int number, int unit, List<Assignment> assignments) {
        var resource = problem.resources().get(number);
        var stays = new ArrayList<Stay>();
        resource.busy().stream()
                .filter(busy -> busy.unit() == unit)
                .map(Units::promise)
                .forEach(stays::add);
        if (resource.batches()) {
            stays.addAll(cycles(resource, assignments));
        } else {
            assignments.forEach(a -> stays.add(stay(a, List.of(a.task()))));
        }
        stays.sort(Comparator.comparingInt(Stay::start).thenComparingInt(Stay::end));
        int lastEnd = 0;
        int lastFamily = Setups.UNKNOWN;
        for (var stay : stays) {
            if (!stay.tasks().isEmpty()) {
                follows(resource, stay, lastEnd, lastFamily);
            } else if (stay.start() < lastEnd && lastFamily != Setups.UNKNOWN) {
                violations.add(new Violation(Rule.OVERLAP, resource.code(), stay.start(), lastEnd));
            }
            lastEnd = Math.max(lastEnd, stay.end());
            lastFamily = stay.family();
        }
    }

    private static Stay promise(Busy busy) {
        return new Stay(busy.span().from(), busy.span().from(), busy.span().to(), Setups.UNKNOWN, List.of());
    }

    private Stay stay(Assignment a, List<Integer> tasks) {
        return new Stay(
                a.occupiedFrom(),
                a.start(),
                a.end(),
                problem.tasks().get(a.task()).family(),
                tasks);
    }

    private void follows(Resource resource, Stay stay, int lastEnd, int lastFamily) {
        if (stay.occupiedFrom() < lastEnd) {
            violations.add(new Violation(Rule.OVERLAP, resource.code(), stay.occupiedFrom(), lastEnd));
        }
        int setup = resource.setups().minutes(lastFamily, stay.family());
        int taken = stay.occupiedFrom() > stay.start()
                ? -1
                : resource.calendar().spans(stay.occupiedFrom(), stay.start()).stream()
                        .mapToInt(s -> s.minutes())
                        .sum();
        if (taken != setup) {
            violations.add(new Violation(Rule.SETUP, code(stay.tasks().getFirst()), taken, setup));
        }
    }

    private List<Stay> cycles(Resource resource, List<Assignment> assignments) {
        var cycles = new TreeMap<Integer, List<Assignment>>();
        assignments.forEach(
                a -> cycles.computeIfAbsent(a.start(), s -> new ArrayList<>()).add(a));
        var stays = new ArrayList<Stay>();
        for (Map.Entry<Integer, List<Assignment>> cycle : cycles.entrySet()) {
            var first = cycle.getValue().getFirst();
            long load = 0;
            for (var a : cycle.getValue()) {
                load += problem.tasks().get(a.task()).quantity();
                boolean alike = problem.tasks().get(a.task()).batch()
                                == problem.tasks().get(first.task()).batch()
                        && problem.tasks().get(a.task()).family()
                                == problem.tasks().get(first.task()).family()
                        && a.end() == first.end();
                if (!alike) {
                    violations.add(new Violation(Rule.BATCH, code(a.task()), a.end(), first.end()));
                }
            }
            if (load > resource.batchCapacity()) {
                violations.add(new Violation(Rule.BATCH_CAPACITY, resource.code(), load, resource.batchCapacity()));
            }
            stays.add(
                    stay(first, cycle.getValue().stream().map(Assignment::task).toList()));
        }
        return stays;
    }

    private void lines() {
        for (var group : problem.groups()) {
            if (group instanceof Group.Line(var resources)) {
                for (int step = 1; step < resources.size(); step++) {
                    overtaking(resources.get(step - 1), resources.get(step));
                }
            }
        }
    }

    /// Orders leave the later resource in the sequence in which they left the earlier one.
    private void overtaking(int earlier, int later) {
        var before = ordersInSequence(earlier);
        var after = ordersInSequence(later);
        before.retainAll(after);
        after.retainAll(before);
        if (!before.equals(after)) {
            violations.add(new Violation(
                    Rule.OVERTAKING, problem.resources().get(later).code(), 1, 0));
        }
    }

    private List<Integer> ordersInSequence(int resource) {
        var stays = new ArrayList<Assignment>();
        for (var a : plan) {
            if (a != null && problem.modeOf(a).resource() == resource) {
                stays.add(a);
            }
        }
        stays.sort(Comparator.comparingInt(Assignment::start).thenComparingInt(Assignment::end));
        return new ArrayList<>(
                stays.stream().map(a -> problem.operationOf(a.task()).order()).toList());
    }

    private String code(int task) {
        return problem.tasks().get(task).code();
    }
}
