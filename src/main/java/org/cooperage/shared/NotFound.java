package org.cooperage.shared;

/// There is nothing of that kind with that id – or it is not for the one who asks: the answer never tells which.
public final class NotFound extends RuntimeException {

    public NotFound(String kind, Object id) {
        super("No %s (%s).\nMaybe it belongs to somebody else or was removed.".formatted(kind, id));
    }
}
