package org.cooperage.access;

import org.cooperage.shared.Role;

/// A person as its colleagues see it: those who act for the same party.
public record Member(Person.Id person, String username, String name, Role role, String title) {}
