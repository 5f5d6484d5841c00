package org.cooperage.plan.engine.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.cooperage.plan.engine.Group;
import org.cooperage.plan.engine.Problem;

/// Which tasks depend on each other's place: those of one same-site group, and those with a longest wait between them.
final class Bonds {
    private final int[] parent;

    private Bonds(int tasks) {
        parent = new int[tasks];
        Arrays.setAll(parent, t -> t);
    }

    /// Number of the bond of each task, -1 for those that stand alone.
    static int[] of(Shop shop) {
        var bonds = new Bonds(shop.tasks);
        for (var group : shop.sameSiteMembers) {
            for (int task : group) {
                bonds.join(group[0], task);
            }
        }
        for (var link : shop.problem.links()) {
            if (link.limited()) {
                bonds.join(link.from(), link.to());
            }
        }
        return bonds.numbers();
    }

    /// The same-site groups; those that share a task are one, for they all are where it is.
    static int[][] together(Problem problem) {
        var bonds = new Bonds(problem.tasks().size());
        var members = new TreeSet<Integer>();
        for (var group : problem.groups()) {
            if (group instanceof Group.SameSite(var tasks)) {
                tasks.forEach(task -> bonds.join(tasks.getFirst(), task));
                members.addAll(tasks);
            }
        }
        var byRoot = new LinkedHashMap<Integer, List<Integer>>();
        members.forEach(task ->
                byRoot.computeIfAbsent(bonds.root(task), r -> new ArrayList<>()).add(task));
        return byRoot.values().stream()
                .map(some -> some.stream().mapToInt(t -> t).toArray())
                .toArray(int[][]::new);
    }

    private void join(int one, int other) {
        parent[root(one)] = root(other);
    }

    private int root(int task) {
        int at = task;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private int[] numbers() {
        var size = new int[parent.length];
        for (int task = 0; task < parent.length; task++) {
            size[root(task)]++;
        }
        var known = new HashMap<Integer, Integer>();
        var numbers = new int[parent.length];
        for (int task = 0; task < parent.length; task++) {
            int root = root(task);
            numbers[task] = size[root] == 1 ? -1 : known.computeIfAbsent(root, r -> known.size());
        }
        return numbers;
    }

    /// The members of each bond: step by step along the links, lots of one operation together.
    static int[][] members(Shop shop, int[] bond) {
        var members = new ArrayList<List<Integer>>();
        for (int task = 0; task < shop.tasks; task++) {
            if (bond[task] >= 0) {
                while (members.size() <= bond[task]) {
                    members.add(new ArrayList<>());
                }
                members.get(bond[task]).add(task);
            }
        }
        return members.stream()
                .map(some -> some.stream()
                        .sorted(Comparator.<Integer>comparingInt(t -> shop.depth[t])
                                .thenComparingInt(t -> shop.operation[t]))
                        .mapToInt(t -> t)
                        .toArray())
                .toArray(int[][]::new);
    }
}
