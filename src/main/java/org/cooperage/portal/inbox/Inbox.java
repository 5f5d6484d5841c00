package org.cooperage.portal.inbox;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Ids;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The letter box of the party one acts for.
@Service
@Transactional
public class Inbox {

    private final InboxStore store;
    private final Ids ids;
    private final Clock clock;

    Inbox(InboxStore store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /// How many letters are unread, counted to 100.
    @Transactional(readOnly = true)
    public int unread() {
        return Acting.current()
                .party()
                .map(party -> store.unread(new Party.Id(party)))
                .orElse(0);
    }

    void send(List<Letter> letters) {
        letters.forEach(letter -> store.insert(ids.next(), letter, clock.instant()));
    }

    @Transactional(readOnly = true)
    Page<InboxMessage> list(PageRequest page) {
        return Acting.current()
                .party()
                .map(party -> store.list(new Party.Id(party), page))
                .orElse(Page.empty(page));
    }

    /// Marks it read and says where it leads.
    String open(UUID id) {
        var message = store.find(id).orElseThrow(() -> new NotFound("message", id));
        store.markRead(id, clock.instant());
        return message.link();
    }

    void readAll() {
        Acting.current().party().ifPresent(party -> store.markAllRead(new Party.Id(party), clock.instant()));
    }
}
