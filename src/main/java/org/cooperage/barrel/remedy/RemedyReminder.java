package org.cooperage.barrel.remedy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.ClockAdvanced;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Asks firms to look again whether a remedy helped, after 90 days, six and twelve months.
@Component
class RemedyReminder {
    private final RemedyStore store;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    RemedyReminder(
            RemedyStore store, Clock clock, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.store = store;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 3_600_000)
    void remindNowAndThen() {
        remind();
    }

    @EventListener
    void on(ClockAdvanced advanced) {
        remind();
    }

    synchronized void remind() {
        var today = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
        Acting.run(
                Acting.SYSTEM,
                () -> transaction.executeWithoutResult(
                        status -> store.due(today).forEach(one -> remind(one, today))));
    }

    private void remind(RemedyStore.Waiting one, LocalDate today) {
        latest(one, today).ifPresent(due -> {
            store.told(one.id(), due);
            events.publishEvent(
                    new RemedyEvent.LookAgain(one.party().value(), one.id().value(), one.name(), due));
        });
    }

    /// Only the latest of those that are due: who was away for a year is asked once.
    private static Optional<Remedy.Due> latest(RemedyStore.Waiting one, LocalDate today) {
        return Arrays.stream(Remedy.Due.values())
                .filter(due ->
                        due.months() > one.told() && !due.after(one.takenOn()).isAfter(today))
                .max(Comparator.naturalOrder());
    }
}
