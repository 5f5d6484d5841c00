package org.cooperage.market.scenario;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.cooperage.deal.DealEvent;
import org.cooperage.market.dispatch.Disturbance;
import org.cooperage.market.dispatch.DisturbanceEvent;
import org.cooperage.market.scenario.Scenario.Origin;
import org.cooperage.market.scenario.Scenario.Stage;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.ClockAdvanced;
import org.cooperage.shared.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Has the plan looked at again by itself: every night at two, and when a machine stops, material is late, an order is
/// in a rush, an offer lapses, an inspection finds too little, or the authorities stop work and let it go on.
///
/// What the market has to mend at once it mends at once; a run looks whether the rest could now lie better. It proposes
/// nothing before the operator adopts it. Several causes of one kind within a while are one run.
@Component
class Triggers {
    private static final LocalTime NIGHT = LocalTime.of(2, 0);

    private final ScenarioStore store;
    private final ScenarioSettings settings;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Triggers(
            ScenarioStore store,
            ScenarioSettings settings,
            Ids ids,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelay = 600_000, fixedDelay = 600_000)
    void everyNight() {
        nightRun();
    }

    @Async
    @EventListener
    void on(ClockAdvanced moved) {
        nightRun();
    }

    /// Late material that no order feels is no reason to plan anew.
    @ApplicationModuleListener
    void on(DisturbanceEvent.DisturbanceWeighed weighed) {
        if (weighed.kind() == Disturbance.Kind.MATERIAL_LATE && weighed.orders() == 0) {
            return;
        }
        run(
                switch (weighed.kind()) {
                    case BREAKDOWN -> Origin.BREAKDOWN;
                    case MATERIAL_LATE -> Origin.MATERIAL_LATE;
                    case RUSH -> Origin.RUSH;
                    case STOP -> Origin.STOP;
                },
                clock.instant().minus(settings.quiet()),
                settings.triggeredBudget());
    }

    /// A stop lifted early gives time back.
    @ApplicationModuleListener
    void on(DisturbanceEvent.DisturbanceResolved resolved) {
        if (resolved.kind() == Disturbance.Kind.STOP) {
            run(Origin.STOP, clock.instant().minus(settings.quiet()), settings.triggeredBudget());
        }
    }

    @ApplicationModuleListener
    void on(DealEvent.JobLapsed lapsed) {
        run(Origin.LAPSED, clock.instant().minus(settings.quiet()), settings.triggeredBudget());
    }

    @ApplicationModuleListener
    void on(DealEvent.JobInspected inspected) {
        if (inspected.shortfall().signum() > 0) {
            run(Origin.SHORTFALL, clock.instant().minus(settings.quiet()), settings.triggeredBudget());
        }
    }

    private void nightRun() {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, BusinessClock.ZONE);
        var tonight = today.atTime(NIGHT).atZone(BusinessClock.ZONE).toInstant();
        var last = tonight.isAfter(now) ? tonight.minus(Duration.ofDays(1)) : tonight;
        run(Origin.NIGHT, last, settings.nightBudget());
    }

    private void run(Origin origin, Instant unlessSince, Duration budget) {
        if (!settings.night()) {
            return;
        }
        Acting.run(
                Acting.SYSTEM,
                () -> transaction.executeWithoutResult(status -> {
                    store.forgetRuns(clock.instant().minus(settings.keepRuns()));
                    if (!store.isKnown(origin, unlessSince)) {
                        store.insert(scenario(origin, budget));
                    }
                }));
    }

    private Scenario scenario(Origin origin, Duration budget) {
        return new Scenario(
                new Scenario.Id(ids.next()),
                origin.name(),
                origin,
                List.of(),
                Stage.WAITING,
                budget,
                Duration.ZERO,
                0,
                Optional.empty(),
                Optional.empty(),
                "",
                clock.instant(),
                1);
    }
}
