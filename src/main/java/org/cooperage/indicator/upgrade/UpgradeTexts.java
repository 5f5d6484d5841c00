package org.cooperage.indicator.upgrade;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import org.cooperage.indicator.engine.upgrade.Catalogue;
import org.cooperage.indicator.engine.upgrade.Clause;
import org.cooperage.indicator.engine.upgrade.Measure;
import org.cooperage.indicator.engine.upgrade.Proof;
import org.cooperage.indicator.engine.upgrade.Reading;
import org.cooperage.indicator.engine.upgrade.Violation;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Clauses, their proofs and what contradicts them, in the reader's words.
@Component
class UpgradeTexts {
    private static final String PERCENT = "%";

    private final Catalogue catalogue = CatalogueFile.newest();
    private final MessageSource texts;

    UpgradeTexts(MessageSource texts) {
        this.texts = texts;
    }

    /// A clause with what is known of it.
    ///
    /// @param code of the measure, or empty
    record Line(String text, String verdict, String actual, String why, String code) {}

    Line line(Proof proof) {
        var clause = proof.clause();
        return new Line(
                clause(clause),
                proof.verdict().name(),
                actual(proof),
                text("why." + proof.why()),
                clause.isAboutMeasure() ? clause.subject() : "");
    }

    String clause(Clause clause) {
        var threshold = number(clause.threshold());
        return switch (clause.condition()) {
            case INDEX -> text("clause.INDEX", text("aspect." + clause.subject()), threshold);
            case STAGE -> text("clause.STAGE", threshold);
            case AT_LEAST, AT_MOST -> text("clause." + clause.condition(), name(clause), threshold, unit(clause));
            case GAINED -> text("clause.GAINED", name(clause), threshold, points(clause));
            case IMPROVED, RISING -> text("clause." + clause.condition(), name(clause), threshold);
        };
    }

    private String name(Clause clause) {
        return catalogue.get(clause.measure()).name().in(locale());
    }

    private String unit(Clause clause) {
        return catalogue.get(clause.measure()).unit().in(locale());
    }

    /// Differences of shares are points, not per cent.
    private String points(Clause clause) {
        var unit = unit(clause);
        return unit.equals(PERCENT) ? text("points") : unit;
    }

    private String actual(Proof proof) {
        if (!proof.isKnown()) {
            return proof.reading().map(it -> value(it) + sourced(it)).orElse("–");
        }
        var now = proof.reading().map(it -> value(it) + sourced(it)).orElse("");
        var before = proof.baseline().map(it -> value(it) + sourced(it)).orElse("");
        return switch (proof.clause().condition()) {
            case INDEX -> range(proof.low(), proof.high());
            case STAGE -> number(proof.low());
            case AT_LEAST, AT_MOST -> now;
            case IMPROVED -> text("actual.IMPROVED", signed(proof.low()), now, before);
            case GAINED, RISING -> text("actual.GAINED", signed(proof.low()), now, before);
        };
    }

    private String sourced(Reading reading) {
        return text("sourced", reading.quarter(), text("source." + source(reading)));
    }

    /// How a reading came about and how far it is believed: PLATFORM, or what an audit made of the statement.
    static String source(Reading reading) {
        return switch (reading.audit()) {
            case CONFIRMED, REFUTED -> reading.audit().name();
            case NONE, DUE -> reading.source().name();
        };
    }

    String value(Reading reading) {
        return number(reading.value())
                + ' '
                + catalogue.get(reading.measure()).unit().in(locale());
    }

    static String range(double low, double high) {
        return high - low < 0.5 ? number(Math.rint(low)) : number(Math.floor(low)) + "–" + number(Math.ceil(high));
    }

    private static String signed(double value) {
        var plain = number(Math.abs(value));
        if (value > 0) {
            return "+" + plain;
        }
        return value < 0 ? "−" + plain : plain;
    }

    /// At most one decimal, thousands separated.
    static String number(double value) {
        var pattern = Math.abs(value) < 10 ? "#,##0.##" : "#,##0.#";
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }

    String violation(Violation violation) {
        return switch (violation) {
            case Violation.AboveProof it ->
                text("violation.claim", it.claimed(), it.proved(), it.open().size());
            case Violation.StageBeforeStep it ->
                text(
                        it.claimed() ? "violation.claimedstage" : "violation.stage",
                        it.stage(),
                        text("way." + it.way() + "." + it.step()),
                        text("unproved." + it.verdict()));
            case Violation.StepBeforeStep it ->
                text(
                        "violation.step",
                        text("way." + it.way() + "." + it.later()),
                        text("way." + it.way() + "." + it.step()),
                        text("unproved." + it.verdict()));
        };
    }

    /// What would meet the clause: how much is missing, or whose evidence.
    Optional<String> missing(Proof proof, double missing) {
        return switch (proof.why()) {
            case ENOUGH -> Optional.empty();
            case UNKNOWN, NO_BASELINE ->
                proof.clause().isAboutMeasure()
                        ? Optional.of(text(
                                "next." + proof.why(),
                                name(proof.clause()),
                                catalogue
                                        .get(proof.clause().measure())
                                        .evidence()
                                        .in(locale())))
                        : Optional.empty();
            case UNAUDITED -> Optional.of(text("next.UNAUDITED"));
            case TOO_LITTLE, PARTLY_KNOWN -> Optional.of(text("next." + proof.why(), gap(proof.clause(), missing)));
        };
    }

    private String gap(Clause clause, double missing) {
        return switch (clause.condition()) {
            case INDEX, STAGE -> number(missing);
            case IMPROVED -> number(missing) + ' ' + PERCENT;
            case GAINED -> number(missing) + ' ' + points(clause);
            case AT_LEAST, AT_MOST, RISING -> number(missing) + ' ' + unit(clause);
        };
    }

    String text(String key, Object... arguments) {
        var plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = String.valueOf(arguments[i]);
        }
        return texts.getMessage("upgrade." + key, plain, locale());
    }

    String name(Measure measure) {
        return measure.name().in(locale());
    }

    String unit(Measure measure) {
        return measure.unit().in(locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
