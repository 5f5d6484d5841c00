package org.cooperage.indicator.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Rows whose columns are known by their names, whatever their order; further columns are left aside.
final class NamedRows {
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "x", "是", "有");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "", "-", "否", "无");

    private final Lines lines;
    private final Line header;
    private final Numbers numbers;
    private final Faults faults = new Faults();

    NamedRows(Reading reading, Iterator<Line> rows) {
        lines = new Lines(reading, rows);
        header = lines.header();
        numbers = new Numbers(reading);
    }

    /// @param given the name somebody gave on the command line
    /// @param usual what such columns are called, without case, blanks and punctuation; the first one is told
    int column(@Nullable String given, String what, List<String> usual) {
        return find(given, usual)
                .orElseThrow(() -> MalformedTable.inRow(
                        header.number(),
                        "none of the columns is the %s. Call one of them \"%s\"; there are: %s."
                                .formatted(what, usual.getFirst(), names())));
    }

    int column(String what, String... usual) {
        return column(null, what, List.of(usual));
    }

    Optional<Integer> find(String... usual) {
        return find(null, List.of(usual));
    }

    Optional<Integer> find(@Nullable String given, List<String> usual) {
        var wanted = new HashSet<String>();
        (given == null ? usual : List.of(given)).forEach(name -> wanted.add(Reading.normal(name)));
        var found = IntStream.range(0, header.width())
                .filter(column -> wanted.contains(Reading.normal(header.cell(column))))
                .boxed()
                .toList();
        if (found.size() > 1) {
            throw MalformedTable.inRow(
                    header.number(),
                    "the columns \"%s\" and \"%s\" mean the same. Keep one of them."
                            .formatted(header.cell(found.get(0)), header.cell(found.get(1))));
        }
        return found.stream().findFirst();
    }

    private String names() {
        var names = header.cells().stream().map(String::strip).limit(12).toList();
        return String.join(", ", names);
    }

    /// All rows; what is wrong is told for all of them at once.
    <T> List<T> read(Function<Line, T> row) {
        var all = new ArrayList<T>();
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            var its = line.get();
            faults.noting(() -> all.add(row.apply(its)));
        }
        faults.check();
        if (all.isEmpty()) {
            throw MalformedTable.whole("has a header and nothing below it. Was the data left behind?");
        }
        return all;
    }

    String text(Line line, int column) {
        var text = line.cell(column);
        if (text.isEmpty()) {
            throw wrong(line, column, "is empty. Every row needs it; fill it in.");
        }
        return text;
    }

    /// Not negative.
    double amount(Line line, int column) {
        return numbers.amount(line, column, header.cell(column));
    }

    double amount(Line line, Optional<Integer> column, double otherwise) {
        return column.map(at -> amount(line, at)).orElse(otherwise);
    }

    double share(Line line, int column) {
        double share = amount(line, column);
        if (share > 1) {
            throw wrong(line, column, "is no share of a whole. Write 0 to 1, such as 0.35 for 35 percent.");
        }
        return share;
    }

    double share(Line line, Optional<Integer> column, double otherwise) {
        return column.map(at -> share(line, at)).orElse(otherwise);
    }

    /// May be negative, within its limits.
    double between(Line line, int column, double least, double most) {
        try {
            double number = numbers.orMissing(line.cell(column));
            if (!(number >= least && number <= most)) {
                throw new NumberFormatException("is missing, or not between %s and %s. Correct it."
                        .formatted(Findings.figure(least), Findings.figure(most)));
            }
            return number;
        } catch (NumberFormatException e) {
            throw wrong(line, column, String.valueOf(e.getMessage()));
        }
    }

    boolean yes(Line line, int column) {
        var said = Reading.normal(line.cell(column));
        if (!YES.contains(said) && !NO.contains(said)) {
            throw wrong(line, column, "is neither yes nor no. Write yes or no.");
        }
        return YES.contains(said);
    }

    MalformedTable wrong(Line line, int column, String why) {
        return MalformedTable.at(line.number(), column, header.cell(column), line.cell(column), why);
    }
}
