package org.cooperage.indicator.chainmap;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Facts as text, for templates: `${@facts.number(link.firms())}`.
@Component("facts")
class FactTexts {
    private final MessageSource texts;

    FactTexts(MessageSource texts) {
        this.texts = texts;
    }

    public String number(Fact fact) {
        return text(fact, "#,##0", 1, "");
    }

    public String yuan(Fact fact) {
        return text(fact, "#,##0.00", 1, "");
    }

    public String index(Fact fact) {
        return text(fact, "0.00", 1, "");
    }

    public String percent(Fact fact) {
        return text(fact, "#,##0", 100, " %");
    }

    private String text(Fact fact, String pattern, double factor, String unit) {
        return switch (fact.state()) {
            case NONE -> "–";
            case WITHHELD -> texts.getMessage("portal.state.withheld", null, LocaleContextHolder.getLocale());
            case KNOWN -> digits(pattern, fact.value() * factor) + unit;
            case AT_LEAST -> "≥ " + digits(pattern, fact.value() * factor) + unit;
        };
    }

    private static String digits(String pattern, double value) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
