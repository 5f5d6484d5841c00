package org.cooperage.deal.shipping;

/// What somebody tells about a shipment.
enum Milestone {
    READY,
    PICKED_UP,
    DELIVERED;

    Moving tell(Shipments shipments, Shipment.Id id) {
        return switch (this) {
            case READY -> shipments.ready(id);
            case PICKED_UP -> shipments.pickUp(id);
            case DELIVERED -> shipments.deliver(id);
        };
    }
}
