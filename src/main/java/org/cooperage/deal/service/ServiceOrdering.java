package org.cooperage.deal.service;

/// What came of a word about a service order.
public sealed interface ServiceOrdering {

    /// The order as it stands now.
    ServiceOrder order();

    record Done(ServiceOrder order) implements ServiceOrdering {}

    /// The order is not at the stage for that; nothing was changed.
    record NotNow(ServiceOrder order) implements ServiceOrdering {}
}
