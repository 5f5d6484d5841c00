package org.cooperage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every text stands in both languages, whole and well-formed.
class TextsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}|[\\u3000-\\u303f\\uff00-\\uff65]");
    private static final Pattern HALF_WIDTH = Pattern.compile("(\\p{IsHan}[,:;?!])|([,:;?!]\\p{IsHan})");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern COUNTED = Pattern.compile("\\{(\\d+),");
    private static final int VALUES = 20;
    private static final Pattern USED = Pattern.compile("#\\{([a-z][A-Za-z0-9_.-]*[A-Za-z0-9])[(}]");

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameKeys(Path bundle) {
        assertThat(texts(bundle, "_en").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(texts(bundle, "").stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noTextIsEmptyAndEveryTextIsWellFormed(Path bundle) {
        for (var language : List.of("", "_en")) {
            texts(bundle, language).forEach((key, text) -> {
                assertThat(text.toString()).as("%s %s", bundle, key).isNotBlank();
                say(text.toString());
                assertThat(text.toString().replace("''", ""))
                        .as("%s %s: write ’, or '' for '", bundle, key)
                        .doesNotContain("'");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void theLanguagesAreNotMixed(Path bundle) {
        texts(bundle, "_en")
                .forEach((key, text) -> assertThat(
                                CHINESE.matcher(text.toString()).find())
                        .as("Chinese in the English text %s %s: %s", bundle, key, text)
                        .isFalse());
        texts(bundle, "")
                .forEach((key, text) -> assertThat(
                                HALF_WIDTH.matcher(text.toString()).find())
                        .as("half-width punctuation in the Chinese text %s %s: %s", bundle, key, text)
                        .isFalse());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesMentionTheSameValues(Path bundle) {
        var english = texts(bundle, "_en");
        texts(bundle, "")
                .forEach((key, text) -> assertThat(placeholders(english.getProperty(key.toString(), "")))
                        .as("values of %s %s", bundle, key)
                        .isEqualTo(placeholders(text.toString())));
    }

    /// A fault's first value is what was entered; a mend says what to enter, from the second on.
    @ParameterizedTest
    @MethodSource("bundles")
    void noMendRepeatsWhatWasEntered(Path bundle) {
        texts(bundle, "").forEach((key, text) -> {
            if (key.toString().contains(".mend.")) {
                assertThat(text.toString()).as("%s %s", bundle, key).doesNotContain("{0}");
            }
        });
    }

    @Test
    void everyTextATemplateNamesIsThere() throws IOException {
        var known = new TreeSet<String>();
        bundles().forEach(bundle -> known.addAll(texts(bundle, "").stringPropertyNames()));
        var missing = new ArrayList<String>();
        try (var templates = Files.walk(RESOURCES.resolve("templates"))) {
            for (var template :
                    templates.filter(file -> file.toString().endsWith(".html")).toList()) {
                USED.matcher(Files.readString(template).replaceAll("(?s)<!--.*?-->", ""))
                        .results()
                        .map(match -> match.group(1))
                        .filter(key -> !known.contains(key))
                        .forEach(key -> missing.add(template.getFileName() + ": " + key));
            }
        }
        assertThat(missing).isEmpty();
    }

    /// In these Thymeleaf refuses to ask beans: put the answer into a variable with `th:with` first.
    @Test
    void guardedAttributesAskNoBeans() throws IOException {
        var guarded = Pattern.compile("th:(href|src|action|attr|[a-z]+-[a-z]+)=\"[^\"]*\\$\\{[^}\"]*@[a-z]");
        try (var templates = Files.walk(RESOURCES.resolve("templates"))) {
            assertThat(templates
                            .filter(Files::isRegularFile)
                            .filter(file -> guarded.matcher(read(file)).find()))
                    .isEmpty();
        }
    }

    /// A choice is read only when it is made, so each is: for none, one, several.
    private static void say(String text) {
        var format = new MessageFormat(text, Locale.ROOT);
        for (int number : new int[] {0, 1, 5}) {
            var values = new Object[VALUES];
            Arrays.fill(values, "x");
            COUNTED.matcher(text).results().forEach(match -> values[Integer.parseInt(match.group(1))] = number);
            assertThat(format.format(values)).isNotNull();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Path> bundles() throws IOException {
        try (var modules = Files.list(RESOURCES.resolve("messages"))) {
            return modules.sorted().toList().stream();
        }
    }

    private static TreeSet<String> placeholders(String text) {
        var found = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }

    private static Properties texts(Path bundle, String language) {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(bundle.resolve("messages" + language + ".properties"))) {
            texts.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException("No texts (%s%s).".formatted(bundle, language), e);
        }
        return texts;
    }
}
