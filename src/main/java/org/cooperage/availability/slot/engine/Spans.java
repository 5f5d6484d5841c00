package org.cooperage.availability.slot.engine;

import java.util.Arrays;

/// Half-open periods of whole minutes since 1970, in order and apart.
public record Spans(long[] from, long[] to) {

    public static final Spans NONE = new Spans(new long[0], new long[0]);

    public Spans {
        if (from.length != to.length) {
            throw new IllegalArgumentException(
                    "Every period has a begin and an end (%d, %d).\nMaybe one was lost on the way."
                            .formatted(from.length, to.length));
        }
    }

    public int size() {
        return from.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Spans spans && Arrays.equals(from, spans.from) && Arrays.equals(to, spans.to);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(from) + Arrays.hashCode(to);
    }

    @Override
    public String toString() {
        return Arrays.toString(from) + "–" + Arrays.toString(to);
    }
}
