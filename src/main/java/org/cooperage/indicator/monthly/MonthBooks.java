package org.cooperage.indicator.monthly;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The books of all months, one for each kind of finding.
@Component
public class MonthBooks {
    private final MonthStore store;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MonthBooks(MonthStore store, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// @param name never changed: what was written is found by it
    /// @param type record of records, numbers, dates and texts; it is kept as JSON
    public <T> MonthBook<T> book(String name, Class<T> type) {
        return new MonthBook<>(name, type, store, clock, transaction);
    }

    /// @param name never changed: what was counted is found by it
    public FirmCounts counts(String name) {
        return new FirmCounts(book(name, FirmCounts.Month.class));
    }
}
