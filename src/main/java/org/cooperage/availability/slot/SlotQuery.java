package org.cooperage.availability.slot;

import java.time.Duration;
import java.util.List;
import org.cooperage.availability.Resource;
import org.cooperage.chain.ResourceKind;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.shared.GeoPoint;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/// Which free slots are wanted; empty lists mean all.
///
/// @param within the slot lies in it
/// @param units the same ones from begin to end
/// @param near where distances are counted from; missing: none are told
/// @param earliestOnly only the first slot of each thing, else every start there is
/// @param nearestFirst by distance, then start; else by start, then distance
public record SlotQuery(
        List<Resource.Id> things,
        List<ResourceKind.Id> kinds,
        List<Place.Id> cities,
        List<Party.Id> owners,
        TimeSlot within,
        Duration length,
        int units,
        @Nullable GeoPoint near,
        boolean earliestOnly,
        boolean nearestFirst) {

    private static final Duration LONGEST = Duration.ofDays(31);
    private static final Duration FARTHEST = Duration.ofDays(800);
    private static final int MOST_UNITS = 10_000;

    public SlotQuery {
        things = List.copyOf(things);
        kinds = List.copyOf(kinds);
        cities = List.copyOf(cities);
        owners = List.copyOf(owners);
        if (length.toMinutes() < 1 || length.compareTo(LONGEST) > 0) {
            throw InvalidInput.of(
                    "minutes", length.toMinutes(), "slot.wrong.minutes", "slot.mend.minutes", LONGEST.toMinutes());
        }
        if (units < 1 || units > MOST_UNITS) {
            throw InvalidInput.of("units", units, "slot.wrong.units", "slot.mend.units", MOST_UNITS);
        }
        if (within.length().compareTo(FARTHEST) > 0) {
            throw InvalidInput.of("to", within.to(), "slot.wrong.window", "slot.mend.window", FARTHEST.toDays());
        }
    }

    /// The same for these things, wherever they are.
    SlotQuery about(List<Resource.Id> others) {
        return new SlotQuery(
                others, List.of(), List.of(), List.of(), within, length, 1, near, earliestOnly, nearestFirst);
    }

    /// The earliest slot of each bundle, or every one; the bundles say what is needed.
    public static SlotQuery ofBundles(
            TimeSlot within, Duration length, @Nullable GeoPoint near, boolean earliestOnly, boolean nearestFirst) {
        return new SlotQuery(
                List.of(), List.of(), List.of(), List.of(), within, length, 1, near, earliestOnly, nearestFirst);
    }

    /// Every free start of one thing.
    public static SlotQuery of(Resource.Id thing, TimeSlot within, Duration length, int units) {
        return new SlotQuery(
                List.of(thing), List.of(), List.of(), List.of(), within, length, units, null, false, false);
    }
}
