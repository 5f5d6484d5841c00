package org.cooperage.barrel.group;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cooperage.availability.Resource;
import org.cooperage.barrel.engine.GroupFigures.Unit;
import org.cooperage.chain.Dimension;
import org.jspecify.annotations.Nullable;

/// What is offered to firms, dimension by dimension, and what of it has no free time soon. Public, all of it: who looks
/// for a time sees the same.
///
/// @param full offers booked by time that have no free slot within [Groups#SOON]
/// @param cities of places, to know what is offered there
record Supply(List<Offered> offers, Set<UUID> full, Map<String, UUID> cities) {

    Supply {
        offers = List.copyOf(offers);
        full = Set.copyOf(full);
        cities = Map.copyOf(cities);
    }

    /// A shared service, or an offer of the store.
    ///
    /// @param id of the store; missing: shared
    /// @param coverage cities it is offered in; empty: everywhere
    /// @param things that are needed at once when it is booked by time
    record Offered(@Nullable UUID id, Dimension dimension, Set<UUID> coverage, Set<Resource.Id> things) {

        Offered {
            coverage = Set.copyOf(coverage);
            things = Set.copyOf(things);
        }
    }

    /// How many there are of a dimension, and how many of them are full.
    record Count(int offers, int full) {
        static final Count NONE = new Count(0, 0);

        Count and(boolean isFull) {
            return new Count(offers + 1, full + (isFull ? 1 : 0));
        }
    }

    /// In a place: what is offered in its city; of a link and the cluster: all.
    Map<Dimension, Count> in(Unit unit) {
        var city = unit.kind() == Unit.Kind.PLACE ? cities.get(unit.id()) : null;
        var counts = new EnumMap<Dimension, Count>(Dimension.class);
        for (var offer : offers) {
            if (city == null || offer.coverage().isEmpty() || offer.coverage().contains(city)) {
                var before = counts.getOrDefault(offer.dimension(), Count.NONE);
                counts.put(offer.dimension(), before.and(offer.id() != null && full.contains(offer.id())));
            }
        }
        return counts;
    }
}
