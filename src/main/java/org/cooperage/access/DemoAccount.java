package org.cooperage.access;

import org.cooperage.shared.Bilingual;

/// An account everybody may try without a password: who one is then, and what one can do as that person.
public record DemoAccount(String username, String role, Bilingual name, Bilingual story) {}
