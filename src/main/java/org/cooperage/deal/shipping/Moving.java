package org.cooperage.deal.shipping;

/// What came of a milestone.
public sealed interface Moving {

    Shipment shipment();

    record Moved(Shipment shipment) implements Moving {}

    /// The shipment is not at the stage for that, or its goods are not ready; nothing was changed.
    record NotNow(Shipment shipment) implements Moving {}
}
