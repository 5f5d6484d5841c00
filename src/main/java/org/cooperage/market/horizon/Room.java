package org.cooperage.market.horizon;

import java.util.List;
import java.util.Map;
import org.cooperage.deal.Deal;
import org.cooperage.place.Place;

/// What the machines of a process in a city could do in each week, and what of it is promised to jobs; minutes of a
/// machine that works as fast as the routing says.
///
/// @param open by week
/// @param own what their owners keep for themselves, or is promised to others, by week
/// @param held minutes of each job, by week
record Room(String process, Place.Id city, List<Long> open, List<Long> own, List<Map<Deal.Id, Long>> held) {

    Room {
        open = List.copyOf(open);
        own = List.copyOf(own);
        held = held.stream().map(Map::copyOf).toList();
    }

    long agreed(int week) {
        return held.get(week).values().stream().mapToLong(m -> m).sum();
    }

    long free(int week) {
        return Math.max(0, open.get(week) - own.get(week) - agreed(week));
    }
}
