package org.cooperage.market.scenario;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.cooperage.market.floor.Effect;
import org.cooperage.market.floor.Effects;
import org.cooperage.market.floor.FloorCheck;
import org.cooperage.market.floor.Floors;
import org.cooperage.market.scenario.Scenario.Ended;
import org.cooperage.market.scenario.Scenario.Stage;
import org.cooperage.plan.engine.Cost;
import org.cooperage.plan.engine.Solution;
import org.cooperage.shared.Acting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Plans scenarios outside any request, one after the other, in rounds: after each the best so far is kept, the time
/// counted and a pressed stop heard. What a server was working on when it died, the next one goes on with.
@Component
class ScenarioRuns implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ScenarioRuns.class);

    /// A scenario that kills its server so often is not begun again.
    private static final int MOST_BEGINNINGS = 3;

    private final ScenarioStore store;
    private final Floors floors;
    private final ScenarioSettings settings;
    private final TransactionTemplate transaction;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean leaving;

    ScenarioRuns(
            ScenarioStore store, Floors floors, ScenarioSettings settings, PlatformTransactionManager transactions) {
        this.store = store;
        this.floors = floors;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// On a thread of its own, so that the other schedules go on.
    @Scheduled(initialDelay = 3_000, fixedDelay = 1_000)
    void wake() {
        if (busy.compareAndSet(false, true)) {
            Thread.ofPlatform().name("scenario").daemon().start(() -> {
                try {
                    Acting.run(Acting.SYSTEM, this::workOff);
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    /// Everything that waits.
    void workOff() {
        var next = take();
        while (next.isPresent() && !leaving) {
            var scenario = next.get();
            try {
                plan(scenario);
            } catch (RuntimeException e) {
                LOG.warn("Scenario {} failed", scenario.id(), e);
                inTransaction(() -> {
                    store.end(scenario.id(), Stage.FAILED, Optional.empty(), String.valueOf(e.getMessage()));
                    return true;
                });
            }
            next = take();
        }
    }

    private Optional<Scenario> take() {
        return inTransaction(() -> {
            store.giveUp(settings.silence(), MOST_BEGINNINGS);
            return store.take(settings.silence());
        });
    }

    private void plan(Scenario scenario) {
        var assumptions = scenario.assumed().stream()
                .map(one -> one.read(scenario.createdAt()))
                .toList();
        var floor = floors.whole(assumptions);
        var before = assumptions.isEmpty()
                ? floor.asItIs().cost()
                : floors.agreed(floor).asItIs().cost();
        var free = Scope.of(floor, assumptions, settings.mostLots());
        var search = new Search(scenario, before, new Improvement(floor, free, scenario.rounds()));
        search.begin();
        while (search.goesOn()) {
            search.round();
        }
        if (!leaving) {
            inTransaction(() -> {
                store.end(scenario.id(), Stage.DONE, Optional.of(search.why), "");
                return true;
            });
        }
    }

    /// The rounds of one scenario.
    private final class Search {
        private final Scenario scenario;
        private final Cost before;
        private final Improvement improvement;
        private final FloorCheck check;
        private Duration searched;
        private int rounds;
        private Optional<Effect> best;
        private boolean stopped;
        private Ended why = Ended.TIME;

        Search(Scenario scenario, Cost before, Improvement improvement) {
            this.scenario = scenario;
            this.before = before;
            this.improvement = improvement;
            check = improvement.floor().check();
            searched = scenario.searched();
            rounds = scenario.rounds();
            best = scenario.best();
            stopped = scenario.stage() == Stage.STOPPING && best.isPresent();
            why = stopped ? Ended.STOPPED : Ended.TIME;
        }

        boolean goesOn() {
            return !stopped && !leaving && (best.isEmpty() || searched.compareTo(scenario.budget()) < 0);
        }

        /// The plan in force with what must move is told at once; then a tenth of the time goes into knowing how good
        /// the rest can be.
        void begin() {
            if (goesOn()) {
                search(Duration.ZERO);
            }
            if (goesOn()) {
                improvement.prove(within(scenario.budget().dividedBy(10)));
            }
        }

        void round() {
            search(settings.round());
            if (improvement.isExhausted() && !stopped) {
                stopped = true;
                why = Ended.EXHAUSTED;
            }
        }

        private void search(Duration length) {
            long began = System.nanoTime();
            var plan = improvement.until(within(length));
            rounds++;
            searched = searched.plusNanos(System.nanoTime() - began);
            var better = better(plan);
            var stage = inTransaction(() -> store.progress(scenario.id(), searched, rounds, better));
            stopped = stage.filter(s -> s == Stage.RUNNING).isEmpty();
            why = stopped ? Ended.STOPPED : Ended.TIME;
        }

        private BooleanSupplier within(Duration length) {
            long until = System.nanoTime() + length.toNanos();
            return () -> leaving || System.nanoTime() >= until;
        }

        /// A plan that breaks a rule is never told.
        private void require(Solution plan) {
            var faults = check.faults(plan);
            if (!faults.isEmpty()) {
                throw new IllegalStateException(
                        "The plan of the scenario (%s) breaks (%d) rules, first (%s).\nMaybe the search and the check disagree; report it with the scenario."
                                .formatted(scenario.id(), faults.size(), faults.getFirst()));
            }
        }

        private Optional<Effect> better(Solution plan) {
            var found = Effects.of(before, improvement.floor(), plan).shortened();
            boolean isBetter =
                    best.map(b -> costsLess(found, b) || tellsMore(found, b)).orElse(true);
            if (isBetter) {
                require(plan);
            }
            best = isBetter ? Optional.of(found) : best;
            return isBetter ? best : Optional.empty();
        }

        private static boolean costsLess(Effect one, Effect other) {
            return one.costAfter().compareTo(other.costAfter()) < 0;
        }

        /// The same, and now it is known how good that is.
        private static boolean tellsMore(Effect one, Effect other) {
            return other.bound() == null
                    && one.bound() != null
                    && one.costAfter().compareTo(other.costAfter()) == 0;
        }
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    @Override
    public void destroy() {
        leaving = true;
    }
}
