package org.cooperage.plan.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Everything the planner knows: who could do what, what is asked for, what is already promised, what counts.
///
/// @param tasks the lots to place; a task's modes are those of its operation
/// @param fixed assignments that stay exactly as they are: accepted, running or inside the frozen days
/// @param previous the plan in force, which changing costs something; empty for a new plan
public record Problem(
        List<Site> sites,
        Travel travel,
        List<Resource> resources,
        List<Order> orders,
        List<Operation> operations,
        List<Task> tasks,
        List<Link> links,
        List<Group> groups,
        Weights weights,
        List<Assignment> fixed,
        List<Assignment> previous) {
    public Problem {
        sites = List.copyOf(sites);
        resources = List.copyOf(resources);
        orders = List.copyOf(orders);
        operations = List.copyOf(operations);
        tasks = List.copyOf(tasks);
        links = List.copyOf(links);
        groups = List.copyOf(groups);
        fixed = List.copyOf(fixed);
        previous = List.copyOf(previous);
        References.check(sites, travel, resources, orders, operations, tasks, links, groups);
    }

    public Operation operationOf(int task) {
        return operations.get(tasks.get(task).operation());
    }

    public Mode modeOf(Assignment assignment) {
        return operationOf(assignment.task()).modes().get(assignment.mode());
    }

    public Resource resourceOf(Assignment assignment) {
        return resources.get(modeOf(assignment).resource());
    }

    public Site siteOf(Assignment assignment) {
        return sites.get(resourceOf(assignment).site());
    }

    public Order orderOf(int task) {
        return orders.get(operationOf(task).order());
    }

    public Problem weighted(Weights other) {
        return new Problem(sites, travel, resources, orders, operations, tasks, links, groups, other, fixed, previous);
    }

    /// Every order's completion a day earlier is worth so much more.
    public Problem hurried(long perDay) {
        var hurried = orders.stream().map(o -> o.hurried(perDay)).toList();
        return new Problem(
                sites, travel, resources, hurried, operations, tasks, links, groups, weights, fixed, previous);
    }

    /// The problem of repairing a plan: what starts in the frozen time stays, the rest may move at the price of
    /// change.
    ///
    /// @param plan the plan in force
    /// @param frozenUntil assignments that start before this minute stay as they are
    /// @param mustMove tasks that cannot stay (their machine is down, their maker declined), frozen or not
    public Problem repairing(List<Assignment> plan, int frozenUntil, Set<Integer> mustMove) {
        var kept = new ArrayList<>(fixed);
        var known = new HashSet<Integer>();
        fixed.forEach(a -> known.add(a.task()));
        for (var assignment : plan) {
            if (assignment.start() < frozenUntil
                    && !mustMove.contains(assignment.task())
                    && known.add(assignment.task())) {
                kept.add(assignment);
            }
        }
        kept.removeIf(a -> mustMove.contains(a.task()));
        return new Problem(sites, travel, resources, orders, operations, tasks, links, groups, weights, kept, plan);
    }

    /// Positions of the tasks of each operation.
    public Map<Integer, List<Integer>> tasksByOperation() {
        var byOperation = new HashMap<Integer, List<Integer>>();
        for (int task = 0; task < tasks.size(); task++) {
            byOperation
                    .computeIfAbsent(tasks.get(task).operation(), o -> new ArrayList<>())
                    .add(task);
        }
        return byOperation;
    }
}
