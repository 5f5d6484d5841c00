package org.cooperage.barrel.engine;

import org.cooperage.barrel.engine.GroupFigures.Figure;

/// The fifth in which a share of firms lies: all that is told of it, so that *all of them* and *none of them* never
/// are.
///
/// @param from percent: 0, 20, 40, 60 or 80
public record Fifth(int from) {
    private static final int WIDTH = 20;
    private static final int LAST = 80;

    /// Of values that are 100 or 0.
    public static Fifth of(Figure figure) {
        return new Fifth((int) Math.min(LAST, figure.mean() / WIDTH * WIDTH));
    }

    public int to() {
        return from + WIDTH;
    }

    public String text() {
        return "%d–%d %%".formatted(from, to());
    }
}
