package org.cooperage.market.booking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooperage.availability.slot.Bundle;
import org.cooperage.availability.slot.FreePage;
import org.cooperage.availability.slot.FreeSlots;
import org.cooperage.availability.slot.SlotQuery;
import org.cooperage.offer.service.ServiceCategory;
import org.cooperage.offer.service.ServiceFilter;
import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.offer.service.Services;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.shared.Acting;
import org.cooperage.shared.GeoPoint;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds a time over all providers and places: which services, and when all that each needs is free.
@Component
class FindTime {

    private static final int MOST_OFFERS = 2_000;

    private final Services services;
    private final BookingStore store;
    private final FreeSlots slots;
    private final Parties parties;
    private final Platform platform;

    FindTime(Services services, BookingStore store, FreeSlots slots, Parties parties, Platform platform) {
        this.services = services;
        this.store = store;
        this.slots = slots;
        this.parties = parties;
        this.platform = platform;
    }

    /// What is looked for.
    ///
    /// @param nearestFirst by the way from where the acting party is; else by time
    record Search(
            @Nullable String text,
            @Nullable ServiceCategory category,
            @Nullable UUID city,
            TimeSlot within,
            Duration length,
            int units,
            boolean earliestOnly,
            boolean nearestFirst) {}

    /// @param offers by the key of a slot
    record Found(FreePage page, Map<UUID, ServiceOffer> offers) {}

    Found find(Search search, int number, int size) {
        return platform.reads(() -> {
            var offers = offers(search);
            var terms = store.terms(offers.stream().map(ServiceOffer::id).toList());
            var bundles = offers.stream()
                    .flatMap(offer ->
                            bundle(offer, terms.getOrDefault(offer.id(), BookingTerms.usual(offer)), search).stream())
                    .toList();
            var query = SlotQuery.ofBundles(
                    search.within(), search.length(), home(), search.earliestOnly(), search.nearestFirst());
            return new Found(
                    slots.together(bundles, query, number, size),
                    offers.stream().collect(Collectors.toMap(offer -> offer.id().value(), Function.identity())));
        });
    }

    private List<ServiceOffer> offers(Search search) {
        var city = search.city();
        var filter = new ServiceFilter(
                search.text() == null || search.text().isBlank() ? null : search.text(),
                null,
                search.category(),
                null,
                city == null ? null : new Place.Id(city),
                null,
                ServiceOffer.Stage.PUBLISHED);
        var offers = new ArrayList<ServiceOffer>();
        var page = new PageRequest(0, PageRequest.MAX_SIZE, Optional.empty(), false);
        while (offers.size() < MOST_OFFERS) {
            var some = services.list(filter, page);
            offers.addAll(some.rows());
            if (!some.hasNext()) {
                break;
            }
            page = page.withNumber(page.number() + 1);
        }
        return offers.stream()
                .filter(offer -> offer.content().booking().byCalendar()
                        && !offer.content().booking().resources().isEmpty())
                .toList();
    }

    /// Empty when so many cannot be booked of it.
    private static Optional<Bundle> bundle(ServiceOffer offer, BookingTerms terms, Search search) {
        return search.units() > 1 && !terms.countsUnits()
                ? Optional.empty()
                : Optional.of(new Bundle(offer.id().value(), terms.units(offer, search.units())));
    }

    private @Nullable GeoPoint home() {
        return Acting.current()
                .party()
                .flatMap(party -> parties.find(new Party.Id(party)))
                .map(Party::point)
                .orElse(null);
    }
}
