package org.cooperage.deal;

/// What came of a buyer's word on the delivery or on the whole order.
public sealed interface Accepting {

    OrderDeal order();

    record Done(OrderDeal order) implements Accepting {}

    /// The order is not at the stage for that; nothing was changed.
    record NotNow(OrderDeal order) implements Accepting {}
}
