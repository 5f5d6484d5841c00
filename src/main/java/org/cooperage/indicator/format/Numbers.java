package org.cooperage.indicator.format;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cooperage.indicator.format.Reading.Decimal;
import org.jspecify.annotations.Nullable;

/// Reads numbers the way statistical offices write them.
final class Numbers {
    private static final Set<String> BLANK =
            Set.of("", "na", "n/a", "n.a.", "nan", "null", "-", "–", "—", "..", "...", "…", ":", "缺", "无");
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");

    private final @Nullable Decimal decimal;
    private final boolean blanksAsZero;

    Numbers(Reading reading) {
        decimal = reading.decimal();
        blanksAsZero = reading.blanksAsZero();
    }

    /// A number that may be missing: NaN.
    ///
    /// @throws NumberFormatException with the reason and the mend
    double orMissing(String text) {
        if (PLAIN.matcher(text).matches()) {
            return finite(text);
        }
        var normal = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().replace('−', '-');
        if (BLANK.contains(normal.toLowerCase(Locale.ROOT))) {
            return blanksAsZero ? 0 : Double.NaN;
        }
        var plain = decimal == Decimal.COMMA ? normal.replaceAll("[.\\s']", "").replace(',', '.') : point(normal);
        if (!PLAIN.matcher(plain).matches()) {
            throw new NumberFormatException("is no number. Write digits with a point, or leave the row or column out.");
        }
        return finite(plain);
    }

    private String point(String text) {
        var plain = text.replaceAll("[\\s']", "");
        if (plain.indexOf(',') < 0) {
            return plain;
        }
        if (decimal == null && plain.matches("[+-]?[\\d,]+(\\.\\d*)?")) {
            throw new NumberFormatException(
                    "has a comma. Say whether it groups thousands (--decimal point) or begins the fraction (--decimal comma).");
        }
        return GROUPED.matcher(plain).matches() ? plain.replace(",", "") : plain;
    }

    private static double finite(String plain) {
        double value = Double.parseDouble(plain);
        if (Double.isInfinite(value)) {
            throw new NumberFormatException("is too large. Give it in a larger unit.");
        }
        return value;
    }

    /// A number that must be there and not be negative.
    double amount(Line line, int column, String header) {
        var text = line.cell(column);
        try {
            double value = orMissing(text);
            if (Double.isNaN(value)) {
                throw new NumberFormatException(
                        "is missing. Fill the cell in, or say --blanks-as-zero if nothing means 0.");
            }
            if (value < 0) {
                throw new NumberFormatException("is negative. Shares of a whole cannot be; correct it or write 0.");
            }
            return value;
        } catch (NumberFormatException e) {
            throw MalformedTable.at(line.number(), column, header, text, String.valueOf(e.getMessage()));
        }
    }
}
