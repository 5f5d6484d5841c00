package org.cooperage.policy.cooperation;

/// What came of a move, or of a word about an amount.
public sealed interface Agreeing {

    record Done() implements Agreeing {}

    /// It is not the time for it, or it was said already; nothing was changed.
    record NotNow() implements Agreeing {}
}
