package org.cooperage.market.booking;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Slots are the platform's business: whoever asked, they are taken in one transaction of its own.
///
/// Only some do so at a time, in the order they came: the rest would wait for the same rows with a connection each. Who
/// gets what is decided by the database alone.
@Component
class Platform {

    private static final int AT_ONCE = 4;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final TransactionTemplate transaction;

    Platform(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Does the work as the platform, for the same person. Not to be called within itself.
    <T> T does(Supplier<T> work) {
        var platform = new Acting(Acting.current().person(), Optional.empty(), Role.SYSTEM);
        turns.acquireUninterruptibly();
        try {
            return Acting.as(platform, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
        } finally {
            turns.release();
        }
    }

    /// Reads as whoever acts.
    <T> T reads(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
