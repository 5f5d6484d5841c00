package org.cooperage.deal.shipping;

import org.cooperage.deal.Deal;
import org.jspecify.annotations.Nullable;

/// Which shipments are wanted: everything null means all that may be seen.
public record ShipmentFilter(
        Deal.@Nullable Id order, Deal.@Nullable Id job, Shipment.@Nullable Stage stage, boolean open) {

    public static final ShipmentFilter OPEN = new ShipmentFilter(null, null, null, true);

    public static ShipmentFilter of(Deal.Id order) {
        return new ShipmentFilter(order, null, null, false);
    }

    public static ShipmentFilter ofJob(Deal.Id job) {
        return new ShipmentFilter(null, job, null, false);
    }
}
