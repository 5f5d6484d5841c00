package org.cooperage.availability.slot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.cooperage.availability.Availability;
import org.cooperage.availability.Resource;
import org.cooperage.availability.slot.engine.Question;
import org.cooperage.availability.slot.engine.SlotSearch;
import org.cooperage.availability.slot.engine.Spans;
import org.cooperage.availability.slot.engine.Thing;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.TimeSlot;

/// One search, from the first days on: what is wanted first mostly lies near, and a year of bookings of thousands of
/// things need not be read to find it. Each step reads a longer period, for those things only that are still wanted.
final class SlotHunt {

    private static final int MANY_FOR_EACH = 10;

    private final SlotStore store;
    private final Availability availability;
    private final SlotQuery query;
    private final Instant now;
    private final long midnight;

    SlotHunt(SlotStore store, Availability availability, SlotQuery query, Instant now) {
        this.store = store;
        this.availability = availability;
        this.query = query;
        this.now = now;
        this.midnight = minute(query.within()
                .from()
                .atZone(BusinessClock.ZONE)
                .toLocalDate()
                .atStartOfDay(BusinessClock.ZONE)
                .toInstant());
    }

    /// A start found, with what it is for.
    record Find(Group group, long start) {}

    /// At least the first `enough` finds by start, or all there are.
    List<Find> firstOf(List<Group> groups, long enough, ToDoubleFunction<Group> km) {
        var finds = new ArrayList<Find>();
        var wanted = new ArrayList<>(groups);
        var many = query.earliestOnly() && groups.size() / MANY_FOR_EACH > enough;
        var period = many ? HuntPeriod.ofMany(query.within()) : HuntPeriod.of(query.within());
        while (period.isLeft() && finds.size() < enough && !wanted.isEmpty()) {
            var open = availability.open(things(wanted), reaching(period));
            var opens = opens(open).filter(first -> first.isBefore(period.to()));
            if (opens.isEmpty()) {
                period.skip();
                continue;
            }
            period.startAt(opens.get());
            var found = in(wanted, open, period);
            if (query.earliestOnly()) {
                var done = found.stream().map(find -> find.group().key()).collect(Collectors.toSet());
                wanted.removeIf(group -> done.contains(group.key()));
            }
            found.sort(
                    Comparator.comparingLong(Find::start).thenComparingDouble(find -> km.applyAsDouble(find.group())));
            finds.addAll(found);
            period.goOn();
        }
        return finds;
    }

    /// What starts in a period may end after it.
    private TimeSlot reaching(HuntPeriod period) {
        return new TimeSlot(period.from(), period.to().plus(query.length()));
    }

    private static Optional<Instant> opens(Map<Resource.Id, List<TimeSlot>> open) {
        return open.values().stream()
                .filter(hours -> !hours.isEmpty())
                .map(hours -> hours.getFirst().from())
                .min(Comparator.naturalOrder());
    }

    private List<Find> in(List<Group> groups, Map<Resource.Id, List<TimeSlot>> open, HuntPeriod period) {
        var days = days(groups, open, reaching(period));
        var found = new ArrayList<Find>();
        for (var group : groups) {
            search(group, days, period.from(), period.to(), found);
        }
        return found;
    }

    /// What is read for one step.
    private record Days(
            Map<Resource.Id, List<TimeSlot>> open,
            Map<Resource.Id, List<Spans>> taken,
            Map<List<TimeSlot>, Spans> spans) {

        Spans openOf(Bookable thing) {
            return spans.computeIfAbsent(open.getOrDefault(thing.id(), List.of()), SlotHunt::spans);
        }
    }

    private Days days(List<Group> groups, Map<Resource.Id, List<TimeSlot>> open, TimeSlot span) {
        var near = new TimeSlot(
                span.from().minus(longest(groups, BookingRule::before)),
                span.to().plus(longest(groups, BookingRule::after)));
        return new Days(open, store.taken(things(groups), near, now), new IdentityHashMap<>());
    }

    private static Set<Resource.Id> things(List<Group> groups) {
        return groups.stream()
                .flatMap(group -> group.parts().stream())
                .map(part -> part.thing().id())
                .collect(Collectors.toSet());
    }

    private static Duration longest(List<Group> groups, Function<BookingRule, Duration> buffer) {
        return groups.stream()
                .flatMap(group -> group.parts().stream())
                .map(part -> buffer.apply(part.thing().rule()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private void search(Group group, Days days, Instant from, Instant to, List<Find> found) {
        var alone = group.parts().getFirst();
        if (group.parts().size() == 1 && query.earliestOnly()) {
            SlotSearch.earliest(thing(alone, days), question(alone, from, to))
                    .ifPresent(start -> found.add(new Find(group, start)));
            return;
        }
        var starts = SlotSearch.common(group.parts().stream()
                .map(part -> SlotSearch.starts(thing(part, days), question(part, from, to)))
                .toList());
        starts.stream()
                .limit(query.earliestOnly() ? 1 : Long.MAX_VALUE)
                .forEach(some -> some.forEach(start -> found.add(new Find(group, start))));
    }

    private static Thing thing(Group.Part part, Days days) {
        var rule = part.thing().rule();
        return new Thing(
                part.thing().units(),
                days.openOf(part.thing()),
                days.taken().getOrDefault(part.thing().id(), List.of()),
                (int) rule.grid().toMinutes(),
                (int) rule.before().toMinutes(),
                (int) rule.after().toMinutes());
    }

    private Question question(Group.Part part, Instant from, Instant to) {
        var rule = part.thing().rule();
        return new Question(
                Math.max(minuteUp(from), minuteUp(rule.firstStart(now))),
                Math.min(minuteUp(to), minute(rule.lastStart(now)) + 1),
                minute(query.within().to()),
                (int) query.length().toMinutes(),
                part.units(),
                midnight);
    }

    private static Spans spans(List<TimeSlot> slots) {
        return new Spans(
                slots.stream().mapToLong(slot -> minuteUp(slot.from())).toArray(),
                slots.stream().mapToLong(slot -> minute(slot.to())).toArray());
    }

    static long minute(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), 60);
    }

    private static long minuteUp(Instant moment) {
        return minute(moment.plusSeconds(59).plusNanos(999_999_999));
    }
}
