package org.cooperage.market.stop;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cooperage.availability.Availability;
import org.cooperage.availability.Resource;
import org.cooperage.chain.Chain;
import org.cooperage.chain.Process;
import org.cooperage.market.dispatch.Disturbance;
import org.cooperage.market.dispatch.Disturbances;
import org.cooperage.offer.Offers;
import org.cooperage.party.CreditCode;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.place.Places;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Declares stops and lifts them. Officials for their own city, the operator everywhere.
///
/// Declaring closes the machines at once, so that nobody books them; what that does to agreed orders is reckoned
/// afterwards, and carried out by the operator like a breakdown.
@Service
class Stops {
    /// Nobody refuses nobody.
    private static final Party.Id NO_BUYER = new Party.Id(new UUID(0, 0));

    private final StopStore store;
    private final Places places;
    private final Parties parties;
    private final Chain chain;
    private final Offers offers;
    private final Availability availability;
    private final Disturbances disturbances;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Stops(
            StopStore store,
            Places places,
            Parties parties,
            Chain chain,
            Offers offers,
            Availability availability,
            Disturbances disturbances,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.places = places;
        this.parties = parties;
        this.chain = chain;
        this.offers = offers;
        this.availability = availability;
        this.disturbances = disturbances;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    public Stop declare(StopOrder order) {
        Acting.require("Stopping work", Role.GOV, Role.OPS);
        var by = Acting.current().party().map(Party.Id::new).orElseThrow(() -> new NotAllowed("Stopping work"));
        var stop = read(() -> stop(order, by));
        Acting.run(
                Acting.SYSTEM,
                () -> transaction.executeWithoutResult(status -> {
                    store.insert(stop.declared());
                    close(stop.declared(), stop.place(), stop.machines());
                }));
        return stop.declared();
    }

    private record Scope(Stop declared, Place place, Map<Resource.Id, Party.Id> machines) {}

    private Scope stop(StopOrder order, Party.Id by) {
        var now = clock.instant();
        var place = place(order);
        var firms = firms(order.whose());
        var processes =
                order.which(chain.processes().stream().map(p -> p.id().value()).collect(Collectors.toSet()));
        var during = order.during(now);
        var why = order.why();
        var source = order.onWhoseWord();
        var machines = machines(place, processes, firms);
        var stop = new Stop(
                new Stop.Id(ids.next()),
                by,
                place.id(),
                processes,
                firms,
                during,
                why,
                source,
                machines.size(),
                makers(machines).size(),
                now,
                Optional.empty());
        return new Scope(stop, place, machines);
    }

    private <T> T read(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private void close(Stop stop, Place place, Map<Resource.Id, Party.Id> machines) {
        availability.stop(stop.id().value(), machines.keySet(), stop.during());
        disturbances.reportStop(
                new Disturbance.Id(stop.id().value()),
                stop.declaredBy().value(),
                stop.during(),
                place.name().zh() + " · " + stop.source());
        events.publishEvent(new StopEvent.StopDeclared(
                stop.id().value(),
                place.name(),
                stop.during().from(),
                stop.during().to(),
                makers(machines)));
    }

    private static List<UUID> makers(Map<Resource.Id, Party.Id> machines) {
        return machines.values().stream().map(Party.Id::value).distinct().toList();
    }

    /// Gives back what is left of it; what nobody has carried out by now is not needed any more.
    public Stop lift(Stop.Id id) {
        Acting.require("Lifting a stop", Role.GOV, Role.OPS);
        var stop = read(() -> get(id));
        if (!mayLift(stop)) {
            throw new NotAllowed("Lifting this stop");
        }
        disturbances.resolve(new Disturbance.Id(id.value()));
        Acting.run(Acting.SYSTEM, () -> transaction.executeWithoutResult(status -> ended(id)));
        return read(() -> get(id));
    }

    boolean mayLift(Stop stop) {
        var acting = Acting.current();
        boolean may =
                acting.role() == Role.OPS || acting.isFor(stop.declaredBy().value());
        return may && stop.mayBeLifted(clock.instant());
    }

    /// The disturbance is over: so is the stop.
    @Transactional
    public void ended(Stop.Id id) {
        var now = clock.instant();
        if (store.lift(id, now)) {
            var stop = get(id);
            var place = places.get(stop.place());
            var makers = makers(machines(place, stop.processes(), stop.firms()));
            events.publishEvent(new StopEvent.StopLifted(id.value(), place.name(), now, makers));
        }
    }

    @Transactional(readOnly = true)
    public Stop get(Stop.Id id) {
        return store.find(id).orElseThrow(() -> new NotFound("stop", id));
    }

    @Transactional(readOnly = true)
    public Page<Stop> list(PageRequest request) {
        return store.list(request);
    }

    /// An official's own city with all in it; the operator's whole cloud.
    @Transactional(readOnly = true)
    public List<Place> places() {
        return places.tree().stream()
                .filter(p -> p.kind() != Place.Kind.CLOUD && isWithinReach(p))
                .toList();
    }

    /// Where the one who acts is at home.
    @Transactional(readOnly = true)
    public Optional<Place.Id> home() {
        return Acting.current().party().map(p -> parties.get(new Party.Id(p)).city());
    }

    private boolean isWithinReach(Place place) {
        var acting = Acting.current();
        return acting.role() != Role.GOV
                || acting.party().map(p -> parties.get(new Party.Id(p)).city()).equals(place.city());
    }

    private Place place(StopOrder order) {
        var place = places.find(new Place.Id(order.where()))
                .orElseThrow(() -> InvalidInput.of("place", order.where(), "stop.wrong.place", "stop.mend.place"));
        if (place.kind() == Place.Kind.CLOUD) {
            throw InvalidInput.of("place", place.code(), "stop.wrong.place", "stop.mend.place");
        }
        if (!isWithinReach(place)) {
            throw new NotAllowed("Stopping work in another city");
        }
        return place;
    }

    private Set<Party.Id> firms(List<CreditCode> codes) {
        return codes.stream()
                .map(code -> parties.findByCode(code)
                        .orElseThrow(() -> InvalidInput.of("firms", code, "stop.wrong.firm", "stop.mend.firm"))
                        .id())
                .collect(Collectors.toSet());
    }

    /// With their owners.
    private Map<Resource.Id, Party.Id> machines(Place place, Set<String> processes, Set<Party.Id> firms) {
        var area = area(place);
        var machines = new LinkedHashMap<Resource.Id, Party.Id>();
        for (Process process : chain.processes()) {
            if (processes.isEmpty() || processes.contains(process.id().value())) {
                offers.candidates(process.id(), List.of(), NO_BUYER).stream()
                        .map(c -> Map.entry(c, c.capability()))
                        .filter(e -> area.contains(e.getKey().town())
                                || area.contains(e.getValue().city()))
                        .map(Map.Entry::getValue)
                        .filter(c -> firms.isEmpty() || firms.contains(c.owner()))
                        .forEach(c -> machines.put(c.resource(), c.owner()));
            }
        }
        return machines;
    }

    /// The place and all that lies in it.
    private Set<Place.Id> area(Place place) {
        var area = new HashSet<>(Set.of(place.id()));
        places.tree().stream()
                .filter(p -> p.parent().filter(area::contains).isPresent())
                .forEach(p -> area.add(p.id()));
        return area;
    }
}
