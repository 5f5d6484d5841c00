package org.cooperage.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The catalogue in the guide, as it is; written anew and failing once when it changed.
class CatalogueTest {
    private static final Path DOCUMENT = Path.of("docs/guide/indicators.md");
    private static final Path TEXTS = Path.of("src/main/resources/messages/indicator/messages_en.properties");
    private static final Pattern TABLE = Pattern.compile("(?s)(<!-- indicators -->\n).*?(<!-- /indicators -->)");

    @Test
    void theCatalogueInTheGuideIsTheTrueOne() throws IOException {
        var texts = new Properties();
        try (var in = Files.newBufferedReader(TEXTS)) {
            texts.load(in);
        }
        var document = Files.readString(DOCUMENT);
        var rows = Arrays.stream(Indicator.values())
                .map(indicator -> row(indicator, texts))
                .collect(Collectors.joining(
                        "\n",
                        "| indicator | is | formula | told for | period | unit | source | disclosure | version |\n|---|---|---|---|---|---|---|---|---|\n",
                        "\n"));
        var now = TABLE.matcher(document)
                .replaceFirst(match -> Matcher.quoteReplacement(match.group(1) + rows + match.group(2)));
        if (!now.equals(document)) {
            Files.writeString(DOCUMENT, now);
        }
        assertThat(document)
                .as("%s was rewritten: look at it and commit it", DOCUMENT)
                .isEqualTo(now);
    }

    private static String row(Indicator indicator, Properties texts) {
        var own = "indicator." + indicator.code() + ".";
        return "| %s `%s` | %s | %s | %s | %s | %s | %s | %s | %d |"
                .formatted(
                        text(texts, own + "name"),
                        indicator.code(),
                        text(texts, own + "definition"),
                        text(texts, own + "formula"),
                        text(texts, "indicator.of." + indicator.of()),
                        period(indicator),
                        text(texts, "indicator.unit." + indicator.unit()),
                        text(texts, own + "source"),
                        text(texts, "indicator.disclosure." + indicator.disclosure()),
                        indicator.version());
    }

    private static String period(Indicator indicator) {
        return indicator.period() == Indicator.Period.DAYS_90
                ? "90 days"
                : indicator.period().name().toLowerCase(Locale.ROOT) + (indicator.isQuarterly() ? ", quarter" : "");
    }

    private static String text(Properties texts, String key) {
        var text = texts.getProperty(key);
        assertThat(text).as(key).isNotBlank();
        return text;
    }
}
