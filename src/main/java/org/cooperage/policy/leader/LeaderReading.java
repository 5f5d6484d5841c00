package org.cooperage.policy.leader;

import java.util.Objects;
import java.util.function.Supplier;
import org.cooperage.shared.Acting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads in a transaction of its own, as whoever acts or as the platform: never call it within another.
@Component
class LeaderReading {
    private final TransactionTemplate transaction;

    LeaderReading(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    <T> T asActing(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /// What whoever acts may not read himself.
    <T> T asPlatform(Supplier<T> work) {
        return Acting.as(Acting.SYSTEM, () -> asActing(work));
    }
}
