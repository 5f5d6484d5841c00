package org.cooperage.market.booking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cooperage.availability.Availability;
import org.cooperage.availability.Resource;
import org.cooperage.availability.Resources;
import org.cooperage.availability.slot.FreeSlots;
import org.cooperage.market.booking.UseStore.Key;
import org.cooperage.market.booking.UseStore.Taken;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How much the things of a provider are used: by month, and week by week. Templates ask it as `@utilisation`.
@Component("utilisation")
class Utilisation {

    static final int MOST_WEEKS = 53;
    private static final int PAST_WEEKS = 4;
    private static final int WEEKS_SHOWN = 8;
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final UseStore store;
    private final Resources resources;
    private final FreeSlots slots;
    private final Availability availability;
    private final Platform platform;
    private final Clock clock;

    Utilisation(
            UseStore store,
            Resources resources,
            FreeSlots slots,
            Availability availability,
            Platform platform,
            Clock clock) {
        this.store = store;
        this.resources = resources;
        this.slots = slots;
        this.availability = availability;
        this.platform = platform;
        this.clock = clock;
    }

    /// The first 200 things of the acting party by name, those nobody booked as well.
    List<Use> in(YearMonth month) {
        var party = party();
        var span = new TimeSlot(
                Weeks.start(month.atDay(1)), Weeks.start(month.plusMonths(1).atDay(1)));
        return platform.reads(() -> {
            var things = things(party);
            var open = open(things, span);
            var taken = store.taken(party, List.of(span));
            return things.stream()
                    .map(it -> use(it, hours(it, open, span), taken.getOrDefault(new Key(it.id(), 0), Taken.NONE)))
                    .toList();
        });
    }

    /// The last four weeks, this one and the next three.
    public List<WeekUse> recent() {
        return weeks(null, WEEKS_SHOWN);
    }

    /// So many weeks from that of `first` on, by default four weeks ago: of the acting party's first 200 things by
    /// name,
    /// those others may book or have booked.
    List<WeekUse> weeks(@Nullable LocalDate first, int count) {
        if (count < 1 || count > MOST_WEEKS) {
            throw InvalidInput.of("weeks", count, "booking.wrong.weeks", "booking.mend.weeks", MOST_WEEKS);
        }
        var party = party();
        var begin = first == null
                ? Weeks.of(null, clock.instant()).monday().minusWeeks(PAST_WEEKS)
                : Weeks.of(first, clock.instant()).monday();
        var weeks = IntStream.range(0, count)
                .mapToObj(n -> new Weeks(begin.plusWeeks(n)))
                .toList();
        return platform.reads(() -> weeks(party, weeks));
    }

    private List<WeekUse> weeks(Party.Id party, List<Weeks> weeks) {
        var things = things(party);
        var whole = new TimeSlot(
                weeks.getFirst().span().from(), weeks.getLast().span().to());
        var open = open(things, whole);
        var taken = store.taken(party, weeks.stream().map(Weeks::span).toList());
        var rules = slots.rules(things.stream().map(Resource::id).toList());
        return things.stream()
                .filter(it -> rules.containsKey(it.id()) || isTaken(it, taken))
                .map(it -> weekUse(it, weeks, open, taken))
                .toList();
    }

    private static boolean isTaken(Resource it, Map<Key, Taken> taken) {
        return taken.keySet().stream().anyMatch(key -> key.thing().equals(it.id()));
    }

    private static WeekUse weekUse(
            Resource it, List<Weeks> weeks, Map<Resource.Id, List<TimeSlot>> open, Map<Key, Taken> taken) {
        var each = IntStream.range(0, weeks.size())
                .mapToObj(n -> new WeekUse.Week(
                        weeks.get(n).monday(),
                        hours(it, open, weeks.get(n).span()),
                        taken.getOrDefault(new Key(it.id(), n), Taken.NONE)
                                .hours()
                                .setScale(1, RoundingMode.HALF_UP)))
                .toList();
        return new WeekUse(
                it.id().value(),
                it.name(),
                it.units(),
                each.stream().map(WeekUse.Week::openHours).reduce(BigDecimal.ZERO, BigDecimal::add),
                each.stream().map(WeekUse.Week::bookedHours).reduce(BigDecimal.ZERO, BigDecimal::add),
                each);
    }

    private List<Resource> things(Party.Id party) {
        var page = new PageRequest(0, PageRequest.MAX_SIZE, Optional.of("name"), false);
        return resources.list(Resource.Filter.of(party), page).rows();
    }

    private Map<Resource.Id, List<TimeSlot>> open(List<Resource> things, TimeSlot span) {
        return availability.openOfOwn(things.stream().map(Resource::id).toList(), span);
    }

    /// Open hours of all units within the span.
    private static BigDecimal hours(Resource it, Map<Resource.Id, List<TimeSlot>> open, TimeSlot span) {
        var minutes = open.getOrDefault(it.id(), List.of()).stream()
                .mapToLong(window -> minutesOf(window, span))
                .sum();
        return BigDecimal.valueOf(minutes * it.units()).divide(MINUTES, 1, RoundingMode.HALF_UP);
    }

    private static long minutesOf(TimeSlot window, TimeSlot span) {
        var from = window.from().isAfter(span.from()) ? window.from() : span.from();
        var to = window.to().isBefore(span.to()) ? window.to() : span.to();
        return Math.max(0, Duration.between(from, to).toMinutes());
    }

    private static Use use(Resource it, BigDecimal openHours, Taken booked) {
        return new Use(
                it.id().value(),
                it.name(),
                it.units(),
                openHours,
                booked.hours().setScale(1, RoundingMode.HALF_UP),
                booked.bookings(),
                booked.missed());
    }

    private static Party.Id party() {
        return Acting.current().party().map(Party.Id::new).orElseThrow(() -> new NotAllowed("Reading bookings"));
    }
}
