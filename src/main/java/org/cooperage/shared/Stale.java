package org.cooperage.shared;

/// Somebody else changed it in the meantime; nothing was written. Status 412 with `If-Match`, else 409.
public final class Stale extends RuntimeException {

    public Stale(String kind, Object id) {
        super("The %s (%s) was changed in the meantime.\nMaybe reload it and try again.".formatted(kind, id));
    }
}
