package org.cooperage.ledger;

/// What came of marking a payable as paid, or of confirming the money.
public sealed interface Paying {

    Payable payable();

    record Done(Payable payable) implements Paying {}

    /// It is paid or confirmed already, or not paid yet; nothing was changed.
    record NotNow(Payable payable) implements Paying {}
}
