package org.cooperage.availability.slot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.cooperage.availability.Availability;
import org.cooperage.availability.Resource;
import org.cooperage.availability.Resources;
import org.cooperage.place.Distance;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.TimeSlot;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What can be booked, by which rules, and when it is free. Says what was free when it was asked; who takes it is
/// decided by the database. Thread-safe.
@Service
@Transactional(readOnly = true)
public class FreeSlots {

    private static final int MOST_PER_PAGE = 200;
    private static final int MOST_PAGES = 50;
    private static final int NEAREST_AT_ONCE = 200;

    private final SlotStore store;
    private final Resources resources;
    private final Availability availability;
    private final Clock clock;

    FreeSlots(SlotStore store, Resources resources, Availability availability, Clock clock) {
        this.store = store;
        this.resources = resources;
        this.availability = availability;
        this.clock = clock;
    }

    /// The page `number` (from 0) of `size` free slots.
    public FreePage find(SlotQuery query, int number, int size) {
        var groups = store.bookable(query).stream()
                .map(thing -> Group.of(thing, query.units()))
                .toList();
        return page(query, groups, number, size);
    }

    /// Slots in which all of a bundle is free, over many bundles. What a bundle names that cannot be booked at all, or
    /// not for so long, is never free; which things, where and how many units the bundles say, not the query.
    public FreePage together(List<Bundle> bundles, SlotQuery query, int number, int size) {
        return page(query, groups(bundles, query), number, size);
    }

    private List<Group> groups(List<Bundle> bundles, SlotQuery query) {
        var wanted = bundles.stream()
                .flatMap(bundle -> bundle.units().keySet().stream())
                .distinct()
                .toList();
        var things = wanted.isEmpty() ? Map.<Resource.Id, Bookable>of() : byId(query.about(wanted));
        return bundles.stream()
                .flatMap(bundle -> group(bundle, things).stream())
                .toList();
    }

    /// The keys of those bundles that have a slot of this length at all.
    public Set<UUID> anyFree(List<Bundle> bundles, TimeSlot within, Duration length) {
        var query = SlotQuery.ofBundles(within, length, null, true, false);
        return found(query, groups(bundles, query), Long.MAX_VALUE).stream()
                .map(find -> find.group().key())
                .collect(Collectors.toSet());
    }

    private Map<Resource.Id, Bookable> byId(SlotQuery query) {
        return store.bookable(query).stream().collect(Collectors.toMap(Bookable::id, Function.identity()));
    }

    private static Optional<Group> group(Bundle bundle, Map<Resource.Id, Bookable> things) {
        if (!things.keySet().containsAll(bundle.units().keySet())) {
            return Optional.empty();
        }
        var parts = bundle.units().entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getKey().value()))
                .map(one -> new Group.Part(Objects.requireNonNull(things.get(one.getKey())), one.getValue()))
                .toList();
        return Optional.of(new Group(bundle.key(), parts));
    }

    private FreePage page(SlotQuery query, List<Group> groups, int number, int size) {
        if (size < 1 || size > MOST_PER_PAGE) {
            throw InvalidInput.of("size", size, "slot.wrong.size", "slot.mend.size", MOST_PER_PAGE);
        }
        if (number < 0 || number >= MOST_PAGES) {
            throw InvalidInput.of("page", number, "slot.wrong.page", "slot.mend.page", MOST_PAGES - 1);
        }
        long skip = (long) number * size;
        var finds = found(query, groups, skip + size + 1);
        var slots = finds.stream()
                .skip(skip)
                .limit(size)
                .map(find -> slot(find, query))
                .toList();
        return new FreePage(slots, groups.size(), number, finds.size() > skip + size);
    }

    private List<SlotHunt.Find> found(SlotQuery query, List<Group> groups, long enough) {
        var hunt = new SlotHunt(store, availability, query, clock.instant());
        var km = distance(query);
        return query.nearestFirst() ? nearest(hunt, groups, enough, km) : hunt.firstOf(groups, enough, km);
    }

    /// Some hundred at a time, from the nearest on.
    private static List<SlotHunt.Find> nearest(
            SlotHunt hunt, List<Group> groups, long enough, ToDoubleFunction<Group> km) {
        var sorted = groups.stream()
                .sorted(Comparator.comparingDouble(km).thenComparing(Group::key))
                .toList();
        var finds = new ArrayList<SlotHunt.Find>();
        for (int i = 0; i < sorted.size() && finds.size() < enough; i += NEAREST_AT_ONCE) {
            var some = sorted.subList(i, Math.min(i + NEAREST_AT_ONCE, sorted.size()));
            var found = hunt.firstOf(some, Long.MAX_VALUE, km);
            found.sort(Comparator.<SlotHunt.Find>comparingDouble(find -> km.applyAsDouble(find.group()))
                    .thenComparingLong(SlotHunt.Find::start));
            finds.addAll(found);
        }
        return finds;
    }

    private static ToDoubleFunction<Group> distance(SlotQuery query) {
        var near = query.near();
        return near == null
                ? it -> 0
                : it -> Distance.between(near, it.first().point()).km();
    }

    private static FreeSlot slot(SlotHunt.Find find, SlotQuery query) {
        var near = query.near();
        return new FreeSlot(
                find.group().key(),
                TimeSlot.of(Instant.ofEpochSecond(find.start() * 60), query.length()),
                near == null
                        ? null
                        : (Double) Distance.between(near, find.group().first().point())
                                .km());
    }

    /// The rules of a thing; empty when it cannot be booked or is not to be seen.
    public Optional<BookingRule> findRule(Resource.Id id) {
        return store.find(id).map(Bookable::rule);
    }

    /// The rules of those that can be booked, in one query.
    public Map<Resource.Id, BookingRule> rules(Collection<Resource.Id> ids) {
        return store.list(ids).stream().collect(Collectors.toMap(Bookable::id, Bookable::rule));
    }

    public BookingRule rule(Resource.Id id) {
        return findRule(id).orElseThrow(() -> new NotFound("bookable thing", id));
    }

    /// Lets others book a resource by these rules from now on. Its owner does.
    @Transactional
    public void open(BookingRule rule) {
        requireOwner(rule.resource());
        store.put(rule.checked());
    }

    /// Nobody can book it any more; what is booked stays.
    @Transactional
    public void close(Resource.Id id) {
        requireOwner(id);
        store.remove(id);
    }

    private void requireOwner(Resource.Id id) {
        if (!resources.mayEdit(resources.get(id))) {
            throw new NotAllowed("Letting others book this machine");
        }
    }
}
