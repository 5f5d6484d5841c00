package org.cooperage.deal.shipping;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooperage.deal.Deal;
import org.cooperage.deal.DealEvent;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.Jobs;
import org.cooperage.deal.ShopFloor;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Ids;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The transports of orders: planned by the market, made ready by the sender, driven by the carrier, taken by the
/// receiver. A milestone told twice is one milestone.
@Service
public class Shipments {

    private final ShipmentStore store;
    private final Jobs jobs;
    private final ShopFloor floor;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Shipments(ShipmentStore store, Jobs jobs, ShopFloor floor, ApplicationEventPublisher events, Ids ids, Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.floor = floor;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    private record Leg(Deal.Id job, Deal.@Nullable Id nextJob) {}

    /// Plans the transports of an order anew. What has moved already stays as it is, whatever the new plan says.
    @Transactional
    public List<Shipment> plan(Deal.Id order, List<ShipmentDraft> drafts) {
        Acting.require("Planning transports", Role.SYSTEM);
        store.deletePlanned(order);
        var jobsById = jobs.ofOrder(order).stream().collect(Collectors.toMap(JobDeal::id, Function.identity()));
        var moved = new HashSet<Leg>();
        store.all(ShipmentFilter.of(order)).forEach(it -> moved.add(new Leg(it.job(), it.nextJob())));
        for (var draft : drafts) {
            if (!moved.contains(new Leg(draft.job(), draft.nextJob()))) {
                insert(draft, jobsById);
            }
        }
        return store.all(ShipmentFilter.of(order));
    }

    private void insert(ShipmentDraft draft, Map<Deal.Id, JobDeal> jobsById) {
        var from = known(jobsById, draft.job());
        var next = draft.nextJob() == null ? null : known(jobsById, draft.nextJob());
        store.insert(ids.next(), from, next, draft, Shipment.Stage.PLANNED);
    }

    private static JobDeal known(Map<Deal.Id, JobDeal> jobsById, Deal.Id id) {
        var job = jobsById.get(id);
        if (job == null) {
            throw new IllegalArgumentException("No job (%s) in this order.\nMaybe offer the jobs first.".formatted(id));
        }
        return job;
    }

    /// The sender has the goods packed at the gate; with that it answers for them when no inspection was due.
    @Transactional
    public Moving ready(Shipment.Id id) {
        var shipment = locked(id);
        only(shipment.sender(), shipment);
        if (shipment.stage() != Shipment.Stage.PLANNED) {
            return shipment.stage() == Shipment.Stage.READY ? new Moving.Moved(shipment) : new Moving.NotNow(shipment);
        }
        var job = floor.handOver(floor.own(shipment.job()));
        return job.stage().hasPassed() ? moved(shipment, Shipment.Stage.READY) : new Moving.NotNow(shipment);
    }

    @Transactional
    public Moving pickUp(Shipment.Id id) {
        var shipment = locked(id);
        only(shipment.driver(), shipment);
        return step(shipment, Shipment.Stage.PICKED_UP);
    }

    /// The receiver, or the driver for it, says that the goods are there.
    @Transactional
    public Moving deliver(Shipment.Id id) {
        var shipment = locked(id);
        if (!mayAct(shipment.taker())) {
            only(shipment.driver(), shipment);
        }
        return step(shipment, Shipment.Stage.DELIVERED);
    }

    /// The order is over before its goods were on their way.
    @Transactional
    public void cancel(Deal.Id order) {
        Acting.require("Planning transports", Role.SYSTEM);
        store.cancelOpen(order);
    }

    @Transactional(readOnly = true)
    public Shipment get(Shipment.Id id) {
        return store.find(id).orElseThrow(() -> new NotFound("shipment", id));
    }

    @Transactional(readOnly = true)
    public Page<Shipment> list(ShipmentFilter filter, PageRequest page) {
        return store.list(filter, page);
    }

    /// At most 1,000, in the order of departure.
    @Transactional(readOnly = true)
    public List<Shipment> all(ShipmentFilter filter) {
        return store.all(filter);
    }

    /// The stages at which shipments to the buyer stand.
    @Transactional(readOnly = true)
    List<Shipment.Stage> stagesOfLast(Deal.Id order) {
        return store.stagesOfLast(order);
    }

    private Moving step(Shipment shipment, Shipment.Stage stage) {
        if (shipment.stage() == stage) {
            return new Moving.Moved(shipment);
        }
        return shipment.stage().mayBecome(stage) ? moved(shipment, stage) : new Moving.NotNow(shipment);
    }

    private Moving moved(Shipment shipment, Shipment.Stage stage) {
        store.move(shipment.id(), stage, clock.instant());
        events.publishEvent(new DealEvent.ShipmentMoved(
                shipment.order(),
                shipment.job(),
                shipment.sender(),
                shipment.buyer(),
                shipment.receiver(),
                shipment.id().value(),
                stage.name()));
        return new Moving.Moved(get(shipment.id()));
    }

    private Shipment locked(Shipment.Id id) {
        return store.lock(id).orElseThrow(() -> new NotFound("shipment", id));
    }

    private static void only(Party.Id party, Shipment shipment) {
        if (!mayAct(party)) {
            throw new NotFound("shipment", shipment.id());
        }
    }

    private static boolean mayAct(Party.Id party) {
        var acting = Acting.current();
        return acting.role() == Role.SYSTEM || acting.isFor(party.value());
    }
}
