package org.cooperage.market.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.cooperage.availability.Availability;
import org.cooperage.availability.Closure;
import org.cooperage.availability.Resource;
import org.cooperage.availability.Resources;
import org.cooperage.deal.Deal;
import org.cooperage.deal.Jobs;
import org.cooperage.need.Need;
import org.cooperage.need.Needs;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Ids;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.cooperage.shared.TimeSlot;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Breakdowns, late material, orders in a rush and stops: report, see what it would do, carry it out.
///
/// Reporting is a fact and closes the machine at once, so that nobody books it; the plans change only when the owner or
/// the operator, having seen the consequences, carries the changes out.
@Service
public class Disturbances {

    private final DisturbanceStore store;
    private final ChangeStore changes;
    private final Weighing weighing;
    private final Handling handling;
    private final Availability availability;
    private final Resources resources;
    private final Jobs jobs;
    private final Needs needs;
    private final Rushes rushes;
    private final RushPlacing placing;
    private final Turns turns;
    private final TransactionTemplate transaction;
    private final Reports reports;
    private final ApplicationEventPublisher events;

    Disturbances(
            DisturbanceStore store,
            ChangeStore changes,
            Weighing weighing,
            Handling handling,
            Availability availability,
            Resources resources,
            Jobs jobs,
            Needs needs,
            Rushes rushes,
            RushPlacing placing,
            Turns turns,
            PlatformTransactionManager transactions,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.changes = changes;
        this.weighing = weighing;
        this.handling = handling;
        this.availability = availability;
        this.resources = resources;
        this.jobs = jobs;
        this.needs = needs;
        this.rushes = rushes;
        this.placing = placing;
        this.turns = turns;
        this.transaction = new TransactionTemplate(transactions);
        this.reports = new Reports(ids, clock);
        this.events = events;
    }

    /// All units of a machine, or one, are down. By its owner or the operator.
    public Disturbance reportBreakdown(Resource.Id id, Optional<Integer> unit, TimeSlot reported, String note) {
        var during = reported.wholeMinutes();
        reports.check(during, note);
        var resource = read(() -> resources.get(id));
        onlyOwnerOrOperator(resource.owner().value(), "Reporting a breakdown of this machine");
        return Acting.as(Acting.SYSTEM, () -> {
            var disturbance = transaction.execute(status -> {
                var closure = availability.reportBreakdown(id, unit.orElse(null), during);
                var down = reports.breakdown(closure, resource.owner().value(), id, during, note);
                store.add(down);
                return down;
            });
            weigh(disturbance);
            return disturbance;
        });
    }

    /// A job cannot begin before its material is there. By its maker or the operator.
    public Disturbance reportLateMaterial(Deal.Id id, Instant until, String note) {
        var job = read(() -> jobs.get(id));
        onlyOwnerOrOperator(job.maker().value(), "Reporting late material for this job");
        var waiting = reports.until(until);
        reports.check(waiting, note);
        Reports.refuseBegun(job);
        return Acting.as(Acting.SYSTEM, () -> {
            var disturbance = reports.lateMaterial(job, waiting, note);
            transaction.executeWithoutResult(status -> store.add(disturbance));
            weigh(disturbance);
            return disturbance;
        });
    }

    /// An order of the acting party that fits only if others make room, as few as possible. Nobody is asked unless
    /// its buyer or the operator has seen what it would do and carries it out; once all agree, the order is made.
    public Disturbance reportRush(Need.Id id, String note) {
        var need = read(() -> needs.get(id));
        if (!Acting.current().isFor(need.buyerId())) {
            throw new NotFound("need", id);
        }
        var during = reports.until(need.due());
        reports.check(during, note);
        var movable = Acting.as(Acting.SYSTEM, () -> rushes.movable(need));
        rushes.propose(id, movable);
        return Acting.as(Acting.SYSTEM, () -> {
            var disturbance = reports.rush(need, during, note);
            transaction.executeWithoutResult(status -> store.add(disturbance));
            weigh(disturbance);
            return disturbance;
        });
    }

    /// The authorities have closed machines, which is done by now; what it does to the orders is reckoned by
    /// [#weighStop]. By the platform.
    ///
    /// @param id the stop's own
    public void reportStop(Disturbance.Id id, UUID declaredBy, TimeSlot during, String note) {
        store.add(reports.stop(id, declaredBy, during, note));
    }

    /// Outside any transaction: each order is looked at in one of its own. Returns what it would do to each.
    public List<Change> weighStop(Disturbance.Id id) {
        var stop = visible(id);
        if (stop.stage() == Disturbance.Stage.OPEN) {
            weigh(stop);
        }
        return read(() -> changes.ofDisturbance(id));
    }

    /// Carries out what was shown: plans inside the buyers' limits are put in force, the others put to the buyers.
    public Disturbance handle(Disturbance.Id id) {
        var disturbance = visible(id);
        if (disturbance.kind() == Disturbance.Kind.RUSH) {
            onlyOwnerOrOperator(disturbance.owner(), "Asking others to make room");
        }
        if (disturbance.kind() == Disturbance.Kind.STOP) {
            Acting.require("Placing stopped work anew", Role.OPS);
        }
        Acting.run(Acting.SYSTEM, () -> {
            for (var change : transaction.execute(status -> changes.ofDisturbance(id))) {
                turns.take(change.order(), () -> handling.carryOut(disturbance, change.id()));
            }
            transaction.executeWithoutResult(status -> finish(disturbance));
            placing.lookAtAll();
        });
        return visible(id);
    }

    /// It is over earlier than said: the machine can be booked again, and what nobody has carried out is not needed.
    public Disturbance resolve(Disturbance.Id id) {
        var disturbance = visible(id);
        Acting.run(
                Acting.SYSTEM,
                () -> transaction.executeWithoutResult(status -> {
                    if (disturbance.kind() == Disturbance.Kind.BREAKDOWN
                            && disturbance.stage() != Disturbance.Stage.RESOLVED) {
                        availability.reportBack(new Closure.Id(id.value()));
                    }
                    if (disturbance.kind() == Disturbance.Kind.STOP) {
                        availability.liftStop(id.value());
                    }
                    if (disturbance.stage() != Disturbance.Stage.RESOLVED
                            && store.move(id, disturbance.stage(), Disturbance.Stage.RESOLVED)) {
                        changes.forgetPreviews(id);
                        events.publishEvent(
                                new DisturbanceEvent.DisturbanceResolved(id, disturbance.owner(), disturbance.kind()));
                    }
                }));
        return visible(id);
    }

    @Transactional(readOnly = true)
    public Disturbance get(Disturbance.Id id) {
        return store.find(id).orElseThrow(() -> new NotFound("disturbance", id));
    }

    @Transactional(readOnly = true)
    public Page<Disturbance> list(PageRequest request) {
        return store.list(request);
    }

    /// What it would do, or did, to each order. The operator sees all of it; an owner its own jobs and how much
    /// later the orders would be, never what their buyers pay or who else works for them.
    public List<Change> consequences(Disturbance.Id id) {
        var disturbance = visible(id);
        var all = Acting.as(Acting.SYSTEM, () -> transaction.execute(status -> changes.ofDisturbance(id)));
        return Acting.current().role() == Role.OPS
                ? all
                : all.stream().map(c -> c.asSeenBy(disturbance)).toList();
    }

    /// Reported elsewhere, such as on the machine's own page. Known ones are left alone.
    void take(Disturbance disturbance) {
        var isNew = transaction.execute(status -> store.add(disturbance));
        if (Boolean.TRUE.equals(isNew)) {
            weigh(disturbance);
        }
    }

    void end(Disturbance.Id id) {
        transaction.executeWithoutResult(
                status -> store.find(id).ifPresent(d -> store.move(id, d.stage(), Disturbance.Stage.RESOLVED)));
    }

    private void weigh(Disturbance disturbance) {
        var orders = weighing.orders(disturbance);
        orders.forEach(order -> turns.take(order, () -> weighing.weigh(disturbance, order)));
        transaction.executeWithoutResult(status -> events.publishEvent(new DisturbanceEvent.DisturbanceWeighed(
                disturbance.id(), disturbance.owner(), disturbance.kind(), orders.size())));
    }

    private void finish(Disturbance disturbance) {
        if (store.move(disturbance.id(), Disturbance.Stage.OPEN, Disturbance.Stage.HANDLED)) {
            events.publishEvent(
                    new DisturbanceEvent.DisturbanceHandled(disturbance.id(), disturbance.owner(), disturbance.kind()));
        }
    }

    private Disturbance visible(Disturbance.Id id) {
        return read(() -> get(id));
    }

    private <T> T read(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    private static void onlyOwnerOrOperator(UUID owner, String what) {
        if (!Acting.current().isFor(owner) && Acting.current().role() != Role.OPS) {
            throw new NotAllowed(what);
        }
    }
}
