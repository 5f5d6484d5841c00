package org.cooperage.barrel.format;

import org.jspecify.annotations.Nullable;

/// Something that every row must say alike.
final class Once<T> {
    private @Nullable T value;
    private int row;

    /// @return the row that said something else before, or 0
    int put(T said, int inRow) {
        if (value == null) {
            value = said;
            row = inRow;
        }
        return said.equals(value) ? 0 : row;
    }

    T value(T otherwise) {
        return value == null ? otherwise : value;
    }
}
