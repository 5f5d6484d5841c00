package org.cooperage.barrel.remedy;

import java.time.Clock;
import java.util.List;
import org.cooperage.barrel.engine.Matching;
import org.cooperage.shared.Acting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What each service did, over all firms that took it and like firms that did not.
@Service
public class Lifts {
    private static final Logger log = LoggerFactory.getLogger(Lifts.class);

    private final LiftStore store;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Lifts(LiftStore store, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelay = 120_000, fixedDelay = 86_400_000)
    void compareNowAndThen() {
        compare();
    }

    /// Compares all services anew, as the platform itself; nothing is told to the caller.
    public synchronized void compare() {
        Acting.run(Acting.SYSTEM, () -> transaction.executeWithoutResult(status -> count()));
    }

    private void count() {
        var now = clock.instant();
        store.clear();
        for (var tried : store.tried()) {
            for (var due : Remedy.Due.values()) {
                var with = store.with(tried, due.months());
                Matching.lift(with, store.without(tried, due.months()))
                        .ifPresent(lift -> store.insert(tried, due.months(), lift, now));
            }
        }
        log.info("Barrels: {} lifts observed", store.all().size());
    }

    List<LiftStore.Observed> all() {
        return transaction.execute(status -> store.all());
    }
}
