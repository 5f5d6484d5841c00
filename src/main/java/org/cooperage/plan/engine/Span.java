package org.cooperage.plan.engine;

/// A half-open period `[from, to)` in minutes from the origin.
public record Span(int from, int to) {
    public Span {
        if (from >= to) {
            throw new IllegalArgumentException(
                    "The span starts (%d) at or after its end (%d).\nMaybe the two are swapped.".formatted(from, to));
        }
    }

    public int minutes() {
        return to - from;
    }

    public boolean overlaps(Span other) {
        return from < other.to && other.from < to;
    }
}
