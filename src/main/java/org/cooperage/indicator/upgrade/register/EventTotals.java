package org.cooperage.indicator.upgrade.register;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sums over all firms: a transaction of its own, as the platform itself.
@Component
class EventTotals {
    private final EventStore store;

    EventTotals(EventStore store) {
        this.store = store;
    }

    @Transactional(readOnly = true)
    public EventProfile since(LocalDate day) {
        return EventProfile.of(store.sums(day), store.firms());
    }
}
