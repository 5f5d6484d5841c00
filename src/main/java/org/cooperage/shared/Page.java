package org.cooperage.shared;

import java.util.List;
import java.util.function.Function;

/// One part of a list, with the size of the whole.
public record Page<T>(List<T> rows, long total, PageRequest request) {

    public Page {
        rows = List.copyOf(rows);
    }

    public static <T> Page<T> empty(PageRequest request) {
        return new Page<>(List.of(), 0, request);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public boolean hasNext() {
        return request.offset() + rows.size() < total;
    }

    public boolean hasPrevious() {
        return request.number() > 0;
    }

    /// Position of the first row shown, counted from 1; 0 when there is none.
    public long firstRow() {
        return rows.isEmpty() ? 0 : request.offset() + 1;
    }

    public long lastRow() {
        return request.offset() + rows.size();
    }

    public <R> Page<R> map(Function<? super T, ? extends R> toOther) {
        return new Page<R>(rows.stream().<R>map(toOther).toList(), total, request);
    }
}
