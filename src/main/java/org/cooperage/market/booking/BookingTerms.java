package org.cooperage.market.booking;

import java.util.Map;
import java.util.stream.Collectors;
import org.cooperage.availability.Resource;
import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;

/// How an offer is booked, besides what the offer itself says.
///
/// @param metered billed by what was really used
/// @param counted the resource one books several units of, such as seats of a course; missing: one of each
record BookingTerms(ServiceOffer.Id offer, Fees fees, boolean metered, Resource.@Nullable Id counted) {

    /// An offer of one resource is booked in any number of it.
    static BookingTerms usual(ServiceOffer offer) {
        var resources = offer.content().booking().resources();
        var only = resources.size() == 1 ? resources.iterator().next() : null;
        return new BookingTerms(offer.id(), Fees.USUAL, false, only);
    }

    /// How many units of each resource a booking of `units` takes.
    Map<Resource.Id, Integer> units(ServiceOffer it, int units) {
        return it.content().booking().resources().stream()
                .collect(Collectors.toMap(id -> id, id -> id.equals(counted) ? units : 1));
    }

    public boolean countsUnits() {
        return counted != null;
    }

    BookingTerms checked(ServiceOffer it) {
        var faults = fees.faults();
        if (counted != null && !it.content().booking().resources().contains(counted)) {
            faults.add(Fault.of("counted", counted, "booking.wrong.counted", "booking.mend.counted"));
        }
        if (!faults.isEmpty()) {
            throw InvalidInput.all(faults);
        }
        return this;
    }
}
