package org.cooperage.access.contract;

/// What can come of asking to read somebody's data.
public sealed interface Asking {
    record Asked(Contract contract) implements Asking {}

    /// It waits for an answer already, or may be read already.
    record Already(Contract contract) implements Asking {}
}
