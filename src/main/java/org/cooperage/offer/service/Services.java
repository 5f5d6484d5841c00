package org.cooperage.offer.service;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.availability.Resource;
import org.cooperage.availability.Resources;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.GeoPoint;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.cooperage.shared.Stale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The service store: what providers offer. Published offers are everybody's to see, drafts their provider's.
@Service
@Transactional(readOnly = true)
public class Services {

    private final ServiceOfferStore store;
    private final ServiceRecordStore records;
    private final ServiceHitStore hits;
    private final Parties parties;
    private final Resources resources;
    private final Ids ids;
    private final Clock clock;

    Services(
            ServiceOfferStore store,
            ServiceRecordStore records,
            ServiceHitStore hits,
            Parties parties,
            Resources resources,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.records = records;
        this.hits = hits;
        this.parties = parties;
        this.resources = resources;
        this.ids = ids;
        this.clock = clock;
    }

    public Optional<ServiceOffer> find(ServiceOffer.Id id) {
        return store.find(id);
    }

    public ServiceOffer get(ServiceOffer.Id id) {
        return find(id).orElseThrow(() -> new NotFound("service", id));
    }

    /// Those that may be seen, in no order; unknown ones are left out.
    public List<ServiceOffer> list(Collection<ServiceOffer.Id> wanted) {
        return store.list(wanted);
    }

    /// Sorts by `name`, `provider`, `price`, `at` or `stage`.
    public Page<ServiceOffer> list(ServiceFilter filter, PageRequest page) {
        return store.list(filter, page);
    }

    /// Sorts by `rank`, which is the default, `name`, `provider`, `price`, `rating`, `distance` or `done`.
    Page<ServiceHit> search(ServiceFilter filter, PageRequest page) {
        return hits.search(filter, whereAsked(), page);
    }

    Map<String, Map<String, Integer>> facets(ServiceFilter filter) {
        return hits.facets(filter);
    }

    /// These side by side, in the order they are named.
    List<ServiceHit> hits(List<ServiceOffer.Id> wanted) {
        return hits.list(wanted, whereAsked()).stream()
                .sorted(Comparator.comparing(hit -> wanted.indexOf(hit.offer().id())))
                .toList();
    }

    private Optional<GeoPoint> whereAsked() {
        return Acting.current()
                .party()
                .map(Party.Id::new)
                .flatMap(parties::find)
                .map(Party::point);
    }

    /// What customers said, newest first.
    public Page<ServiceRating> ratings(ServiceOffer.Id id, PageRequest page) {
        return records.ratings(id, page);
    }

    public Optional<ServiceRating> findRating(UUID order) {
        return records.find(order);
    }

    /// The provider answers what was said; the platform's business.
    @Transactional
    public void answer(UUID order, String words) {
        Acting.require("Answering a rating", Role.SYSTEM);
        records.answer(order, words, clock.instant());
    }

    /// What was found out about a service's effect; shown and ranked by; the platform's business.
    ///
    /// @param lift points of 100 that its users gained more than others, the median
    /// @param firms how many stand behind it
    @Transactional
    public void recordEffect(ServiceOffer.Id id, double lift, int firms) {
        Acting.require("Recording an effect", Role.SYSTEM);
        records.setEffect(id, lift, firms);
    }

    /// A draft of the acting party.
    @Transactional
    public ServiceOffer create(ServiceOffer.Content content) {
        var provider = provider();
        check(provider, content);
        var id = new ServiceOffer.Id(ids.next());
        store.insert(id, provider, content, clock.instant());
        return get(id);
    }

    /// `version` is the one that was read.
    @Transactional
    public ServiceOffer edit(ServiceOffer.Id id, int version, ServiceOffer.Content content) {
        var provider = provider(own(id));
        check(provider, content);
        if (!store.update(id, version, provider, content)) {
            throw new Stale("service", id);
        }
        return get(id);
    }

    /// From now on everybody sees it and may order.
    @Transactional
    public ServiceOffer publish(ServiceOffer.Id id, int version) {
        return move(id, version, ServiceOffer.Stage.PUBLISHED);
    }

    /// Nobody can order it any more; what was ordered goes on.
    @Transactional
    public ServiceOffer withdraw(ServiceOffer.Id id, int version) {
        return move(id, version, ServiceOffer.Stage.WITHDRAWN);
    }

    /// Counts an accepted order; the platform's business.
    @Transactional
    public void recordDone(ServiceOffer.Id id) {
        Acting.require("Counting an order", Role.SYSTEM);
        records.addDone(id);
    }

    /// Writes down what a customer says, once for each order; the platform's business. False when it was said before.
    @Transactional
    public boolean isRated(ServiceOffer.Id id, ServiceRating rating) {
        Acting.require("Rating a service", Role.SYSTEM);
        return records.isAdded(get(id), rating);
    }

    private ServiceOffer move(ServiceOffer.Id id, int version, ServiceOffer.Stage next) {
        var offer = own(id);
        if (offer.stage() == next) {
            return offer;
        }
        if (!offer.stage().mayBecome(next)) {
            throw InvalidInput.all(List.of(ServiceRules.fault("stage", offer.stage(), "stage")));
        }
        if (next == ServiceOffer.Stage.PUBLISHED && provider(offer).status() != Party.Status.VERIFIED) {
            throw InvalidInput.all(List.of(ServiceRules.fault("stage", "", "unverified")));
        }
        if (!store.update(id, version, next)) {
            throw new Stale("service", id);
        }
        return get(id);
    }

    private ServiceOffer own(ServiceOffer.Id id) {
        var offer = get(id);
        if (!Acting.current().isFor(offer.provider().value())) {
            throw new NotAllowed("Changing this service");
        }
        return offer;
    }

    private Party provider() {
        var acting =
                Acting.current().party().map(Party.Id::new).orElseThrow(() -> new NotAllowed("Offering a service"));
        return parties.get(acting);
    }

    private Party provider(ServiceOffer offer) {
        return parties.get(offer.provider());
    }

    private void check(Party provider, ServiceOffer.Content content) {
        var faults = ServiceRules.check(content);
        if (!faults.isEmpty()) {
            throw InvalidInput.all(faults);
        }
        var wanted = content.booking().resources();
        var own = resources.get(wanted).values().stream()
                .filter(resource -> resource.owner().equals(provider.id()))
                .map(Resource::id)
                .toList();
        wanted.stream().filter(id -> !own.contains(id)).findFirst().ifPresent(id -> {
            throw InvalidInput.all(List.of(ServiceRules.fault("resources", id, "resource")));
        });
    }
}
