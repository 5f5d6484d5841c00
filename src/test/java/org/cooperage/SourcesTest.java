package org.cooperage;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the sources look like as a whole: their sizes, and that their words are in the glossary.
class SourcesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern WORD = Pattern.compile("[A-Z]+(?![a-z])|[A-Z][a-z0-9]+");
    private static final Pattern TECHNICAL =
            Pattern.compile(".*/(ground|portal|cli|demo|access|format|check|engine)/.*");
    private static final int LONGEST_FILE = 400;

    private static final List<Integer> METHODS = new ArrayList<>();
    private static final List<Integer> FILES = new ArrayList<>();
    private static final List<String> TOO_LONG = new ArrayList<>();
    private static final TreeSet<String> PUBLIC_TYPES = new TreeSet<>();
    private static int types;
    private static int publicTypes;

    @BeforeAll
    static void readThemAll() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var all = files.filter(file -> file.toString().endsWith(".java")).toList();
            var compiler = ToolProvider.getSystemJavaCompiler();
            var manager = compiler.getStandardFileManager(null, Locale.ROOT, null);
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(all));
            for (var unit : task.parse()) {
                new Gauge(unit, Trees.instance(task)).scan(unit, null);
            }
        }
    }

    @Test
    void noFileIsTooLong() {
        System.out.printf(
                "Sizes: %d files, median %d, p90 %d, longest %d lines; %d methods, median %d, p90 %d; %d %% of %d types package-private%n",
                FILES.size(),
                at(FILES, .5),
                at(FILES, .9),
                at(FILES, 1),
                METHODS.size(),
                at(METHODS, .5),
                at(METHODS, .9),
                100 * (types - publicTypes) / types,
                types);
        assertThat(TOO_LONG).isEmpty();
    }

    @Test
    void everyPublicTypeIsBuiltFromWordsOfTheGlossary() throws IOException {
        var glossary = Files.readString(Path.of("GLOSSARY.md")).toLowerCase(Locale.ROOT);
        var missing = new TreeSet<String>();
        for (var type : PUBLIC_TYPES) {
            WORD.matcher(type)
                    .results()
                    .map(match -> match.group().toLowerCase(Locale.ROOT))
                    .filter(word -> !glossary.contains(stem(word)))
                    .forEach(word -> missing.add(word + " (" + type + ")"));
        }
        assertThat(missing).as("words that are not in GLOSSARY.md").isEmpty();
    }

    /// Near enough for plurals and -ing forms.
    private static String stem(String word) {
        return word.replaceAll("(ies|ing|ed|es|s)$", "");
    }

    private static int at(List<Integer> sizes, double share) {
        Collections.sort(sizes);
        return sizes.get((int) Math.min(sizes.size() - 1, Math.floor(share * sizes.size())));
    }

    private static final class Gauge extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final Trees trees;

        Gauge(CompilationUnitTree unit, Trees trees) {
            this.unit = unit;
            this.trees = trees;
            measureFile();
        }

        private void measureFile() {
            var lines = (int)
                    unit.getLineMap().getLineNumber(trees.getSourcePositions().getEndPosition(unit, unit));
            FILES.add(lines);
            if (lines > LONGEST_FILE) {
                TOO_LONG.add(unit.getSourceFile().getName() + ": " + lines);
            }
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null && trees.getSourcePositions().getStartPosition(unit, method) >= 0) {
                METHODS.add(lines(method));
            }
            return super.visitMethod(method, nothing);
        }

        private int lines(MethodTree method) {
            var positions = trees.getSourcePositions();
            var map = unit.getLineMap();
            return (int) (map.getLineNumber(positions.getEndPosition(unit, method.getBody()))
                            - map.getLineNumber(positions.getStartPosition(unit, method.getBody())))
                    - 1;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (getCurrentPath().getParentPath().getLeaf() == unit) {
                types++;
                if (type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
                    publicTypes++;
                    if (!TECHNICAL.matcher(unit.getSourceFile().getName()).matches()) {
                        PUBLIC_TYPES.add(type.getSimpleName().toString());
                    }
                }
            }
            return super.visitClass(type, nothing);
        }
    }
}
