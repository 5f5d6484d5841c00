package org.cooperage.indicator.upgrade.register;

import java.util.UUID;

/// Something its caller has to do about a demonstration project now.
public sealed interface DemonstrationEvent {
    UUID demonstration();

    String title();

    UUID caller();

    /// The call is over and nobody has measured how things were before.
    record CallEnded(UUID demonstration, String title, UUID caller) implements DemonstrationEvent {}

    /// It ran three months since the baseline and may be accepted.
    record TimePassed(UUID demonstration, String title, UUID caller) implements DemonstrationEvent {}
}
