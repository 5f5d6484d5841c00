package org.cooperage.barrel.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cooperage.barrel.workbook.engine.Range;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;

/// Reads what a form or a program sends for a workbook and gathers what is wrong with it. [#refuse] throws all faults.
final class Fields {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,4})?");
    private static final Pattern RANGE =
            Pattern.compile("(\\d{1,9}(?:\\.\\d{1,4})?)\\s*(?:-|–|—|~|～|至|to)\\s*(\\d{1,9}(?:\\.\\d{1,4})?)");

    private final Map<String, String> typed;
    private final List<Fault> faults = new ArrayList<>();

    private Fields(Map<String, String> typed) {
        this.typed = typed;
    }

    static Fields of(Map<String, ? extends @Nullable Object> sent) {
        var typed = new LinkedHashMap<String, String>();
        sent.forEach((field, value) ->
                typed.put(field, value == null ? "" : String.valueOf(value).strip()));
        return new Fields(typed);
    }

    boolean yes(String field) {
        var text = get(field);
        return !text.isEmpty() && !text.equals("false");
    }

    /// Empty when it is missing.
    String get(String field) {
        return typed.getOrDefault(field, "");
    }

    String text(String field, int most) {
        var text = get(field);
        if (text.isEmpty() || text.length() > most) {
            wrong(field, "text", most);
        }
        return text;
    }

    int whole(String field, int least, int most, int usual) {
        return (int) Math.round(number(field, least, most, usual));
    }

    /// @param usual when it is left empty
    double number(String field, double least, double most, double usual) {
        var text = get(field).replaceAll("[,\\uFF0C]", "");
        if (text.isEmpty()) {
            return usual;
        }
        if (!NUMBER.matcher(text).matches() || Double.parseDouble(text) < least || Double.parseDouble(text) > most) {
            wrong(field, "number", plain(least), plain(most));
            return usual;
        }
        return Double.parseDouble(text);
    }

    /// `12`, or `10-14` when it is not known better.
    Range range(String field, double least, double most, Range usual) {
        var text = get(field).replaceAll("[,\\uFF0C]", "");
        if (text.isEmpty()) {
            return usual;
        }
        var match = RANGE.matcher(text);
        boolean two = match.matches();
        if (!two && !NUMBER.matcher(text).matches()) {
            wrong(field, "range", plain(least), plain(most));
            return usual;
        }
        double low = Double.parseDouble(two ? match.group(1) : text);
        double high = Double.parseDouble(two ? match.group(2) : text);
        if (low > high || low < least || high > most) {
            wrong(field, "range", plain(least), plain(most));
            return usual;
        }
        return new Range(low, high);
    }

    <E extends Enum<E>> E choice(String field, Class<E> choices) {
        for (var choice : choices.getEnumConstants()) {
            if (choice.name().equals(get(field))) {
                return choice;
            }
        }
        wrong(field, "choice");
        return choices.getEnumConstants()[0];
    }

    void wrong(String field, String what, Object... details) {
        faults.add(Fault.of(field, get(field), "workbook.invalid." + what, "workbook.mend." + what, details));
    }

    void refuse() {
        if (!faults.isEmpty()) {
            throw InvalidInput.all(faults);
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
