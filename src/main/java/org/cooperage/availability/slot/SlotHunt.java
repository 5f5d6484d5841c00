package org.cooperage.availability.slot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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

    private static final Duration FIRST_STEP = Duration.ofDays(2);
    /// When far more things are looked through than finds are wanted: the first hours mostly have enough.
    private static final Duration FIRST_STEP_OF_MANY = Duration.ofHours(6);

    private static final int MANY_FOR_EACH = 10;
    private static final int LONGER_EACH_TIME = 4;

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
        var from = query.within().from();
        var step = query.earliestOnly() && groups.size() / MANY_FOR_EACH > enough ? FIRST_STEP_OF_MANY : FIRST_STEP;
        while (from.isBefore(query.within().to()) && finds.size() < enough && !wanted.isEmpty()) {
            var to = earlier(from.plus(step), query.within().to());
            var found = in(wanted, from, to);
            if (query.earliestOnly()) {
                var done = found.stream().map(find -> find.group().key()).collect(Collectors.toSet());
                wanted.removeIf(group -> done.contains(group.key()));
            }
            found.sort(
                    Comparator.comparingLong(Find::start).thenComparingDouble(find -> km.applyAsDouble(find.group())));
            finds.addAll(found);
            from = to;
            step = step.multipliedBy(LONGER_EACH_TIME);
        }
        return finds;
    }

    private List<Find> in(List<Group> groups, Instant from, Instant to) {
        var span = new TimeSlot(from, to.plus(query.length()));
        var days = days(groups, span);
        var found = new ArrayList<Find>();
        for (var group : groups) {
            search(group, days, from, to, found);
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

    private Days days(List<Group> groups, TimeSlot span) {
        var things = groups.stream()
                .flatMap(group -> group.parts().stream())
                .map(part -> part.thing().id())
                .collect(Collectors.toSet());
        var near = new TimeSlot(
                span.from().minus(longest(groups, BookingRule::before)),
                span.to().plus(longest(groups, BookingRule::after)));
        return new Days(availability.open(things, span), store.taken(things, near, now), new IdentityHashMap<>());
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

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    static long minute(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), 60);
    }

    private static long minuteUp(Instant moment) {
        return minute(moment.plusSeconds(59).plusNanos(999_999_999));
    }
}
