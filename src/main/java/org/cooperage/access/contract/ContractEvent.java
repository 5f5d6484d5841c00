package org.cooperage.access.contract;

import java.util.UUID;

/// Something happened to a usage contract.
public sealed interface ContractEvent {
    UUID contract();

    UUID owner();

    UUID reader();

    record Asked(UUID contract, UUID owner, UUID reader) implements ContractEvent {}

    record Granted(UUID contract, UUID owner, UUID reader) implements ContractEvent {}

    record Declined(UUID contract, UUID owner, UUID reader) implements ContractEvent {}

    /// By its owner, at once.
    record Revoked(UUID contract, UUID owner, UUID reader) implements ContractEvent {}

    /// By its reader.
    record Withdrawn(UUID contract, UUID owner, UUID reader) implements ContractEvent {}
}
