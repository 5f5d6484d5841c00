package org.cooperage.plan.engine.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.cooperage.plan.engine.Assignment;
import org.cooperage.plan.engine.Cost;
import org.cooperage.plan.engine.Problem;
import org.cooperage.plan.engine.Solution;

/// Tries changes on a finished plan: what it would cost and when it would be done, were some tasks done elsewhere.
///
/// Whatever waits for the moved tasks stays at its site and takes the first free time again; all else stays as it is.
/// Not thread-safe; every question leaves the plan as it was.
public final class WhatIf {
    private final Shop shop;
    private final Draft draft;
    private final Recreate recreate;
    private final Cost cost;
    private final long total;
    private final int[] position;

    /// @param difference what the plan would cost more, in micro-yuan
    /// @param laterMinutes completion of the order of the moved tasks; negative if earlier
    public record Outcome(long difference, int laterMinutes) {}

    public WhatIf(Problem problem, Solution solution) {
        shop = new Shop(problem);
        draft = new Draft(shop);
        recreate = new Recreate(draft);
        position = new int[shop.tasks];
        for (int i = 0; i < shop.tasks; i++) {
            position[shop.sequence[i]] = i;
        }
        for (var a : solution.assignments()) {
            if (!draft.has(a.task())) {
                draft.put(a.task(), a.mode(), a.unit(), a.start(), a.end());
            }
        }
        cost = Costing.of(shop, draft.remember().places());
        total = draft.cost();
    }

    /// What it would mean to do these tasks, and those that must stay with them, at that site; empty if it cannot
    /// be.
    public Optional<Outcome> at(Collection<Integer> tasks, int site) {
        int order = shop.order[tasks.iterator().next()];
        int done = draft.completions.of(order);
        return trying(tasks, site, () -> new Outcome(draft.cost() - total, draft.completions.of(order) - done));
    }

    /// The same difference term by term.
    public Optional<Cost> termsAt(Collection<Integer> tasks, int site) {
        return trying(
                tasks, site, () -> Costing.of(shop, draft.remember().places()).minus(cost));
    }

    private <T> Optional<T> trying(Collection<Integer> tasks, int site, Supplier<T> question) {
        var pins = pins(tasks, site);
        int[] hole = pins.keySet().stream()
                .sorted(Comparator.comparingInt(t -> position[t]))
                .mapToInt(t -> t)
                .toArray();
        if (Arrays.stream(hole).anyMatch(t -> draft.fixed[t])) {
            return Optional.empty();
        }
        var before = take(hole);
        pins.forEach(recreate::pin);
        recreate.place(byStep(hole), 1, 0, new SplittableRandom(0));
        Optional<T> answer = Arrays.stream(hole).allMatch(draft::has) ? Optional.of(question.get()) : Optional.empty();
        undo(hole, before);
        return answer;
    }

    /// Where the moved tasks and everything that waits for them must go.
    private Map<Integer, Integer> pins(Collection<Integer> tasks, int site) {
        var pins = new HashMap<Integer, Integer>();
        for (int task : tasks) {
            pins.put(task, site);
            for (int group : shop.sameSite[task]) {
                for (int member : shop.sameSiteMembers[group]) {
                    pins.put(member, site);
                }
            }
        }
        var open = new ArrayList<>(pins.keySet());
        for (int i = 0; i < open.size(); i++) {
            for (var link : shop.after[open.get(i)]) {
                if (draft.has(link.to()) && pins.putIfAbsent(link.to(), draft.site(link.to())) == null) {
                    open.add(link.to());
                }
            }
        }
        pins.keySet().removeIf(t -> !draft.has(t));
        return pins;
    }

    private int[] byStep(int[] hole) {
        return Arrays.stream(hole)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(t -> shop.depth[t])
                        .thenComparingInt(t -> shop.operation[t])
                        .thenComparingInt(t -> t))
                .mapToInt(t -> t)
                .toArray();
    }

    private List<Assignment> take(int[] hole) {
        var before = new ArrayList<Assignment>();
        for (int task : hole) {
            before.add(draft.assignment(task));
        }
        for (int i = hole.length - 1; i >= 0; i--) {
            draft.take(hole[i]);
        }
        return before;
    }

    private void undo(int[] hole, List<Assignment> before) {
        for (int task : hole) {
            if (draft.has(task)) {
                draft.take(task);
            }
            recreate.pin(task, Draft.NOWHERE);
        }
        before.forEach(a -> draft.put(a.task(), a.mode(), a.unit(), a.start(), a.end()));
    }
}
