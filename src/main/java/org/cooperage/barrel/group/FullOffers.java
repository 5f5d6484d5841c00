package org.cooperage.barrel.group;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooperage.availability.Resource;
import org.cooperage.availability.slot.BookingRule;
import org.cooperage.availability.slot.Bundle;
import org.cooperage.availability.slot.FreeSlots;
import org.cooperage.barrel.group.Supply.Offered;
import org.cooperage.shared.TimeSlot;
import org.springframework.stereotype.Component;

/// Finds offers nobody can get a time for soon: no slot of the shortest length they take is free. All calendars and
/// bookings are read at once for each length, not offer by offer.
@Component
class FullOffers {

    private final FreeSlots slots;
    private final Clock clock;

    FullOffers(FreeSlots slots, Clock clock) {
        this.slots = slots;
        this.clock = clock;
    }

    /// Those of the offers that are booked by time and have no free slot within the days to come.
    Set<UUID> of(Collection<Offered> offers, Duration soon) {
        var byTime = offers.stream()
                .filter(offer -> !offer.things().isEmpty())
                .collect(Collectors.toMap(offer -> Objects.requireNonNull(offer.id()), Offered::things));
        var rules = slots.rules(byTime.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        var within = TimeSlot.of(clock.instant(), soon);
        var full = new HashSet<>(byTime.keySet());
        byLength(byTime, rules).forEach((length, bundles) -> full.removeAll(slots.anyFree(bundles, within, length)));
        return full;
    }

    private static Map<Duration, List<Bundle>> byLength(
            Map<UUID, Set<Resource.Id>> byTime, Map<Resource.Id, BookingRule> rules) {
        return byTime.entrySet().stream()
                .filter(offer -> rules.keySet().containsAll(offer.getValue()))
                .collect(Collectors.groupingBy(
                        offer -> shortest(offer.getValue(), rules),
                        Collectors.mapping(offer -> bundle(offer.getKey(), offer.getValue()), Collectors.toList())));
    }

    private static Duration shortest(Set<Resource.Id> things, Map<Resource.Id, BookingRule> rules) {
        return things.stream()
                .map(id -> Objects.requireNonNull(rules.get(id)).least())
                .max(Duration::compareTo)
                .orElseThrow();
    }

    private static Bundle bundle(UUID offer, Set<Resource.Id> things) {
        return new Bundle(offer, things.stream().collect(Collectors.toMap(Function.identity(), any -> 1)));
    }
}
