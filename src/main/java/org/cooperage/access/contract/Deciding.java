package org.cooperage.access.contract;

/// What can come of granting, declining or ending a contract.
public sealed interface Deciding {
    record Decided(Contract contract) implements Deciding {}

    /// It stands where this cannot be done any more.
    record TooLate(Contract contract) implements Deciding {}
}
