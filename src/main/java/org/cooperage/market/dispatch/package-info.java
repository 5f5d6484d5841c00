/// Dispatch: a confirmed proposal becomes an order with jobs, offered to its makers, repaired until all agree, and
/// repaired again when something breaks.
///
/// Every event only means "look at this order again": the answer depends on where the order stands, not on which event
/// came, how often or in which order.
@NamedInterface("dispatch")
@NullMarked
package org.cooperage.market.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
