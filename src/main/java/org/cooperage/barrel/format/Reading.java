package org.cooperage.barrel.format;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;

/// Goes through a table row by row, collecting every fault.
abstract class Reading {
    private final List<Header.Column> columns;
    private final List<TableFault> faults = new ArrayList<>();
    private Header header;
    private Line line = new Line(1, List.of());
    private int rows;

    Reading(List<Header.Column> columns) {
        this.columns = columns;
        this.header = Header.read(line, List.of(), faults);
    }

    final void readAll(Iterator<Line> lines) {
        if (!lines.hasNext()) {
            faults.add(new TableFault(1, "", "", "there is no header", "Write the names of the columns first"));
            return;
        }
        header = Header.read(lines.next(), columns, faults);
        if (faults.isEmpty()) {
            lines.forEachRemaining(this::next);
        }
    }

    private void next(Line next) {
        line = next;
        if (line.isEmpty()) {
            return;
        }
        rows++;
        if (header.isOverfull(line)) {
            wrong(
                    "",
                    String.join(",", line.cells()),
                    "has more cells than the header",
                    "Put quotes round a value with a comma");
        } else {
            row();
        }
    }

    /// Reads the present row.
    abstract void row();

    final String cell(Header.Column column) {
        return header.cell(line, column);
    }

    final int number() {
        return line.number();
    }

    final int rows() {
        return rows;
    }

    final List<TableFault> faults() {
        return faults;
    }

    final void wrong(Header.Column column, String why, String mend) {
        wrong(column.name(), cell(column), why, mend);
    }

    private void wrong(String column, String value, String why, String mend) {
        faults.add(new TableFault(line.number(), column, value, why, mend));
    }

    /// The cell as a number in a range; a fault and nothing if it is none.
    final OptionalDouble number(Header.Column column, String text, double least, double most) {
        var number = Words.number(text);
        if (number.isEmpty()) {
            wrong(column, text.isEmpty() ? "is empty" : "is no number", "Write a number such as 12.5");
            return number;
        }
        if (number.getAsDouble() < least || number.getAsDouble() > most) {
            wrong(column, "is out of range", "Write a number from %s to %s".formatted(tidy(least), tidy(most)));
            return OptionalDouble.empty();
        }
        return number;
    }

    static String tidy(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
