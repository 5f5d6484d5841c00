package org.cooperage.deal.service;

import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.party.Party;
import org.jspecify.annotations.Nullable;

/// Which service orders are wanted: everything null means all that may be seen. `running` leaves out what is over.
public record ServiceOrderFilter(
        Party.@Nullable Id customer,
        Party.@Nullable Id provider,
        ServiceOffer.@Nullable Id offer,
        ServiceOrder.@Nullable Stage stage,
        boolean running) {

    public static ServiceOrderFilter ofCustomer(Party.Id customer) {
        return new ServiceOrderFilter(customer, null, null, null, false);
    }

    public static ServiceOrderFilter ofProvider(Party.Id provider) {
        return new ServiceOrderFilter(null, provider, null, null, false);
    }
}
