package org.cooperage.market.dispatch;

import java.util.UUID;
import org.cooperage.deal.Deal;

/// What became of a disturbance.
public sealed interface DisturbanceEvent {

    Disturbance.Id disturbance();

    UUID owner();

    /// @param orders how many orders would have to change
    record DisturbanceWeighed(Disturbance.Id disturbance, UUID owner, Disturbance.Kind kind, int orders)
            implements DisturbanceEvent {}

    /// Everybody has made room and the order is made.
    record RushPlaced(Disturbance.Id disturbance, UUID owner, Deal.Id order) implements DisturbanceEvent {}

    /// It is over.
    record DisturbanceResolved(Disturbance.Id disturbance, UUID owner, Disturbance.Kind kind)
            implements DisturbanceEvent {}

    record DisturbanceHandled(Disturbance.Id disturbance, UUID owner, Disturbance.Kind kind)
            implements DisturbanceEvent {}
}
