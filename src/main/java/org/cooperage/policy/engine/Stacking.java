package org.cooperage.policy.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which policies to take together: at most one of each exclusive group, and all support for one cost no more than the
/// lowest share any of them allows.
///
/// Policies that share neither a group nor a cost with others do not matter to them: each such part is searched by
/// itself. Branch and bound over subsets, largest amounts first; what is taken, cut by its ceilings, and what is left
/// to
/// take bound what can still be won. Looked at to the end for as many as any firm has; after a million steps in one
/// part
/// the best so far is told with its bound.
public final class Stacking {
    private static final int MOST_STEPS = 1_000_000;

    private final List<Claim> claims;
    private final BigDecimal[] rest;
    private List<Claim> best = List.of();
    private BigDecimal bestSum = BigDecimal.ZERO;
    private int steps;

    private Stacking(List<Claim> claims) {
        this.claims = claims;
        this.rest = new BigDecimal[claims.size() + 1];
        rest[claims.size()] = BigDecimal.ZERO;
        for (int i = claims.size() - 1; i >= 0; i--) {
            rest[i] = rest[i + 1].add(claims.get(i).yuan());
        }
    }

    /// What one policy would pay alone.
    ///
    /// @param exclusive groups of which only one policy may be taken
    public record Claim(String policy, BigDecimal yuan, Set<String> exclusive, Optional<Ceiling> ceiling) {
        public Claim {
            exclusive = Set.copyOf(exclusive);
        }

        private Set<String> shared() {
            var shared = exclusive.stream().map(group -> "group " + group).collect(Collectors.toSet());
            ceiling.ifPresent(it -> shared.add("cost " + it.cost()));
            return shared;
        }
    }

    /// All support for a cost together may not exceed a share of it.
    ///
    /// @param cost its name
    /// @param most yuan
    public record Ceiling(String cost, BigDecimal most) {}

    /// @param paid yuan by policy; a ceiling cuts the smallest first
    /// @param bound no choice pays more
    public record Bundle(Map<String, BigDecimal> paid, BigDecimal sum, BigDecimal bound) {
        public Bundle {
            paid = Map.copyOf(paid);
        }

        public boolean isBest() {
            return sum.compareTo(bound) == 0;
        }
    }

    public static Bundle best(List<Claim> some) {
        var sorted = some.stream()
                .sorted(Comparator.comparing(Claim::yuan).reversed().thenComparing(Claim::policy))
                .toList();
        var paid = new HashMap<String, BigDecimal>();
        var sum = BigDecimal.ZERO;
        var bound = BigDecimal.ZERO;
        for (var part : parts(sorted)) {
            var search = new Stacking(part);
            search.take(0, new ArrayList<>(), BigDecimal.ZERO);
            paid.putAll(paid(search.best));
            sum = sum.add(search.bestSum);
            bound = bound.add(search.steps < MOST_STEPS ? search.bestSum : search.rest[0]);
        }
        return new Bundle(paid, sum, bound);
    }

    /// Those that share a group or a cost, directly or through others, stay together.
    private static List<List<Claim>> parts(List<Claim> claims) {
        var parts = new ArrayList<Part>();
        for (var claim : claims) {
            var joined = new Part(new ArrayList<>(), new HashSet<>(claim.shared()));
            for (var part : List.copyOf(parts)) {
                if (!Collections.disjoint(part.shared(), joined.shared())) {
                    joined.claims().addAll(part.claims());
                    joined.shared().addAll(part.shared());
                    parts.remove(part);
                }
            }
            joined.claims().add(claim);
            parts.add(joined);
        }
        return parts.stream()
                .map(part -> claims.stream().filter(part.claims()::contains).toList())
                .toList();
    }

    private record Part(List<Claim> claims, Set<String> shared) {}

    private void take(int at, List<Claim> taken, BigDecimal cut) {
        if (++steps >= MOST_STEPS || cut.add(rest[at]).compareTo(bestSum) <= 0) {
            return;
        }
        if (at == claims.size()) {
            keep(taken);
            return;
        }
        var next = claims.get(at);
        if (taken.stream().allMatch(other -> fitBeside(other, next))) {
            taken.add(next);
            take(at + 1, taken, cut(taken));
            taken.removeLast();
        }
        take(at + 1, taken, cut);
    }

    /// What these pay, to the last digit: no more than that of them, whatever is taken besides.
    private static BigDecimal cut(List<Claim> taken) {
        var sum = BigDecimal.ZERO;
        var left = left(taken);
        for (var claim : taken) {
            var most = claim.ceiling().map(it -> left.get(it.cost())).orElse(claim.yuan());
            var yuan = claim.yuan().min(most);
            claim.ceiling().ifPresent(it -> left.merge(it.cost(), yuan, BigDecimal::subtract));
            sum = sum.add(yuan);
        }
        return sum;
    }

    private void keep(List<Claim> taken) {
        var sum = paid(taken).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(bestSum) > 0) {
            best = List.copyOf(taken);
            bestSum = sum;
        }
    }

    private static boolean fitBeside(Claim one, Claim other) {
        var common = new HashSet<>(one.exclusive());
        common.retainAll(other.exclusive());
        return common.isEmpty();
    }

    /// @param taken the largest first
    private static Map<String, BigDecimal> paid(List<Claim> taken) {
        var left = left(taken);
        var paid = new HashMap<String, BigDecimal>();
        for (var claim : taken) {
            var most = claim.ceiling().map(it -> left.get(it.cost())).orElse(claim.yuan());
            var yuan = claim.yuan().min(most).setScale(2, RoundingMode.DOWN);
            claim.ceiling().ifPresent(it -> left.merge(it.cost(), yuan, BigDecimal::subtract));
            paid.put(claim.policy(), yuan);
        }
        return paid;
    }

    private static Map<String, BigDecimal> left(List<Claim> taken) {
        var left = new HashMap<String, BigDecimal>();
        taken.forEach(claim ->
                claim.ceiling().ifPresent(ceiling -> left.merge(ceiling.cost(), ceiling.most(), BigDecimal::min)));
        return left;
    }
}
