package org.cooperage.barrel.instrument.engine;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.InvalidInput.Fault;

/// A line of the table of an instrument: a word that says what it is about, then cells. Gathers what is wrong with it;
/// what cannot be read comes back as something harmless.
final class TableLine {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.]{0,29}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(\\.\\d{1,6})?");
    private static final int LONGEST = 600;

    private final int number;
    private final List<String> cells;
    private final List<Fault> faults;

    /// @param number of the line, from 1
    TableLine(int number, String text, List<Fault> faults) {
        this.number = number;
        this.cells = Arrays.stream(text.split("\t", -1)).map(String::strip).toList();
        this.faults = faults;
    }

    String word() {
        return cells.getFirst();
    }

    int number() {
        return number;
    }

    /// Whether nothing is to be read: blank, or a comment.
    boolean isSilent() {
        return cells.stream().allMatch(String::isEmpty) || word().startsWith("#");
    }

    /// Whether there are as many cells after the word as these columns; a fault if not.
    boolean has(String... columns) {
        boolean fits = cells.size() > columns.length
                && cells.stream().skip(columns.length + 1L).allMatch(String::isEmpty);
        if (!fits) {
            wrong(String.join(" ", cells), "cells", columns.length, cells.size() - 1, String.join(", ", columns));
        }
        return fits;
    }

    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /// Not empty and not too long.
    String text(int column) {
        var text = cell(column);
        if (text.isEmpty()) {
            wrong(text, "empty", column);
        } else if (text.length() > LONGEST) {
            wrong(text, "long", LONGEST);
        }
        return text;
    }

    /// Chinese in this column, English in the next.
    Bilingual both(int column) {
        return new Bilingual(text(column), text(column + 1));
    }

    String code(int column) {
        var code = cell(column);
        if (!CODE.matcher(code).matches()) {
            wrong(code, "code");
        }
        return code;
    }

    double number(int column, double least, double most) {
        var text = cell(column);
        double value = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : -1;
        if (value < least || value > most) {
            wrong(text, "number", tidy(least), tidy(most));
            return least;
        }
        return value;
    }

    private static String tidy(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    /// Whether it says the first of two words; a fault if neither.
    boolean is(int column, String yes, String no) {
        return oneOf(column, List.of(yes, no)).equals(yes);
    }

    String oneOf(int column, List<String> words) {
        var word = cell(column);
        if (!words.contains(word)) {
            wrong(word, "word", String.join(", ", words));
            return words.getFirst();
        }
        return word;
    }

    /// @param what ending of the two texts; they get the value, the line, then the details
    void wrong(String value, String what, Object... details) {
        var all = new Object[details.length + 1];
        all[0] = String.valueOf(number);
        System.arraycopy(details, 0, all, 1, details.length);
        faults.add(Fault.of("table", value, "instrument.invalid." + what, "instrument.mend." + what, all));
    }
}
