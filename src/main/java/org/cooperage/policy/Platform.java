package org.cooperage.policy;

import java.util.Objects;
import java.util.function.Supplier;
import org.cooperage.shared.Acting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Does as the platform what whoever acts may not do itself, in a transaction of its own: never call it within another.
@Component
class Platform {
    private final TransactionTemplate transaction;

    Platform(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    <T> T does(Supplier<T> work) {
        return Acting.as(Acting.SYSTEM, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
