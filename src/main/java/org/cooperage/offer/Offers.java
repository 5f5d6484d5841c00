package org.cooperage.offer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cooperage.availability.Resource;
import org.cooperage.availability.Resources;
import org.cooperage.chain.Chain;
import org.cooperage.chain.Process;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Stale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What makers can do for others, and on which terms.
///
/// What a machine can do is public when published; terms and track record are read by their owner and by planning.
@Service
@Transactional(readOnly = true)
public class Offers {

    private final OfferStore store;
    private final RecordStore records;
    private final CandidateStore candidates;
    private final Resources resources;
    private final Chain chain;
    private final Ids ids;
    private final Clock clock;

    Offers(
            OfferStore store,
            RecordStore records,
            CandidateStore candidates,
            Resources resources,
            Chain chain,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.records = records;
        this.candidates = candidates;
        this.resources = resources;
        this.chain = chain;
        this.ids = ids;
        this.clock = clock;
    }

    /// Sorts by `process`, `city`, `quality` or `permit`.
    public Page<Capability> capabilities(Capability.Filter filter, PageRequest page) {
        return store.list(filter, page);
    }

    /// What a party can do, as far as the one who acts may see it; at most 200.
    public List<Capability> of(Party.Id owner) {
        var all = new PageRequest(0, PageRequest.MAX_SIZE, Optional.empty(), false);
        return store.list(Capability.Filter.of(owner), all).rows();
    }

    public Optional<Capability> find(Resource.Id resource, Process.Id process) {
        return store.find(resource, process);
    }

    public Capability get(Capability.Id id) {
        return store.find(id).orElseThrow(() -> new NotFound("capability", id));
    }

    /// The terms, when they are one's own.
    public Optional<Terms> findTerms(Capability.Id id) {
        return store.findTerms(id);
    }

    /// The terms of those of the capabilities that are one's own.
    public Map<Capability.Id, Terms> terms(Collection<Capability.Id> wanted) {
        return store.terms(wanted);
    }

    /// The track record, when it is one's own.
    public Optional<TrackRecord> findRecord(Capability.Id id) {
        return records.find(id);
    }

    /// Offers a process on one's own machine.
    @Transactional
    public Capability publish(Resource.Id machine, Capability.Draft draft) {
        var resource = owned(machine);
        var capability = checked(draft, new Capability.Id(ids.next()), resource, 1);
        if (!store.insert(capability, draft.terms())) {
            throw InvalidInput.all(List.of(OfferRules.fault("process", draft.process(), "offered")));
        }
        return capability;
    }

    /// Changes an offer; `version` is the one that was read. The process stays.
    @Transactional
    public Capability edit(Capability.Id id, int version, Capability.Draft draft) {
        var old = get(id);
        var resource = owned(old.resource());
        if (!draft.process().equals(old.process())) {
            throw InvalidInput.all(List.of(OfferRules.fault("process", draft.process(), "process-stays")));
        }
        if (!store.update(checked(draft, id, resource, version), draft.terms())) {
            throw new Stale("capability", id);
        }
        return get(id);
    }

    /// All makers with an active capability for the process, in `cities` (empty: anywhere), verified ones only.
    /// Whoever lacks a permit, the class or the will to work for the buyer is among them, so that it can be said
    /// why he was left out. One query, about 20 ms for a thousand makers; for planning, never for a screen.
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Candidate> candidates(Process.Id process, Collection<Place.Id> cities, Party.Id buyer) {
        return candidates.candidates(process, cities, buyer);
    }

    /// What makers ask for a process, when at least five do.
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<PriceBand> priceBand(Process.Id process) {
        return candidates.priceBand(process);
    }

    /// Adds an inspected job to the track record; the platform's business.
    @Transactional
    public void record(Capability.Id id, long good, long total, boolean onTime) {
        if (good < 0 || good > total) {
            throw new IllegalArgumentException(
                    "Of (%d) inspected units (%d) cannot be good.\nMaybe the two are swapped.".formatted(total, good));
        }
        records.add(get(id), good, total, onTime);
    }

    /// Remembers that the maker has worked for the buyer; the platform's business.
    @Transactional
    public void recordIncumbency(Party.Id buyer, Party.Id maker, Instant at) {
        records.addWorkedFor(buyer, maker, at);
    }

    private Capability checked(Capability.Draft draft, Capability.Id id, Resource resource, int version) {
        var today = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
        var faults = OfferRules.check(draft, resource, chain.process(draft.process()), today);
        if (!faults.isEmpty()) {
            throw InvalidInput.all(faults);
        }
        return new Capability(
                id,
                resource.owner(),
                resource.id(),
                draft.process(),
                resource.city(),
                draft.quality(),
                draft.permit(),
                draft.permitUntil(),
                draft.published(),
                draft.active(),
                version);
    }

    private Resource owned(Resource.Id id) {
        var resource = resources.get(id);
        if (!resources.mayEdit(resource)) {
            throw new NotAllowed("Offering this machine");
        }
        return resource;
    }
}
