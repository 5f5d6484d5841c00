package org.cooperage.party;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// How a party gets into the register. It is there at once, and seen by others once it is verified.
@Service
public class Registrations {

    /// Kinds whose people register themselves; the others are entered by the operator.
    private static final Set<Party.Kind> BY_THEMSELVES =
            EnumSet.of(Party.Kind.SMALL_FIRM, Party.Kind.LEADING_FIRM, Party.Kind.SERVICE, Party.Kind.BUYER);
    private static final Set<Party.Kind> WITHOUT_CODE =
            EnumSet.of(Party.Kind.GOVERNMENT, Party.Kind.BUYER, Party.Kind.OPERATOR);
    private static final UUID NOBODY = new UUID(0, 0);

    private final PartyStore store;
    private final VerificationStore verifications;
    private final Places places;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate joining;
    private final TransactionTemplate fresh;

    Registrations(
            PartyStore store,
            VerificationStore verifications,
            Places places,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.verifications = verifications;
        this.places = places;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
        this.joining = new TransactionTemplate(transactions);
        this.fresh = new TransactionTemplate(transactions);
        this.fresh.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Registers a party for the person who asks. The platform itself joins the running transaction; a person's
    /// registration runs in its own, acting for the new party, so that it may write what is the party's alone.
    public Registering register(Registration asked) {
        var id = new Party.Id(ids.next());
        var acting = Acting.current();
        checkKind(asked, acting);
        if (acting.role() == Role.SYSTEM) {
            return joining.execute(status -> register(id, asked));
        }
        var asItself = new Acting(acting.person(), Optional.of(id.value()), asked.kind().role());
        return Acting.as(asItself, () -> fresh.execute(status -> register(id, asked)));
    }

    private Registering register(Party.Id id, Registration asked) {
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
        var verification = ids.next();
        var by = Acting.current().person().orElse(NOBODY);
        verifications.insert(verification, id, by, clock.instant());
        events.publishEvent(new PartyEvent.Registered(id, verification, clock.instant()));
    }

    private static void checkKind(Registration asked, Acting acting) {
        var mayAny = acting.role() == Role.SYSTEM || acting.role() == Role.OPS;
        if (!acting.isSignedIn() && !mayAny) {
            throw new NotAllowed("Registering a party without being signed in");
        }
        if (!mayAny && !BY_THEMSELVES.contains(asked.kind())) {
            throw new NotAllowed("Registering a party of kind %s".formatted(asked.kind()));
        }
        if (asked.code() == null && !WITHOUT_CODE.contains(asked.kind())) {
            throw InvalidInput.of("code", "", "party.invalid.code.missing", "party.mend.code.length");
        }
    }
}
