package org.cooperage.market.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.availability.Resource;
import org.cooperage.availability.slot.FreePage;
import org.cooperage.availability.slot.FreeSlots;
import org.cooperage.availability.slot.SlotQuery;
import org.cooperage.chain.ResourceKind;
import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.offer.service.Services;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.shared.GeoPoint;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Free slots, for programs: of things by kind, place and owner, or of all that one service needs.
@RestController
@RequestMapping("/api/free-slots")
class FreeApi {

    private static final String USUAL_SIZE = "50";

    private final FreeSlots slots;
    private final Services services;
    private final Bookings bookings;

    FreeApi(FreeSlots slots, Services services, Bookings bookings) {
        this.slots = slots;
        this.services = services;
        this.bookings = bookings;
    }

    /// What is looked for; lists that are empty mean all.
    ///
    /// @param near `latitude,longitude`; distances are counted from there
    /// @param order `start` (the default) or `distance`
    record Query(
            @Nullable List<UUID> machines,
            @Nullable List<String> kinds,
            @Nullable List<UUID> cities,
            @Nullable List<UUID> owners,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Integer minutes,
            @Nullable Integer units,
            @Nullable String near,
            @Nullable String order,
            @Nullable Boolean earliest) {

        SlotQuery read() {
            return new SlotQuery(
                    list(machines).stream().map(Resource.Id::new).toList(),
                    list(kinds).stream().map(ResourceKind.Id::new).toList(),
                    list(cities).stream().map(Place.Id::new).toList(),
                    list(owners).stream().map(Party.Id::new).toList(),
                    within(from, to),
                    length(minutes),
                    units == null ? 1 : units,
                    point(),
                    earliest == null || earliest,
                    "distance".equals(order));
        }

        private static <T> List<T> list(@Nullable List<T> some) {
            return some == null ? List.of() : some;
        }

        private @Nullable GeoPoint point() {
            if (near == null || near.isBlank()) {
                return null;
            }
            try {
                var parts = near.split(",", 2);
                return new GeoPoint(Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip()));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw InvalidInput.of("near", near, "booking.wrong.near", "booking.mend.near");
            }
        }
    }

    @GetMapping
    FreePage list(
            Query query,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = USUAL_SIZE) int size) {
        return slots.find(query.read(), page - 1, size);
    }

    /// When all that the service needs is free at once.
    @GetMapping("/services/{offer}")
    FreePage ofService(
            @PathVariable UUID offer,
            Query query,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = USUAL_SIZE) int size) {
        var units = Optional.ofNullable(query.units()).orElse(1);
        return bookings.free(
                services.get(new ServiceOffer.Id(offer)),
                within(query.from(), query.to()),
                length(query.minutes()),
                units,
                page - 1,
                size);
    }

    private static TimeSlot within(@Nullable Instant from, @Nullable Instant to) {
        if (from == null || to == null || !from.isBefore(to)) {
            throw InvalidInput.of("to", to == null ? "" : to, "booking.wrong.to", "booking.mend.to");
        }
        return new TimeSlot(from, to);
    }

    private static Duration length(@Nullable Integer minutes) {
        return Duration.ofMinutes(minutes == null ? 60 : minutes);
    }
}
