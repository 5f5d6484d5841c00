package org.cooperage.policy.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which few questions open the most: at most so many facts, so that the policies whose open facts are all among them
/// are worth the most.
///
/// With sixteen open facts or fewer every choice is looked at; with more, the policy worth most for each new question
/// is
/// taken again and again, or the single best one if that is worth more. The bound counts every policy that could be
/// opened alone. Equal worth: fewer questions.
public final class Asking {
    private static final int ALL_LOOKED_AT = 16;

    private Asking() {}

    /// A policy that is unknown so far.
    ///
    /// @param worth yuan it may pay; at least 1, so that a recognition counts as well
    /// @param needs what must be answered well for it to become true
    public record Open(String policy, long worth, Set<Fact> needs) {
        public Open {
            needs = Set.copyOf(needs);
        }

        /// Empty when no answer could make it true.
        public static Optional<Open> of(String policy, long worth, List<Clause> clauses, Facts facts) {
            var rule = new Rule.All(clauses.stream().map(Clause::rule).toList());
            var fewest = Fewest.toBe(true, rule, facts, wish -> wish.known() ? Fewest.NEVER : 1);
            return fewest.price >= Fewest.NEVER || fewest.wishes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Open(
                            policy,
                            worth,
                            fewest.wishes.stream()
                                    .map(wish -> wish.atom().fact())
                                    .collect(Collectors.toSet())));
        }
    }

    /// @param worth of the policies they may open, bound: no choice opens more
    public record Questions(List<Fact> facts, List<String> policies, long worth, long bound) {
        public Questions {
            facts = List.copyOf(facts);
            policies = List.copyOf(policies);
        }

        public boolean isBest() {
            return worth == bound;
        }
    }

    public static Questions best(List<Open> some, int most) {
        var open = some.stream().filter(it -> it.needs().size() <= most).toList();
        var facts = open.stream()
                .flatMap(it -> it.needs().stream())
                .distinct()
                .sorted(Comparator.comparingInt(Fact::index))
                .toList();
        if (facts.size() <= ALL_LOOKED_AT) {
            var chosen = exact(open, facts, most);
            return told(open, chosen, worth(open, chosen));
        }
        return told(
                open, greedy(open, most), open.stream().mapToLong(Open::worth).sum());
    }

    private static Set<Fact> exact(List<Open> open, List<Fact> facts, int most) {
        var masks = open.stream()
                .mapToInt(it -> it.needs().stream()
                        .mapToInt(fact -> 1 << facts.indexOf(fact))
                        .sum())
                .toArray();
        int best = 0;
        long bestWorth = 0;
        for (int set = 1; set < 1 << facts.size(); set++) {
            int size = Integer.bitCount(set);
            if (size <= most) {
                long worth = 0;
                for (int i = 0; i < masks.length; i++) {
                    worth += (masks[i] & set) == masks[i] ? open.get(i).worth() : 0;
                }
                if (worth > bestWorth || worth == bestWorth && size < Integer.bitCount(best)) {
                    best = set;
                    bestWorth = worth;
                }
            }
        }
        int chosen = best;
        return facts.stream()
                .filter(fact -> (chosen & 1 << facts.indexOf(fact)) != 0)
                .collect(Collectors.toSet());
    }

    private static Set<Fact> greedy(List<Open> open, int most) {
        var chosen = new HashSet<Fact>();
        var left = new ArrayList<>(open);
        while (true) {
            left.removeIf(it -> chosen.containsAll(it.needs()) || news(it, chosen) > most - chosen.size());
            var next = left.stream().max(Comparator.comparingDouble(it -> it.worth() / (double) news(it, chosen)));
            if (next.isEmpty()) {
                break;
            }
            chosen.addAll(next.get().needs());
        }
        var single = open.stream()
                .max(Comparator.comparingLong(Open::worth))
                .map(Open::needs)
                .orElse(Set.of());
        return worth(open, single) > worth(open, chosen) ? single : chosen;
    }

    private static int news(Open open, Set<Fact> chosen) {
        return (int)
                open.needs().stream().filter(fact -> !chosen.contains(fact)).count();
    }

    private static long worth(List<Open> open, Set<Fact> chosen) {
        return open.stream()
                .filter(it -> chosen.containsAll(it.needs()))
                .mapToLong(Open::worth)
                .sum();
    }

    private static Questions told(List<Open> open, Set<Fact> chosen, long bound) {
        return new Questions(
                chosen.stream().sorted(Comparator.comparingInt(Fact::index)).toList(),
                open.stream()
                        .filter(it -> chosen.containsAll(it.needs()))
                        .map(Open::policy)
                        .toList(),
                worth(open, chosen),
                bound);
    }
}
