package org.cooperage.access;

/// What can come of adding a person to one's party.
public sealed interface Adding {

    record Added(Member member) implements Adding {}

    /// Nobody has an account of that name.
    record NoSuchPerson(String username) implements Adding {}

    record AlreadyThere(String username) implements Adding {}
}
