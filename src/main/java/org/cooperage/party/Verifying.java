package org.cooperage.party;

/// What can come of deciding about a party, or of handing it in again.
public sealed interface Verifying {

    record Done(Party party) implements Verifying {}

    /// Somebody was faster, or it was never waiting: nothing was changed.
    record NotPossible(Party.Status status) implements Verifying {}
}
