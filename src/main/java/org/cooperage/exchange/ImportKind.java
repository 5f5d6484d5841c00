package org.cooperage.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a table holds, a row each.
public enum ImportKind {
    FIRMS,
    MACHINES,
    CAPABILITIES,
    ORDERS,
    SERVICES;

    /// As written in addresses and commands.
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ImportKind> find(String slug) {
        return Arrays.stream(values())
                .filter(kind -> kind.slug().equals(slug.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
