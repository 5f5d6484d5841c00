package org.cooperage.party;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Whether a party is who it says: looked at by the operator, mended and handed in again by the party.
@Service
public class Verifications {

    private static final int LONGEST_REASON = 500;

    private final PartyStore parties;
    private final VerificationStore store;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Verifications(PartyStore parties, VerificationStore store, Ids ids, Clock clock, ApplicationEventPublisher events) {
        this.parties = parties;
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /// All rounds of a party, latest first; empty for strangers.
    @Transactional(readOnly = true)
    public List<Verification> of(Party.Id party) {
        return store.of(party);
    }

    @Transactional(readOnly = true)
    public long countWaiting() {
        return store.countWaiting();
    }

    @Transactional
    public Verifying verify(Party.Id party) {
        return decide(party, Party.Status.VERIFIED, null);
    }

    /// Sends it back; the reason is shown to the applicant and says what to mend.
    @Transactional
    public Verifying reject(Party.Id party, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw InvalidInput.of("reason", reason, "party.invalid.reason", "party.mend.reason", LONGEST_REASON);
        }
        return decide(party, Party.Status.REJECTED, reason.strip());
    }

    /// Hands a rejected party in again.
    @Transactional
    public Verifying resubmit(Party.Id party) {
        Parties.onlyItself(party);
        var now = get(party);
        if (!now.status().mayBecome(Party.Status.SUBMITTED)
                || !parties.move(party, now.status(), Party.Status.SUBMITTED)) {
            return new Verifying.NotPossible(now.status());
        }
        var round = ids.next();
        store.insert(round, party, Acting.current().person().orElse(new UUID(0, 0)), clock.instant());
        events.publishEvent(new PartyEvent.Resubmitted(party, round, clock.instant()));
        return new Verifying.Done(get(party));
    }

    private Verifying decide(Party.Id party, Party.Status outcome, @Nullable String reason) {
        onlyOperator();
        var now = get(party);
        var round = store.findWaiting(party);
        if (round.isEmpty() || !now.status().mayBecome(outcome) || !parties.move(party, now.status(), outcome)) {
            return new Verifying.NotPossible(now.status());
        }
        var by = Acting.current().person().orElse(new UUID(0, 0));
        store.decide(round.get(), by, clock.instant(), outcome, reason);
        events.publishEvent(
                reason == null
                        ? new PartyEvent.Verified(party, round.get(), clock.instant())
                        : new PartyEvent.Rejected(party, round.get(), reason, clock.instant()));
        return new Verifying.Done(get(party));
    }

    private Party get(Party.Id party) {
        return parties.find(party).orElseThrow(() -> new NotFound("party", party));
    }

    private static void onlyOperator() {
        var role = Acting.current().role();
        if (role != Role.OPS && role != Role.SYSTEM) {
            throw new NotAllowed("Verifying a party");
        }
    }
}
