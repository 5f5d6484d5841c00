package org.cooperage.market.booking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cooperage.availability.Availability;
import org.cooperage.availability.Resource;
import org.cooperage.availability.Resources;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TimeSlot;
import org.springframework.stereotype.Component;

/// How much the things of a provider are used, by month.
@Component
class Utilisation {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final BookingStore store;
    private final Resources resources;
    private final Availability availability;
    private final Platform platform;

    Utilisation(BookingStore store, Resources resources, Availability availability, Platform platform) {
        this.store = store;
        this.resources = resources;
        this.availability = availability;
        this.platform = platform;
    }

    /// The first 200 things of the acting party by name, those nobody booked as well.
    List<Use> in(YearMonth month) {
        var party = Acting.current().party().map(Party.Id::new).orElseThrow(() -> new NotAllowed("Reading bookings"));
        var span = new TimeSlot(
                Weeks.start(month.atDay(1)), Weeks.start(month.plusMonths(1).atDay(1)));
        return platform.reads(() -> {
            var page = new PageRequest(0, PageRequest.MAX_SIZE, Optional.of("name"), false);
            var things = resources.list(Resource.Filter.of(party), page).rows();
            var open = availability.openOfOwn(things.stream().map(Resource::id).toList(), span);
            var taken = store.taken(party, span);
            return things.stream().map(it -> use(it, open, taken)).toList();
        });
    }

    private static Use use(
            Resource it, Map<Resource.Id, List<TimeSlot>> open, Map<Resource.Id, BookingStore.Taken> taken) {
        var minutes = open.getOrDefault(it.id(), List.of()).stream()
                .mapToLong(window -> window.length().toMinutes())
                .sum();
        var booked = taken.getOrDefault(it.id(), BookingStore.Taken.NONE);
        return new Use(
                it.id().value(),
                it.name(),
                it.units(),
                BigDecimal.valueOf(minutes * it.units()).divide(MINUTES, 1, RoundingMode.HALF_UP),
                booked.hours().setScale(1, RoundingMode.HALF_UP),
                booked.bookings(),
                booked.missed());
    }
}
