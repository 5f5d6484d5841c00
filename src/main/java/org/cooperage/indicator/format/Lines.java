package org.cooperage.indicator.format;

import java.util.Iterator;
import java.util.Optional;

/// The rows of a file, one at a time: first its header, then what is not empty.
final class Lines {
    private final Iterator<Line> lines;
    private final Line header;

    /// Titles above the header – rows with a single cell – are skipped.
    Lines(Iterator<Line> lines) {
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
    }

    Line header() {
        return header;
    }

    Optional<Line> next() {
        while (lines.hasNext()) {
            var line = lines.next();
            if (line.filled() > 0) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }
}
