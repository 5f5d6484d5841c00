package org.cooperage.plan.engine.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/// Capacity bounds on the makespan: work that only some machines can do has to fit on them.
///
/// For a set S of resources, the tasks all of whose modes lie in S need at least their shortest minutes on |S| units:
/// smallest head + ceil(work / units) + smallest tail. Taken over every set that occurs as a task's own alternatives,
/// their pairwise unions and all resources together, each also with the tasks of small heads or tails left out.
final class Load {
    private static final int MOST_SETS = 400;

    private Load() {}

    static int spread(Shop shop) {
        var alternatives = new BitSet[shop.tasks];
        for (int t = 0; t < shop.tasks; t++) {
            alternatives[t] = new BitSet(shop.resources.length);
            for (var mode : shop.modes[shop.operation[t]]) {
                alternatives[t].set(mode.resource());
            }
        }
        int bound = 0;
        for (var set : sets(alternatives, shop.resources.length)) {
            bound = Math.max(bound, bound(shop, alternatives, set));
        }
        return bound;
    }

    private static List<BitSet> sets(BitSet[] alternatives, int resources) {
        var own = new ArrayList<>(new HashSet<>(List.of(alternatives)));
        own.sort((a, b) -> a.toString().compareTo(b.toString()));
        var all = new HashMap<BitSet, Boolean>();
        own.forEach(set -> all.put(set, true));
        if (own.size() <= MOST_SETS) {
            for (var one : own) {
                for (var other : own) {
                    var union = (BitSet) one.clone();
                    union.or(other);
                    all.put(union, true);
                }
            }
        }
        var everything = new BitSet(resources);
        everything.set(0, resources);
        all.put(everything, true);
        return new ArrayList<>(all.keySet());
    }

    private static int bound(Shop shop, BitSet[] alternatives, BitSet set) {
        var inside = new ArrayList<Integer>();
        for (int t = 0; t < shop.tasks; t++) {
            var outside = (BitSet) alternatives[t].clone();
            outside.andNot(set);
            if (outside.isEmpty()) {
                inside.add(t);
            }
        }
        long units = set.stream().mapToLong(r -> shop.resources[r].units()).sum();
        return inside.isEmpty() ? 0 : Math.max(byHead(shop, inside, units), byTail(shop, inside, units));
    }

    /// Leaves the tasks with the smallest heads out, one after the other.
    private static int byHead(Shop shop, List<Integer> tasks, long units) {
        tasks.sort((a, b) -> Integer.compare(shop.head[b], shop.head[a]));
        long work = 0;
        int tail = Integer.MAX_VALUE;
        long bound = 0;
        for (int t : tasks) {
            work += shop.shortest(t);
            tail = Math.min(tail, shop.tail[t]);
            bound = Math.max(bound, shop.head[t] + Math.ceilDiv(work, units) + tail);
        }
        return (int) bound;
    }

    private static int byTail(Shop shop, List<Integer> tasks, long units) {
        tasks.sort((a, b) -> Integer.compare(shop.tail[b], shop.tail[a]));
        long work = 0;
        int head = Integer.MAX_VALUE;
        long bound = 0;
        for (int t : tasks) {
            work += shop.shortest(t);
            head = Math.min(head, shop.head[t]);
            bound = Math.max(bound, head + Math.ceilDiv(work, units) + shop.tail[t]);
        }
        return (int) bound;
    }
}
