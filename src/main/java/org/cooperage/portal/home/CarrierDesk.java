package org.cooperage.portal.home;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cooperage.deal.shipping.Shipment;
import org.cooperage.deal.shipping.ShipmentFilter;
import org.cooperage.deal.shipping.Shipments;
import org.cooperage.party.Party;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Component;

/// Goods to pick up and to deliver.
@Component
class CarrierDesk implements Desk {

    private static final PageRequest NEXT = new PageRequest(0, 20, Optional.empty(), false);

    private final Shipments shipments;

    CarrierDesk(Shipments shipments) {
        this.shipments = shipments;
    }

    @Override
    public boolean isFor(Role role) {
        return role == Role.SVC || role == Role.SME || role == Role.LEAD;
    }

    @Override
    public List<Todo> todos(Party.Id party, Locale locale) {
        return shipments.list(ShipmentFilter.OPEN, NEXT).rows().stream()
                .filter(shipment -> moves(shipment, party))
                .flatMap(shipment -> todo(shipment).stream())
                .toList();
    }

    /// Without a carrier the sender drives.
    private static boolean moves(Shipment shipment, Party.Id party) {
        var carrier = shipment.carrier();
        return carrier == null ? shipment.sender().equals(party) : carrier.equals(party);
    }

    private static Optional<Todo> todo(Shipment shipment) {
        var weight = shipment.weightKg().toBigInteger() + " kg";
        return switch (shipment.stage()) {
            case READY -> Optional.of(Todo.by(shipment.planned().from(), "pickup", "/shipments", weight));
            case PICKED_UP -> Optional.of(Todo.by(shipment.planned().to(), "deliver", "/shipments", weight));
            case PLANNED, DELIVERED, CANCELLED -> Optional.empty();
        };
    }
}
