package org.cooperage.barrel.remedy;

import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.cooperage.barrel.engine.Matching;
import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.offer.service.Services;
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

    private static final Pattern OFFER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final LiftStore store;
    private final Services services;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Lifts(LiftStore store, Services services, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.services = services;
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
        var all = store.all();
        all.forEach(this::publish);
        log.info("Barrels: {} lifts observed", all.size());
    }

    /// The store shows and ranks by what was observed after the longest time, in the dimension a service is offered
    /// for.
    private void publish(LiftStore.Observed observed) {
        if (OFFER.matcher(observed.service()).matches()) {
            services.find(ServiceOffer.Id.of(observed.service()))
                    .filter(offer -> offer.content().dimension() == observed.dimension())
                    .ifPresent(offer -> services.recordEffect(
                            offer.id(),
                            observed.lift().points(),
                            observed.lift().pairs()));
        }
    }

    List<LiftStore.Observed> all() {
        return transaction.execute(status -> store.all());
    }
}
