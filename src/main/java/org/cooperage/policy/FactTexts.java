package org.cooperage.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import org.cooperage.policy.engine.Fact;
import org.cooperage.policy.engine.Value;

/// Facts and their figures with the unit, as a reader of either language writes them.
public final class FactTexts {
    private static final String YI_YUAN = "亿元";
    private static final Map<String, String> ONE = Map.of("people", "person");

    private FactTexts() {}

    /// `营业收入（元）`, `Revenue (yuan)`; without brackets when there is no unit.
    public static String label(Fact fact, Locale locale) {
        var unit = fact.unit().in(locale);
        var label = fact.label().in(locale);
        if (unit.isEmpty()) {
            return label;
        }
        return isEnglish(locale) ? "%s (%s)".formatted(label, unit) : "%s（%s）".formatted(label, unit);
    }

    /// `300 亿元`, `30 billion yuan`; `1 brand`, `2 brands`.
    public static String amount(Fact fact, BigDecimal number, Locale locale) {
        if (isEnglish(locale) && fact.unit().zh().equals(YI_YUAN)) {
            return digits(number.movePointLeft(1)) + " billion yuan";
        }
        var unit = fact.unit().in(locale);
        var counted = isEnglish(locale) && number.compareTo(BigDecimal.ONE) == 0 ? one(unit) : unit;
        return counted.isEmpty() ? digits(number) : digits(number) + " " + counted;
    }

    /// `12.3–46 points`, `≥ 3 agreements`.
    public static String between(Fact fact, Value.Between range, Locale locale) {
        return range.high()
                .map(to -> range.low().compareTo(to) == 0
                        ? amount(fact, to, locale)
                        : digits(range.low()) + "–" + amount(fact, to, locale))
                .orElseGet(() -> "≥ " + amount(fact, range.low(), locale));
    }

    private static String one(String unit) {
        var regular = unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
        return ONE.getOrDefault(unit, regular);
    }

    private static String digits(BigDecimal number) {
        var format = new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number).replace('-', '−');
    }

    private static boolean isEnglish(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }
}
