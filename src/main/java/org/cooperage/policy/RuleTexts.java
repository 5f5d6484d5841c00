package org.cooperage.policy;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cooperage.policy.engine.Fact;
import org.cooperage.policy.engine.Grant;
import org.cooperage.policy.engine.Rule;
import org.cooperage.policy.engine.Value;
import org.cooperage.policy.engine.Vocabulary;
import org.cooperage.policy.engine.Wish;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Conditions and facts in words, for templates: `${@ruleTexts.wish(wish)}`.
@Component("ruleTexts")
class RuleTexts {
    private final MessageSource texts;
    private final Vocabulary vocabulary = VocabularyFile.ofFirms();

    RuleTexts(MessageSource texts) {
        this.texts = texts;
    }

    /// `jobs ≥ 20 people`, with what is known in brackets when it is.
    public String wish(Wish wish) {
        var words = condition(wish.atom());
        return wish.wanted() ? words : text("policy.not", words);
    }

    public String condition(Rule.Atom atom) {
        var fact = atom.fact();
        var label = fact.label().in(locale());
        return switch (atom) {
            case Rule.Number number ->
                label + " " + number.comparison().sign() + " " + FactTexts.amount(fact, number.limit(), locale());
            case Rule.Date date -> label + " " + date.comparison().sign() + " " + date.limit();
            case Rule.Yes yes -> label;
            case Rule.In in ->
                text(
                        "policy.in",
                        label,
                        in.codes().stream()
                                .map(it -> fact.labelOf(it).in(locale()))
                                .collect(Collectors.joining(" / ")));
        };
    }

    /// `30 % of equipment bought, at most ¥ 500,000`.
    public String grant(Grant grant) {
        return switch (grant) {
            case Grant.Nothing nothing -> text("policy.grant.nothing");
            case Grant.Fixed fixed -> yuan(fixed.yuan());
            case Grant.ShareOf share ->
                text(
                        "policy.grant.share",
                        share.percent().toPlainString(),
                        share.cost().label().in(locale()));
            case Grant.PerUnit unit ->
                text(
                        "policy.grant.unit",
                        yuan(unit.yuan()),
                        unit.units().label().in(locale()));
            case Grant.Tiers tiers ->
                text("policy.grant.tiers", tiers.fact().label().in(locale()), steps(tiers));
            case Grant.UpTo upTo -> text("policy.grant.upto", grant(upTo.grant()), yuan(upTo.cap()));
        };
    }

    private String steps(Grant.Tiers tiers) {
        return tiers.steps().stream()
                .map(it -> "≥ " + FactTexts.amount(tiers.fact(), it.from(), locale()) + ": " + yuan(it.yuan()))
                .collect(Collectors.joining(" · "));
    }

    private static String yuan(BigDecimal yuan) {
        return "¥\u00A0%,d".formatted(yuan.longValue());
    }

    /// With its unit in brackets.
    public String label(Fact fact) {
        return FactTexts.label(fact, locale());
    }

    public String value(Fact fact, Value value) {
        return switch (value) {
            case Value.Amount amount -> FactTexts.amount(fact, amount.number(), locale());
            case Value.Between range -> FactTexts.between(fact, range, locale());
            case Value.Flag flag -> text(flag.yes() ? "policy.yes" : "policy.no");
            case Value.Day day -> day.text();
            case Value.Code code -> fact.labelOf(code.code()).in(locale());
            case Value.Codes codes ->
                codes.codes().isEmpty()
                        ? text("policy.none")
                        : codes.codes().stream()
                                .sorted()
                                .map(it -> fact.labelOf(it).in(locale()))
                                .collect(Collectors.joining(" / "));
        };
    }

    public String said(Application.Said said) {
        return vocabulary
                .find(said.fact())
                .flatMap(fact -> Value.read(fact, said.value()).map(value -> value(fact, value)))
                .orElse(said.value());
    }

    public String label(String fact) {
        return vocabulary.find(fact).map(it -> it.label().in(locale())).orElse(fact);
    }

    private String text(String key, Object... values) {
        return texts.getMessage(key, values, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
