package org.cooperage.availability;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Who holds which slot of which resource. The database refuses an overlap, whatever happens here.
///
/// Holds for jobs are the platform's business ([Role#SYSTEM]); owners block time for their own work and report
/// breakdowns. Thread-safe.
@Service
@Transactional
public class Availability {

    private final ResourceStore resources;
    private final HoldStore holds;
    private final CalendarStore calendars;
    private final TimeStore own;
    private final TimeStore all;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Availability(
            ResourceStore resources,
            HoldStore holds,
            CalendarStore calendars,
            @Qualifier("ownTimes") TimeStore own,
            @Qualifier("allTimes") TimeStore all,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.resources = resources;
        this.holds = holds;
        this.calendars = calendars;
        this.own = own;
        this.all = all;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /// When the resources work within `span`, over all firms; for planning, never for a screen. As last
    /// committed, but the platform sees in its own transaction what that has changed.
    ///
    /// Windows are in order and apart; unknown resources are left out. Two queries, however many resources.
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<Resource.Id, List<TimeSlot>> open(Collection<Resource.Id> wanted, TimeSlot span) {
        return inSight().open(wanted, span);
    }

    /// Which units are taken within `span`, over all firms; for planning, never for a screen. As last committed,
    /// but the platform sees in its own transaction what that has taken and given back: a second repair there
    /// plans around the first one, not around what the first one left.
    ///
    /// Ordered by unit and time; resources that are all free are left out. One query.
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<Resource.Id, List<Busy>> busy(Collection<Resource.Id> wanted, TimeSlot span) {
        return inSight().busy(wanted, span, clock.instant());
    }

    private TimeStore inSight() {
        return TransactionSynchronizationManager.isActualTransactionActive() && own.seesEverybody() ? own : all;
    }

    /// Open windows of resources the one who acts may see.
    @Transactional(readOnly = true)
    public Map<Resource.Id, List<TimeSlot>> openOfOwn(Collection<Resource.Id> wanted, TimeSlot span) {
        return own.open(wanted, span);
    }

    /// Taken slots of resources of the one who acts; nobody else's are told.
    @Transactional(readOnly = true)
    public Map<Resource.Id, List<Busy>> busyOfOwn(Collection<Resource.Id> wanted, TimeSlot span) {
        return own.busy(wanted, span, clock.instant());
    }

    /// Holds all the slots until `expiresAt`, or none. Takes part in the caller's transaction, which goes on
    /// either way; slots released earlier in it can be had again.
    public Holding holdTentatively(List<HoldRequest> wanted, Instant expiresAt) {
        checkApart(wanted);
        var conflicts = lockAndCheck(wanted);
        return conflicts.isEmpty()
                ? new Holding.Held(wanted.isEmpty() ? 0 : holds.insert(wanted, true, expiresAt))
                : new Holding.Taken(conflicts);
    }

    /// From now on the deal holds exactly so many units, whichever are free; or, when not all can be had, what it
    /// held before. Until `expiresAt`, for good when that is missing. Takes part in the caller's transaction, which
    /// goes on either way. Opening hours are the caller's business.
    public Holding holdAny(List<UnitsWanted> wanted, UUID deal, @Nullable Instant expiresAt) {
        var machines = wanted.stream().map(UnitsWanted::resource).collect(Collectors.toSet());
        resources.lock(machines);
        holds.dropExpired(machines, clock.instant());
        var taken = new ArrayList<HoldRequest>();
        var conflicts = new ArrayList<Holding.Conflict>();
        for (var one : wanted) {
            var free = holds.freeUnits(one, deal);
            if (free.size() < one.units()) {
                conflicts.add(new Holding.Conflict(one.resource(), one.units(), one.slot()));
            } else {
                free.subList(0, one.units())
                        .forEach(unit -> taken.add(new HoldRequest(one.resource(), unit, one.slot(), deal)));
            }
        }
        if (!conflicts.isEmpty()) {
            return new Holding.Taken(conflicts);
        }
        holds.release(List.of(deal));
        return new Holding.Held(holds.insert(taken, true, expiresAt));
    }

    /// What one deal holds for a while, another holds from now on. False when it holds nothing any more.
    public boolean handOver(UUID from, UUID to) {
        return holds.handOver(from, to, clock.instant()) > 0;
    }

    /// Makes the jobs' tentative slots firm: all, or none when one of the jobs holds nothing any more.
    public Committing commit(Collection<UUID> deals) {
        var missing = new HashSet<>(deals);
        missing.removeAll(holds.dealsHolding(deals));
        return missing.isEmpty() ? new Committing.Committed(holds.commit(deals)) : new Committing.Expired(missing);
    }

    /// Gives the jobs more time to answer.
    public void extend(Collection<UUID> deals, Instant until) {
        holds.extend(deals, until);
    }

    /// From now on the job holds exactly these slots, tentatively. What it holds of them already it keeps, even
    /// if the machine has broken down since; only the rest must be free, else nothing changes.
    public Holding settle(UUID deal, List<HoldRequest> agreed, Instant expiresAt) {
        checkApart(agreed);
        var conflicts = lockAndCheck(notHeld(deal, agreed));
        if (!conflicts.isEmpty()) {
            return new Holding.Taken(conflicts);
        }
        holds.release(List.of(deal));
        return new Holding.Held(agreed.isEmpty() ? 0 : holds.insert(agreed, true, expiresAt));
    }

    private List<HoldRequest> notHeld(UUID deal, List<HoldRequest> agreed) {
        var held = holds.of(deal);
        return agreed.stream()
                .flatMap(wanted -> Slots.without(List.of(wanted.slot()), ofUnit(held, wanted)).stream()
                        .map(rest -> new HoldRequest(wanted.resource(), wanted.unit(), rest, deal)))
                .toList();
    }

    private static List<TimeSlot> ofUnit(List<HoldRequest> held, HoldRequest wanted) {
        return held.stream()
                .filter(hold -> hold.resource().equals(wanted.resource()) && hold.unit() == wanted.unit())
                .map(HoldRequest::slot)
                .toList();
    }

    /// Frees every slot of the jobs, tentative or firm.
    public void release(Collection<UUID> deals) {
        holds.release(deals);
    }

    /// The owner takes time of one unit for work outside the platform.
    public Holding blockForOwnWork(Resource.Id resource, int unit, TimeSlot slot) {
        owned(resource);
        var wanted = List.of(new HoldRequest(resource, unit, slot, resource.value()));
        var conflicts = lockAndCheck(wanted);
        return conflicts.isEmpty() ? new Holding.Held(holds.insert(wanted, false, null)) : new Holding.Taken(conflicts);
    }

    /// Time the owner has taken for its own work, from now on.
    @Transactional(readOnly = true)
    public List<OwnWork> ownWork(Resource.Id resource) {
        return holds.ownWork(resource, clock.instant());
    }

    public void unblock(UUID ownWork) {
        if (!holds.releaseOwnWork(ownWork)) {
            throw new NotFound("own work", ownWork);
        }
    }

    /// A machine, or one unit of it, is down. Slots already held stay held: whoever listens to the event moves
    /// the work.
    public Closure.Id reportBreakdown(Resource.Id id, @Nullable Integer unit, TimeSlot during) {
        var resource = owned(id);
        if (unit != null && (unit < 1 || unit > resource.units())) {
            throw InvalidInput.of("unit", unit, "availability.wrong.unit", "availability.mend.unit", resource.units());
        }
        var closure = new Closure.Id(ids.next());
        calendars.insert(new Closure(closure, resource.owner(), null, id, unit, during, Closure.Reason.BREAKDOWN));
        events.publishEvent(new AvailabilityEvent.Down(
                id.value(), resource.owner().value(), unit, during.from(), during.to(), closure.value()));
        return closure;
    }

    /// The machine runs again, earlier than said.
    public void reportBack(Closure.Id id) {
        var closure = calendars.findClosure(id).orElseThrow(() -> new NotFound("breakdown", id));
        var machine = closure.resource();
        if (machine == null || closure.reason() == Closure.Reason.STOP) {
            throw new NotFound("breakdown", id);
        }
        var resource = owned(machine);
        var now = clock.instant();
        if (closure.during().from().isBefore(now)) {
            if (now.isBefore(closure.during().to())) {
                calendars.end(id, new TimeSlot(closure.during().from(), now));
            }
        } else {
            calendars.delete(id);
        }
        events.publishEvent(
                new AvailabilityEvent.Up(machine.value(), resource.owner().value(), closure.unit(), now, id.value()));
    }

    /// Closes all units of the machines by order of the authorities; the platform's business. Held slots stay held:
    /// whoever listens to the stop moves the work. One statement, however many machines.
    public void stop(UUID stop, Collection<Resource.Id> machines, TimeSlot during) {
        Acting.require("Stopping machines of others", Role.SYSTEM);
        calendars.stop(stop, machines, during);
    }

    /// The machines a stop closed.
    @Transactional(readOnly = true)
    public List<Resource.Id> stopped(UUID stop) {
        return calendars.stopped(stop);
    }

    /// What is left of a stop is open again.
    public void liftStop(UUID stop) {
        Acting.require("Lifting a stop", Role.SYSTEM);
        calendars.lift(stop, clock.instant());
    }

    /// Frees slots nobody answered for in time.
    void dropExpired() {
        holds.dropExpired(clock.instant());
    }

    private List<Holding.Conflict> lockAndCheck(List<HoldRequest> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        var machines = wanted.stream().map(HoldRequest::resource).collect(Collectors.toSet());
        resources.lock(machines);
        holds.dropExpired(machines, clock.instant());
        return holds.conflicts(wanted);
    }

    /// A plan that books one unit twice is a bug in the plan, not a race.
    private static void checkApart(List<HoldRequest> wanted) {
        var byUnit =
                wanted.stream().collect(Collectors.groupingBy(request -> request.resource() + "/" + request.unit()));
        byUnit.forEach((unit, requests) -> {
            var slots = requests.stream().map(HoldRequest::slot).toList();
            if (!Slots.length(slots).equals(Slots.length(Slots.joined(slots)))) {
                throw new IllegalArgumentException(
                        "The unit (%s) is wanted twice at a time (%s).\nMaybe the plan was not checked."
                                .formatted(unit, slots));
            }
        });
    }

    private Resource owned(Resource.Id id) {
        var resource = resources.find(id).orElseThrow(() -> new NotFound("machine", id));
        var acting = Acting.current();
        if (!acting.isFor(resource.owner().value()) && acting.role() != Role.SYSTEM) {
            throw new NotAllowed("Changing the time of this machine");
        }
        return resource;
    }
}
