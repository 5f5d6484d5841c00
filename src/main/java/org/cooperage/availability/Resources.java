package org.cooperage.availability;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooperage.chain.Chain;
import org.cooperage.party.Party;
import org.cooperage.place.Site;
import org.cooperage.place.Sites;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.cooperage.shared.Stale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The register of machines and workplaces: published ones are read by everybody, all are changed by their owners.
@Service
@Transactional(readOnly = true)
public class Resources {

    private static final int LONGEST_NAME = 120;
    private static final int MOST_UNITS = 10_000;
    private static final BigDecimal FASTEST = BigDecimal.valueOf(3);

    private final ResourceStore store;
    private final HoldStore holds;
    private final CalendarStore calendars;
    private final Sites sites;
    private final Chain chain;
    private final Ids ids;
    private final Clock clock;

    Resources(
            ResourceStore store,
            HoldStore holds,
            CalendarStore calendars,
            Sites sites,
            Chain chain,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.holds = holds;
        this.calendars = calendars;
        this.sites = sites;
        this.chain = chain;
        this.ids = ids;
        this.clock = clock;
    }

    /// Sorts by `name`, `kind`, `units`, `efficiency` or `city`.
    public Page<Resource> list(Resource.Filter filter, PageRequest page) {
        return store.list(filter, page);
    }

    public Optional<Resource> find(Resource.Id id) {
        return store.find(id);
    }

    public Resource get(Resource.Id id) {
        return find(id).orElseThrow(() -> new NotFound("machine", id));
    }

    /// The resources with these ids, in one query; unknown ones are left out.
    public Map<Resource.Id, Resource> get(Collection<Resource.Id> wanted) {
        return store.byIds(wanted).stream().collect(Collectors.toMap(Resource::id, Function.identity()));
    }

    public boolean mayEdit(Resource resource) {
        return mayEdit(resource.owner());
    }

    /// Adds a machine of the acting party (or, as the platform, of any).
    @Transactional
    public Resource add(Party.Id owner, Resource.Draft draft) {
        if (!mayEdit(owner)) {
            throw new NotAllowed("Adding a machine");
        }
        var added = with(draft, new Resource.Id(ids.next()), owner, 1);
        store.insert(added);
        return added;
    }

    /// Changes a machine; `version` is the one that was read. Units that are booked cannot be taken away.
    @Transactional
    public Resource edit(Resource.Id id, int version, Resource.Draft draft) {
        var old = get(id);
        if (!mayEdit(old)) {
            throw new NotAllowed("Changing this machine");
        }
        var changed = with(draft, id, old.owner(), version);
        store.lock(List.of(id));
        checkNotBooked(changed);
        if (!store.update(changed)) {
            throw new Stale("machine", id);
        }
        return get(id);
    }

    private void checkNotBooked(Resource changed) {
        var booked = holds.highestUnitHeld(changed.id(), clock.instant());
        if (changed.units() < booked) {
            throw InvalidInput.of(
                    "units",
                    changed.units(),
                    "availability.wrong.units-booked",
                    "availability.mend.units-booked",
                    booked);
        }
        if (!changed.active() && booked > 0) {
            throw InvalidInput.of("active", false, "availability.wrong.booked", "availability.mend.booked");
        }
    }

    private Resource with(Resource.Draft draft, Resource.Id id, Party.Id owner, int version) {
        var site = sites.find(draft.site()).filter(it -> it.owner().equals(owner.value()));
        var faults = faults(draft, site, owner);
        if (!faults.isEmpty()) {
            throw InvalidInput.all(faults);
        }
        return new Resource(
                id,
                owner,
                draft.site(),
                site.orElseThrow().city(),
                draft.kind(),
                draft.name(),
                draft.units(),
                draft.efficiency(),
                draft.calendar(),
                draft.published(),
                draft.active(),
                version);
    }

    private List<Fault> faults(Resource.Draft draft, Optional<Site> site, Party.Id owner) {
        var faults = new ArrayList<Fault>();
        if (site.isEmpty()) {
            faults.add(Fault.of("site", draft.site(), "availability.wrong.site", "availability.mend.site"));
        }
        if (chain.kinds().stream().noneMatch(kind -> kind.id().equals(draft.kind()))) {
            faults.add(Fault.of("kind", draft.kind(), "availability.wrong.kind", "availability.mend.kind"));
        }
        var name = draft.name();
        if (name.zh().isBlank()
                || name.zh().length() > LONGEST_NAME
                || name.en().length() > LONGEST_NAME) {
            faults.add(Fault.of("name", name.zh(), "availability.wrong.name", "availability.mend.name", LONGEST_NAME));
        }
        if (draft.units() < 1 || draft.units() > MOST_UNITS) {
            faults.add(Fault.of(
                    "units", draft.units(), "availability.wrong.units", "availability.mend.units", MOST_UNITS));
        }
        if (draft.efficiency().signum() <= 0 || draft.efficiency().compareTo(FASTEST) > 0) {
            faults.add(Fault.of(
                    "efficiency", draft.efficiency(), "availability.wrong.efficiency", "availability.mend.efficiency"));
        }
        if (calendars.find(draft.calendar()).filter(it -> usable(it, owner)).isEmpty()) {
            faults.add(Fault.of(
                    "calendar", draft.calendar(), "availability.wrong.calendar", "availability.mend.calendar"));
        }
        return faults;
    }

    private static boolean usable(Calendar calendar, Party.Id owner) {
        return calendar.owner() == null || calendar.owner().equals(owner);
    }

    private static boolean mayEdit(Party.Id owner) {
        var acting = Acting.current();
        return acting.isFor(owner.value()) || acting.role() == Role.SYSTEM;
    }
}
