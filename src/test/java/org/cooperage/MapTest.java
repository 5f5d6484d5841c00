package org.cooperage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The map in ARCHITECTURE.md: who may use whom. It is written from the modules themselves; when they changed, the
/// test writes it anew and fails once.
class MapTest {

    private static final Path DOCUMENT = Path.of("ARCHITECTURE.md");
    private static final Path SOURCES = Path.of("src/main/java/org/cooperage");
    private static final Pattern TABLE = Pattern.compile("(?s)(<!-- modules -->\n).*?(<!-- /modules -->)");
    private static final Pattern MAY_USE = Pattern.compile("(?s)allowedDependencies\\s*=\\s*\\{(.*?)}");
    private static final Pattern NAME = Pattern.compile("\"([^\"]+)\"");

    @Test
    void modulesUseOnlyWhatTheyMay() {
        ApplicationModules.of(Cooperage.class).verify();
    }

    @Test
    void everyPackageIsNullMarked() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var unmarked = files.filter(Files::isDirectory)
                    .filter(MapTest::hasClasses)
                    .filter(folder -> !read(folder.resolve("package-info.java")).contains("@NullMarked"))
                    .toList();
            assertThat(unmarked).isEmpty();
        }
    }

    @Test
    void theMapInTheDocumentIsTheTrueOne() throws IOException {
        var document = Files.readString(DOCUMENT);
        var rows = modules()
                .map(MapTest::row)
                .collect(Collectors.joining("\n", "| module | is | may use |\n|---|---|---|\n", "\n"));
        var now = TABLE.matcher(document)
                .replaceFirst(match -> Matcher.quoteReplacement(match.group(1) + rows + match.group(2)));
        if (!now.equals(document)) {
            Files.writeString(DOCUMENT, now);
        }
        assertThat(document)
                .as("ARCHITECTURE.md was rewritten: look at it and commit it")
                .isEqualTo(now);
    }

    private static Stream<Path> modules() throws IOException {
        try (var folders = Files.list(SOURCES)) {
            return folders.filter(Files::isDirectory).filter(MapTest::isModule).sorted().toList().stream();
        }
    }

    private static boolean isModule(Path folder) {
        return read(folder.resolve("package-info.java")).contains("@ApplicationModule");
    }

    private static String row(Path module) {
        var info = read(module.resolve("package-info.java"));
        var sentence = info.lines()
                .takeWhile(line -> line.startsWith("///"))
                .map(line -> line.replaceFirst("///\\s?", ""))
                .collect(Collectors.joining(" "));
        return "| `%s` | %s | %s |".formatted(module.getFileName(), sentence, mayUse(info));
    }

    private static String mayUse(String info) {
        var allowed = MAY_USE.matcher(info);
        if (!allowed.find()) {
            return "everything below";
        }
        var names = NAME.matcher(allowed.group(1))
                .results()
                .map(match -> match.group(1))
                .toList();
        return names.isEmpty() ? "–" : String.join(", ", names);
    }

    private static boolean hasClasses(Path folder) {
        try (var files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
