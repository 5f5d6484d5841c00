package org.cooperage.party;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.cooperage.place.Places;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.cooperage.shared.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The register of parties. Everybody reads the verified ones; each party edits itself.
///
/// Lists sort by `name`, `code`, `founded`, `jobs` or `created`.
@Service
public class Parties {

    private final PartyStore store;
    private final Places places;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Parties(PartyStore store, Places places, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.places = places;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Optional<Party> find(Party.Id id) {
        return store.find(id);
    }

    @Transactional(readOnly = true)
    public Party get(Party.Id id) {
        return find(id).orElseThrow(() -> new NotFound("party", id));
    }

    @Transactional(readOnly = true)
    public Optional<Party> findByCode(CreditCode code) {
        return store.findByCode(code);
    }

    @Transactional(readOnly = true)
    public Page<Party> list(PartyFilter filter, PageRequest request) {
        return store.list(filter, request);
    }

    /// Hands every party that fits to `row`, in order, without holding them all; for exports.
    @Transactional(readOnly = true)
    public void each(PartyFilter filter, PageRequest order, Consumer<Party> row) {
        store.each(filter, order, row);
    }

    /// The names of these parties in one query. Unverified strangers are left out.
    @Transactional(readOnly = true)
    public Map<Party.Id, Bilingual> names(Collection<Party.Id> ids) {
        return store.names(ids);
    }

    /// The parties with these ids, in one query; unknown ones are left out.
    @Transactional(readOnly = true)
    public List<Party> list(Collection<Party.Id> ids) {
        return store.byIds(ids);
    }

    /// Whom to ask there: empty for everybody but the party itself.
    @Transactional(readOnly = true)
    public Optional<Contact> findContact(Party.Id id) {
        return store.findContact(id);
    }

    /// Changes what a party says of itself; `version` is the one that was read.
    @Transactional
    public Party edit(Party.Id id, Profile profile, int version) {
        onlyItself(id);
        var place = places.get(profile.place());
        var moved = !get(id).place().equals(place.id());
        if (!store.update(id, profile, place, moved, version)) {
            throw new Stale("party", id);
        }
        events.publishEvent(new PartyEvent.Changed(id, version + 1, clock.instant()));
        return get(id);
    }

    @Transactional
    public void editContact(Party.Id id, Contact contact) {
        onlyItself(id);
        store.saveContact(id, contact);
    }

    static void onlyItself(Party.Id id) {
        var acting = Acting.current();
        if (!acting.isFor(id.value()) && acting.role() != Role.SYSTEM) {
            throw new NotAllowed("Changing this party");
        }
    }
}
