package org.cooperage.barrel.format;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Text as people type it, made comparable: full-width or not, upper case or not, blanks and dashes or not.
final class Words {
    private static final Pattern FILLING = Pattern.compile("[\\s_()\\[\\]/&'’·.,:-]+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");

    private Words() {}

    static String plain(String text) {
        var even = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return FILLING.matcher(even).replaceAll("");
    }

    /// A decimal number, thousands separated or not; nothing if it is none.
    static OptionalDouble number(String text) {
        var even = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('−', '-')
                .strip();
        if (THOUSANDS.matcher(even).matches()) {
            even = even.replace(",", "");
        }
        if (!NUMBER.matcher(even).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(even);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    static boolean isPercent(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().endsWith("%");
    }

    static String withoutPercent(String text) {
        var even = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        return even.substring(0, even.length() - 1);
    }
}
