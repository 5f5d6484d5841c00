package org.cooperage.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cooperage.deal.shipping.Shipment;
import org.cooperage.deal.shipping.ShipmentFilter;
import org.cooperage.deal.shipping.Shipments;
import org.cooperage.shared.Acting;
import org.springframework.stereotype.Component;

/// Packs, drives and delivers along the planned times, for senders and carriers nobody plays.
@Component
class TransportAutopilot {
    private final Shipments shipments;
    private final Others others;
    private final Clock clock;

    TransportAutopilot(Shipments shipments, Others others, Clock clock) {
        this.shipments = shipments;
        this.others = others;
        this.clock = clock;
    }

    void catchUp() {
        var now = clock.instant();
        for (var shipment : in(Shipment.Stage.PLANNED)) if (left(shipment, now)) ready(shipment);
        for (var shipment : in(Shipment.Stage.READY)) if (left(shipment, now)) pickUp(shipment);
        for (var shipment : in(Shipment.Stage.PICKED_UP))
            if (!shipment.planned().to().isAfter(now)) deliver(shipment);
    }

    private static boolean left(Shipment shipment, Instant now) {
        return !shipment.planned().from().isAfter(now);
    }

    private void ready(Shipment shipment) {
        others.as(shipment.sender(), () -> shipments.ready(shipment.id()));
    }

    private void pickUp(Shipment shipment) {
        others.as(shipment.driver(), () -> shipments.pickUp(shipment.id()));
    }

    private void deliver(Shipment shipment) {
        others.as(shipment.driver(), () -> shipments.deliver(shipment.id()));
    }

    private List<Shipment> in(Shipment.Stage stage) {
        return Acting.as(Acting.SYSTEM, () -> shipments.all(new ShipmentFilter(null, null, stage, false)));
    }
}
