package org.cooperage.plan.draft;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.cooperage.chain.ResourceKind;
import org.cooperage.offer.Candidate;
import org.cooperage.place.Place;
import org.cooperage.shared.TimeSlot;

/// When power is short where, and what machines draw.
///
/// @param restricted by city
/// @param kilowatts of one machine, by kind
record Power(Map<Place.Id, List<TimeSlot>> restricted, Map<ResourceKind.Id, BigDecimal> kilowatts) {
    static final Power AMPLE = new Power(Map.of(), Map.of());

    Power {
        restricted = Map.copyOf(restricted);
        kilowatts = Map.copyOf(kilowatts);
    }

    List<TimeSlot> restrictedFor(Candidate candidate) {
        return restricted.getOrDefault(candidate.capability().city(), List.of());
    }

    double kilowattsOf(Candidate candidate) {
        return kilowatts.getOrDefault(candidate.kind(), BigDecimal.ZERO).doubleValue();
    }
}
