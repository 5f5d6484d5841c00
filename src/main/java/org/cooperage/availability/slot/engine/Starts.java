package org.cooperage.availability.slot.engine;

import java.util.function.LongConsumer;

/// Possible starts from `first` to `last`, both included, `grid` minutes apart.
public record Starts(long first, long last, int grid) {

    public long count() {
        return (last - first) / grid + 1;
    }

    boolean contains(long start) {
        return first <= start && start <= last && (start - first) % grid == 0;
    }

    public void forEach(LongConsumer each) {
        for (long start = first; start <= last; start += grid) {
            each.accept(start);
        }
    }
}
