package org.cooperage.access;

/// What can come of asking for an account.
public sealed interface Enrolling {

    /// The person may sign in from now on.
    record Enrolled(Person person) implements Enrolling {}

    /// Somebody else has this username.
    record UsernameTaken(String username) implements Enrolling {}
}
