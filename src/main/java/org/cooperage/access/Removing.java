package org.cooperage.access;

/// What can come of taking a person out of one's party.
public sealed interface Removing {

    record Removed() implements Removing {}

    /// Somebody must stay, or nobody could act for the party any more.
    record LastOne() implements Removing {}
}
