package org.cooperage.deal.dispute;

/// What came of a word in a dispute.
public sealed interface Disputing {

    /// The dispute as it stands now.
    Dispute dispute();

    record Done(Dispute dispute) implements Disputing {}

    /// The dispute is not at the stage for that; nothing was changed.
    record NotNow(Dispute dispute) implements Disputing {}
}
