package org.cooperage.shared;

import java.util.Optional;

/// Which part of a list is wanted, in which order.
///
/// `number` counts from 0, `size` is 1–200. `sort` is a name the list offers; a store maps it to a column of its own
/// and never puts it into SQL as it stands.
public record PageRequest(int number, int size, Optional<String> sort, boolean descending) {

    public static final int MAX_SIZE = 200;
    public static final int DEFAULT_SIZE = 50;

    public PageRequest {
        if (number < 0 || number > 1_000_000) {
            throw InvalidInput.of("page", number, "shared.invalid.page", "shared.mend.page");
        }
        if (size < 1 || size > MAX_SIZE) {
            throw InvalidInput.of("size", size, "shared.invalid.size", "shared.mend.size");
        }
    }

    public static PageRequest first() {
        return new PageRequest(0, DEFAULT_SIZE, Optional.empty(), false);
    }

    public long offset() {
        return (long) number * size;
    }

    public PageRequest withNumber(int other) {
        return new PageRequest(other, size, sort, descending);
    }

    public PageRequest sortedBy(String name, boolean down) {
        return new PageRequest(0, size, Optional.of(name), down);
    }
}
