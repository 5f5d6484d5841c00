package org.cooperage.deal.service;

import java.util.UUID;
import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.shared.Entered;
import org.jspecify.annotations.Nullable;

/// An order as it is typed.
record ServiceOrderForm(@Nullable String quantity, @Nullable String note) {

    ServiceRequest read(UUID offer) {
        var entered = new Entered();
        var units = entered.decimal("quantity", quantity);
        entered.refuse();
        return new ServiceRequest(new ServiceOffer.Id(offer), units, null, note);
    }
}
