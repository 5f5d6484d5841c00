package org.cooperage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/// The reference of the settings in the guide, with the defaults as they are; written anew and failing once when they
/// changed.
class SettingsTest {

    private static final Path DOCUMENT = Path.of("docs/guide/settings.md");
    private static final Pattern TABLE = Pattern.compile("(?s)(<!-- settings -->\n).*?(<!-- /settings -->)");

    @Test
    void theReferenceInTheGuideIsTheTrueOne() throws IOException {
        var document = Files.readString(DOCUMENT);
        var rows = settings()
                .flatMap(SettingsTest::rows)
                .sorted()
                .collect(Collectors.joining("\n", "| setting | default | is |\n|---|---|---|\n", "\n"));
        var now = TABLE.matcher(document)
                .replaceFirst(match -> Matcher.quoteReplacement(match.group(1) + rows + match.group(2)));
        if (!now.equals(document)) {
            Files.writeString(DOCUMENT, now);
        }
        assertThat(document)
                .as("%s was rewritten: look at it and commit it", DOCUMENT)
                .isEqualTo(now);
    }

    /// Of the product, not of the tests.
    private static Stream<Class<?>> settings() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("org.cooperage").stream()
                .map(BeanDefinition::getBeanClassName)
                .filter(name -> Files.exists(file(String.valueOf(name))))
                .map(name -> ClassUtils.resolveClassName(String.valueOf(name), null));
    }

    private static Stream<String> rows(Class<?> settings) {
        var prefix = settings.getAnnotation(ConfigurationProperties.class).value();
        var source = source(settings);
        return Arrays.stream(settings.getRecordComponents())
                .map(component -> "| `%s.%s` | %s | %s |"
                        .formatted(prefix, kebab(component), standard(component), meaning(source, component)));
    }

    private static String kebab(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String standard(RecordComponent component) {
        var parameters =
                component.getDeclaringRecord().getDeclaredConstructors()[0].getParameters();
        return Arrays.stream(parameters)
                .filter(parameter -> parameter.getName().equals(component.getName()))
                .flatMap(parameter -> Stream.ofNullable(parameter.getAnnotation(DefaultValue.class)))
                .map(value -> "`" + String.join(",", value.value()) + "`")
                .findFirst()
                .orElse("–");
    }

    private static String meaning(String source, RecordComponent component) {
        var text = Pattern.compile("(?s)@param " + component.getName() + "\\s+(.*?)(?=\n///\\s*@param|\n(?!///))")
                .matcher(source);
        return text.find() ? text.group(1).replaceAll("\n///\\s*", " ").strip() : "";
    }

    private static Path file(String type) {
        return Path.of("src/main/java", type.replace('.', '/') + ".java");
    }

    private static String source(Class<?> type) {
        try {
            return Files.readString(file(type.getName()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
