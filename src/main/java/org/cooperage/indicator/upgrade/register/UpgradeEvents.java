package org.cooperage.indicator.upgrade.register;

import java.time.Clock;
import java.time.LocalDate;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Ids;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Firms register what they did better; everybody sees how many did, nobody who.
@Service
@Transactional
class UpgradeEvents {
    private static final int MONTHS = 12;

    private final EventStore store;
    private final EventTotals totals;
    private final Ids ids;
    private final Clock clock;

    UpgradeEvents(EventStore store, EventTotals totals, Ids ids, Clock clock) {
        this.store = store;
        this.totals = totals;
        this.ids = ids;
        this.clock = clock;
    }

    UpgradeEvent register(EventDraft draft) {
        var firm = firm("Registering an upgrading event");
        var event = draft.read(ids.next(), firm, today(), clock.instant());
        store.insert(event);
        return event;
    }

    static Party.Id firm(String what) {
        Acting.require(what, Role.LEAD, Role.SME, Role.SVC);
        return Acting.current().party().map(Party.Id::new).orElseThrow(() -> new NotAllowed(what));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
    }

    /// One's own; nothing for those who are no firm.
    @Transactional(readOnly = true)
    Page<UpgradeEvent> list(PageRequest page) {
        return Acting.current()
                .party()
                .map(party -> store.list(new Party.Id(party), page))
                .orElse(Page.empty(page));
    }

    /// Read as the platform, on a connection of its own: outside any other transaction, or ten readers at once would
    /// each hold one of ten connections and wait for another.
    @Transactional(propagation = Propagation.NEVER)
    EventProfile profile() {
        Acting.require("Seeing the upgrading events");
        var since = today().minusMonths(MONTHS);
        return Acting.as(Acting.SYSTEM, () -> totals.since(since));
    }
}
