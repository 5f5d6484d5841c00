package org.cooperage.ledger.complaint;

/// What came of filing a complaint, or of a move.
public sealed interface Complaining {

    Complaint complaint();

    record Done(Complaint complaint) implements Complaining {}

    /// One about the same order is open already, or it is not the time for this move; nothing was changed.
    record NotNow(Complaint complaint) implements Complaining {}
}
