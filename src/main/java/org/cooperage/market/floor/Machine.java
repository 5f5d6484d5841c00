package org.cooperage.market.floor;

import java.math.BigDecimal;
import org.cooperage.availability.Resource;
import org.cooperage.offer.Candidate;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.GeoPoint;

/// Machines of one kind at one place, as a floor counts them.
///
/// @param town machines of one town share their roads
/// @param efficiency 1 works as fast as the routing says
public record Machine(
        Resource.Id id,
        Party.Id maker,
        Bilingual makerName,
        String process,
        Place.Id city,
        Place.Id town,
        GeoPoint point,
        int units,
        BigDecimal efficiency) {

    static Machine of(Candidate candidate) {
        var capability = candidate.capability();
        return new Machine(
                capability.resource(),
                capability.owner(),
                candidate.makerName(),
                capability.process().value(),
                capability.city(),
                candidate.town(),
                candidate.point(),
                candidate.units(),
                candidate.efficiency());
    }
}
