package org.cooperage.plan.engine.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.cooperage.plan.engine.Budget;
import org.cooperage.plan.engine.Solution;

/// Several searches on one large plan. Each changes a copy of it for a while; then they meet, and all take over what
/// any of them has found, one change after the other, as far as it still fits.
///
/// Steps touch a small part of a large plan, so that the searches hardly get into each other's way. What comes of it
/// depends on the seeds and the number of the searches alone: they meet after so much work, not after so much time.
final class Team {
    /// Lots from which on searching together pays.
    private static final int LARGE = 4_000;
    /// A search takes about so many tasks out before it meets the others, and no more than a tenth of all.
    private static final int STINT = 4_000;

    private static final int NOBODY = -1;
    private static final int SPOILT = -2;

    private final Shop shop;
    private final Budget budget;
    private final int stint;
    private final ExecutorService workers;
    private final List<Member> members;

    private Team(Shop shop, Budget budget, int stint, ExecutorService workers) {
        this.shop = shop;
        this.budget = budget;
        this.stint = stint;
        this.workers = workers;
        members = IntStream.range(0, budget.threads())
                .mapToObj(number -> new Member(number, new Rebuild(shop, budget.seed() + number)))
                .toList();
    }

    /// Whether the plan is large, and no order's places depend on those of another but for the machines.
    static boolean fits(Shop shop) {
        return shop.tasks >= LARGE
                && shop.problem.links().stream().allMatch(l -> shop.order[l.from()] == shop.order[l.to()])
                && Arrays.stream(shop.sameSiteMembers)
                        .allMatch(m -> Arrays.stream(m).allMatch(t -> shop.order[t] == shop.order[m[0]]));
    }

    static Solution solve(Shop shop, Budget budget) {
        return solve(shop, budget, Math.min(STINT, shop.tasks / 10));
    }

    /// @param stint so many tasks each takes out before all meet
    static Solution solve(Shop shop, Budget budget, int stint) {
        try (var workers = Executors.newFixedThreadPool(budget.threads())) {
            return new Team(shop, budget, stint, workers).solve();
        }
    }

    private Solution solve() {
        construct();
        while (members.stream().anyMatch(m -> m.search.mayStep(budget))) {
            together(Member::work);
            var found = members.stream().map(m -> List.copyOf(m.found)).toList();
            together(m -> m.adopt(found));
        }
        return best().found(budget);
    }

    /// The rules of first plans are shared out; all go on from the best plan.
    private void construct() {
        together(m -> m.search.constructCautiously(budget, m.number, members.size()));
        double caution = best().caution();
        together(m -> m.search.constructByOtherRules(budget, caution, m.number, members.size()));
        var best = best();
        var places = best.places();
        together(m -> m.search.goOnFrom(best, places));
    }

    private Rebuild best() {
        return members.stream()
                .map(m -> m.search)
                .min(Comparator.comparingLong(Rebuild::cost))
                .orElseThrow();
    }

    private void together(Consumer<Member> work) {
        try {
            var tasks = members.stream()
                    .map(m -> Executors.callable(() -> work.accept(m)))
                    .toList();
            for (var done : workers.invokeAll(tasks)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The planning was interrupted.\nMaybe the application is stopping.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A search failed; see its cause.", e.getCause());
        }
    }

    /// One search, and what it has found since all met last.
    private final class Member {
        private final int number;
        private final Rebuild search;
        private final List<Change> found = new ArrayList<>();
        /// Who has changed an order since all met last; [#SPOILT] if a change of it was dropped.
        private final int[] changedBy = new int[shop.orders.length];

        Member(int number, Rebuild search) {
            this.number = number;
            this.search = search;
        }

        void work() {
            found.clear();
            for (long taken = 0; taken < stint && search.mayStep(budget); taken += search.taken()) {
                if (search.step()) {
                    found.add(search.change());
                }
            }
        }

        /// Back to the plan that all had, then on to the one that all will have.
        void adopt(List<List<Change>> all) {
            for (var change : found.reversed()) {
                search.revert(change);
            }
            Arrays.fill(changedBy, NOBODY);
            for (int finder = 0; finder < all.size(); finder++) {
                for (var change : all.get(finder)) {
                    adopt(finder, change);
                }
            }
            search.settle();
        }

        /// An order that two have changed stays as the first has it; what builds on a change that was dropped is
        /// dropped.
        private void adopt(int finder, Change change) {
            boolean free = true;
            for (int task : change.tasks()) {
                int by = changedBy[shop.order[task]];
                free &= by == NOBODY || by == finder;
            }
            boolean adopted = free && search.adopt(change);
            for (int task : change.tasks()) {
                changedBy[shop.order[task]] = adopted ? finder : SPOILT;
            }
        }
    }
}
