package org.cooperage.market.dispatch;

import java.util.UUID;

/// What became of a disturbance.
public sealed interface DisturbanceEvent {

    Disturbance.Id disturbance();

    UUID owner();

    /// @param orders how many orders would have to change
    record DisturbanceWeighed(Disturbance.Id disturbance, UUID owner, Disturbance.Kind kind, int orders)
            implements DisturbanceEvent {}

    record DisturbanceHandled(Disturbance.Id disturbance, UUID owner, Disturbance.Kind kind)
            implements DisturbanceEvent {}
}
