package org.cooperage.indicator.format;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The rows of a file, one at a time: first its header, then what is not empty.
final class Lines {
    private final Iterator<Line> lines;
    private static final int SHOWN = 8;

    private final Line header;
    private final List<Wanted> only;
    private boolean any;

    /// What a column must say.
    private record Wanted(int column, String name, String cell, TreeSet<String> others) {
        boolean isIn(Line line) {
            var cell = line.cell(column);
            if (cell.equalsIgnoreCase(this.cell)) {
                return true;
            }
            if (others.size() < SHOWN) {
                others.add(cell);
            }
            return false;
        }
    }

    /// Titles above the header – rows with a single cell – are skipped.
    Lines(Reading reading, Iterator<Line> lines) {
        this.lines = lines;
        Line first = null;
        while (first == null && lines.hasNext()) {
            var line = lines.next();
            first = line.filled() > 1 ? line : null;
        }
        if (first == null) {
            throw MalformedTable.whole(
                    "has no row with two cells or more. Is it a table with comma, semicolon or tab between cells?");
        }
        header = first;
        var columns = new Columns(header);
        only = reading.only().stream()
                .map(it -> new Wanted(columns.named(it.column(), "condition"), it.column(), it.cell(), new TreeSet<>()))
                .toList();
    }

    Line header() {
        return header;
    }

    Optional<Line> next() {
        while (lines.hasNext()) {
            var line = lines.next();
            if (line.filled() > 0 && only.stream().allMatch(it -> it.isIn(line))) {
                any = true;
                return Optional.of(line);
            }
        }
        if (!any && !only.isEmpty()) {
            throw noneOf(only);
        }
        return Optional.empty();
    }

    private static MalformedTable noneOf(List<Wanted> only) {
        var asked = only.stream()
                .map(it -> "\"%s\" is \"%s\" (there are: %s)".formatted(it.name, it.cell, String.join(", ", it.others)))
                .collect(Collectors.joining(" and "));
        return MalformedTable.whole("has no row in which %s. Correct --where.".formatted(asked));
    }
}
