package org.cooperage.shared;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A number or period by which the platform decides about people's work, as it is used. Public.
///
/// @param key of the rule, never used for another
/// @param value as text; several ones apart by ` / `
/// @param path the page where it is applied
/// @param texts keys of its name, each gets `detail` as `{0}`
/// @param name added to the texts, for rules about things that have a name
/// @param why key of the reason
/// @param since null when the published history says
/// @param version 0 when the published history says
public record PublishedRule(
        String key,
        Topic topic,
        String value,
        Measure measure,
        String path,
        List<String> texts,
        String detail,
        @Nullable Bilingual name,
        String why,
        @Nullable LocalDate since,
        int version) {

    /// What it decides about. Texts: `rules.topic.<name>`.
    public enum Topic {
        SERVICES,
        MATCHING,
        PLANNING,
        FAIRNESS,
        DEADLINES,
        MONEY,
        DISCLOSURE,
        BARREL,
        UPGRADE,
        CHAIN
    }

    /// In what it is stated. Texts: `rules.measure.<name>`.
    public enum Measure {
        PERCENT,
        SHARE,
        TIMES,
        ORDERS,
        RATINGS,
        FIRMS,
        MAKERS,
        UNITS,
        POINTS,
        LEVELS,
        YEARS,
        STAGE,
        OWN,
        KM,
        HOURS,
        DAYS,
        CREDITS,
        ROUNDS,
        YUAN_KG_KM,
        WEIGHT
    }

    public PublishedRule {
        texts = List.copyOf(texts);
    }

    /// Its name stands under `rule.<key>`, its reason under `rule.<key>.why`.
    public static PublishedRule of(String key, Topic topic, Number value, Measure measure, String path) {
        return written(key, topic, plain(value), measure, path);
    }

    /// In hours below three days, else in days.
    public static PublishedRule of(String key, Topic topic, Duration value, String path) {
        boolean days = value.toHours() >= 72 && value.toHours() % 24 == 0;
        return written(
                key,
                topic,
                plain(days ? value.toDays() : value.toMinutes() / 60.0),
                days ? Measure.DAYS : Measure.HOURS,
                path);
    }

    private static PublishedRule written(String key, Topic topic, String value, Measure measure, String path) {
        return new PublishedRule(
                key, topic, value, measure, path, List.of("rule." + key), "", null, "rule." + key + ".why", null, 0);
    }

    public static String plain(Number value) {
        var exact = new BigDecimal(value.toString());
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }
}
