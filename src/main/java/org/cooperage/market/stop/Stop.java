package org.cooperage.market.stop;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.shared.TimeSlot;

/// Work is stopped at a place for a time, by order or by the weather. Public: whoever it concerns must know.
///
/// @param id also that of the disturbance it causes
/// @param place a city, town or park, with all that lies in it
/// @param processes that stop; empty: all. A machine that does one of them stops as a whole
/// @param firms that stop; empty: all
/// @param source the order or warning it goes back to, such as `冀气领办〔2026〕12号`
/// @param machines how many entries of machines it closed
/// @param makers of how many firms
record Stop(
        Id id,
        Party.Id declaredBy,
        Place.Id place,
        Set<String> processes,
        Set<Party.Id> firms,
        TimeSlot during,
        Reason reason,
        String source,
        int machines,
        int makers,
        Instant at,
        Optional<Instant> liftedAt) {

    Stop {
        processes = Set.copyOf(processes);
        firms = Set.copyOf(firms);
    }

    record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    enum Reason {
        POLLUTION,
        WEATHER,
        POWER,
        SAFETY,
        OTHER
    }

    enum Stage {
        COMING,
        IN_FORCE,
        LIFTED,
        OVER
    }

    Stage stage(Instant now) {
        if (liftedAt.isPresent()) {
            return Stage.LIFTED;
        }
        if (now.isBefore(during.from())) {
            return Stage.COMING;
        }
        return now.isBefore(during.to()) ? Stage.IN_FORCE : Stage.OVER;
    }

    boolean mayBeLifted(Instant now) {
        return stage(now) == Stage.COMING || stage(now) == Stage.IN_FORCE;
    }
}
