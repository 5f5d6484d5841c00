package org.cooperage.party;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.cooperage.place.Places;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How a party gets into the register. It is there at once, and seen by others once it is verified.
///
/// Only the platform calls this, after checking who asks: a person cannot act for a party that is not there yet.
@Service
public class Registrations {

    private static final Set<Party.Kind> WITHOUT_CODE =
            EnumSet.of(Party.Kind.GOVERNMENT, Party.Kind.BUYER, Party.Kind.OPERATOR);
    private static final UUID NOBODY = new UUID(0, 0);

    private final PartyStore store;
    private final VerificationStore verifications;
    private final Places places;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Registrations(
            PartyStore store,
            VerificationStore verifications,
            Places places,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.verifications = verifications;
        this.places = places;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    public Registering register(Registration asked) {
        if (Acting.current().role() != Role.SYSTEM) {
            throw new NotAllowed("Registering a party");
        }
        if (asked.code() == null && !WITHOUT_CODE.contains(asked.kind())) {
            throw InvalidInput.of("code", "", "party.invalid.code.missing", "party.mend.code.missing");
        }
        var id = new Party.Id(ids.next());
        var place = places.get(asked.profile().place());
        if (!store.insert(id, asked, place, clock.instant())) {
            return new Registering.Refused(Registering.Reason.CODE_TAKEN);
        }
        var contact = asked.contact();
        if (contact != null) {
            store.saveContact(id, contact);
        }
        submit(id);
        return new Registering.Registered(store.find(id).orElseThrow());
    }

    private void submit(Party.Id id) {
        var round = ids.next();
        var by = Acting.current().person().orElse(NOBODY);
        verifications.insert(round, id, by, clock.instant());
        events.publishEvent(new PartyEvent.Registered(id, round, clock.instant()));
    }
}
