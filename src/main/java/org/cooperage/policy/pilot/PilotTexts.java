package org.cooperage.policy.pilot;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cooperage.policy.FactTexts;
import org.cooperage.policy.engine.Fact;
import org.cooperage.policy.engine.Rule;
import org.cooperage.policy.engine.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Checks and figures in words, for templates and files: `${@pilotTexts.required(check)}`.
@Component("pilotTexts")
class PilotTexts {
    private final MessageSource texts;

    PilotTexts(MessageSource texts) {
        this.texts = texts;
    }

    public String name(Scheme.Check check) {
        return check.facts().stream().map(it -> it.label().in(locale())).collect(Collectors.joining(" / "));
    }

    public String how(Scheme.Check check) {
        return check.facts().stream().map(it -> it.how().in(locale())).collect(Collectors.joining(" / "));
    }

    /// `≥ 50 亿元`.
    public String required(Scheme.Check check) {
        return words(check.rule());
    }

    private String words(Rule rule) {
        return switch (rule) {
            case Rule.Number number ->
                number.comparison().sign() + " " + FactTexts.amount(number.fact(), number.limit(), locale());
            case Rule.Yes yes -> text("pilot.required.yes");
            case Rule.Not not -> text("pilot.required.no");
            case Rule.Any any ->
                any.parts().stream()
                        .map(this::words)
                        .collect(Collectors.joining(" " + text("pilot.required.or") + " "));
            case Rule.All all -> all.parts().stream().map(this::words).collect(Collectors.joining(" · "));
            case Rule.AtLeast some -> some.parts().stream().map(this::words).collect(Collectors.joining(" · "));
            case Rule.Date date -> date.comparison().sign() + " " + date.limit();
            case Rule.In in -> String.join(" · ", in.codes());
        };
    }

    public String value(Known known) {
        return value(known.fact(), known.value());
    }

    public String value(Fact fact, Value value) {
        return switch (value) {
            case Value.Between range -> FactTexts.between(fact, range, locale());
            case Value.Flag flag -> text(flag.yes() ? "pilot.value.yes" : "pilot.value.no");
            case Value.Amount amount -> amount(fact, amount.number());
            case Value.Day day -> day.text();
            case Value.Code code -> fact.labelOf(code.code()).in(locale());
            case Value.Codes codes -> codes.text();
        };
    }

    public boolean isRange(Known known) {
        return known.value() instanceof Value.Between;
    }

    /// What follows from a number being known only to lie between two.
    public String range(Known known) {
        boolean isOpen =
                known.value() instanceof Value.Between range && range.high().isEmpty();
        return text(isOpen ? "pilot.least" : "pilot.range", value(known).replace("≥ ", ""));
    }

    public String missing(Seen seen) {
        return seen.missing().map(why -> text("pilot.missing." + why)).orElse("");
    }

    /// `300 亿元`, `1 brand`.
    public String amount(Fact fact, BigDecimal number) {
        return FactTexts.amount(fact, number, locale());
    }

    /// With its unit in brackets.
    public String label(Fact fact) {
        return FactTexts.label(fact, locale());
    }

    public String unit(Fact fact) {
        return fact.unit().in(locale());
    }

    String text(String key, Object... values) {
        return texts.getMessage(key, values, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
