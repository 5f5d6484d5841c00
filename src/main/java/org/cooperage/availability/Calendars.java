package org.cooperage.availability;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Working hours and days off. Common calendars serve all; a firm may have its own and take its own days off.
@Service
@Transactional(readOnly = true)
public class Calendars {

    private static final int LONGEST_NAME = 80;
    private static final Duration SHORTEST = Duration.ofMinutes(30);
    private static final Duration LONGEST_CLOSURE = Duration.ofDays(366);

    private final CalendarStore store;
    private final Ids ids;
    private final Clock clock;

    Calendars(CalendarStore store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /// Common ones first, then those of the acting party.
    public List<Calendar> list() {
        return store.all();
    }

    public Optional<Calendar> find(Calendar.Id id) {
        return store.find(id);
    }

    public Calendar get(Calendar.Id id) {
        return find(id).orElseThrow(() -> new NotFound("calendar", id));
    }

    public boolean mayEdit(Calendar calendar) {
        return calendar.owner() != null
                && Acting.current().isFor(calendar.owner().value());
    }

    @Transactional
    public Calendar add(Calendar.Draft draft) {
        var calendar = with(draft, new Calendar.Id(ids.next()), acting("Adding a calendar"));
        store.insert(calendar);
        return calendar;
    }

    @Transactional
    public Calendar edit(Calendar.Id id, Calendar.Draft draft) {
        var old = get(id);
        if (!mayEdit(old)) {
            throw new NotAllowed("Changing this calendar");
        }
        var changed = with(draft, id, old.owner());
        store.update(changed);
        return changed;
    }

    /// Common closures and those of the acting party, in order.
    public List<Closure> closures(TimeSlot within) {
        return store.closures(Acting.current().party().orElse(new UUID(0, 0)), within);
    }

    /// Breakdowns and days off of one resource that are not over, as far as one may see them.
    public List<Closure> closuresOf(Resource.Id resource) {
        return store.closuresOf(resource, clock.instant());
    }

    /// Days off of the acting party: of one of its calendars, or of one of its resources.
    @Transactional
    public Closure close(
            Calendar.@Nullable Id calendar, Resource.@Nullable Id resource, TimeSlot during, Closure.Reason reason) {
        if ((calendar == null) == (resource == null)) {
            throw InvalidInput.of("resource", "", "availability.wrong.closed-what", "availability.mend.closed-what");
        }
        if (during.length().compareTo(LONGEST_CLOSURE) > 0) {
            throw InvalidInput.of("to", during.to(), "availability.wrong.closure", "availability.mend.closure");
        }
        if (calendar != null && !mayEdit(get(calendar))) {
            throw new NotAllowed("Closing a calendar others use");
        }
        var closure = new Closure(
                new Closure.Id(ids.next()), acting("Taking days off"), calendar, resource, null, during, reason);
        store.insert(closure);
        return closure;
    }

    @Transactional
    public void reopen(Closure.Id id) {
        if (!store.delete(id)) {
            throw new NotFound("closure", id);
        }
    }

    private static Party.Id acting(String what) {
        return Acting.current().party().map(Party.Id::new).orElseThrow(() -> new NotAllowed(what));
    }

    private static Calendar with(Calendar.Draft draft, Calendar.Id id, Party.@Nullable Id owner) {
        var faults = new ArrayList<Fault>();
        if (draft.name().zh().isBlank() || draft.name().zh().length() > LONGEST_NAME) {
            faults.add(Fault.of(
                    "name", draft.name().zh(), "availability.wrong.name", "availability.mend.name", LONGEST_NAME));
        }
        if (draft.days().isEmpty()) {
            faults.add(Fault.of("days", "", "availability.wrong.days", "availability.mend.days"));
        }
        var length = draft.length();
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(Duration.ofDays(1)) > 0) {
            faults.add(Fault.of(
                    "hours", length.toMinutes() / 60.0, "availability.wrong.hours", "availability.mend.hours"));
        }
        if (!faults.isEmpty()) {
            throw InvalidInput.all(faults);
        }
        return new Calendar(id, owner, draft.name(), draft.days(), draft.opens(), length);
    }
}
