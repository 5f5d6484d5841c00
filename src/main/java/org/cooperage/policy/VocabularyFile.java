package org.cooperage.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.cooperage.policy.engine.Fact;
import org.cooperage.policy.engine.Vocabulary;
import org.cooperage.shared.Bilingual;

/// The facts rules may speak of, as they stand in `policy/<whose>-facts-<version>.tsv`.
public final class VocabularyFile {
    private static final int COLUMNS = 10;

    private VocabularyFile() {}

    /// Of one firm: what policies ask.
    public static Vocabulary ofFirms() {
        return read("firm-facts-1");
    }

    /// Of a whole cluster: what pilot schemes ask.
    public static Vocabulary ofClusters() {
        return read("cluster-facts-1");
    }

    private static Vocabulary read(String name) {
        var facts = new ArrayList<Fact>();
        for (var cells : rows("/policy/" + name + ".tsv", COLUMNS)) {
            facts.add(fact(facts.size(), cells));
        }
        return new Vocabulary(facts);
    }

    private static Fact fact(int index, List<String> cells) {
        return new Fact(
                index,
                cells.getFirst(),
                new Bilingual(cells.get(1), cells.get(2)),
                new Bilingual(cells.get(8), cells.get(9)),
                Fact.Type.valueOf(cells.get(3)),
                unit(cells.get(4)),
                Fact.Origin.valueOf(cells.get(5)),
                cells.get(6).equals("yes"),
                cells.get(7).isEmpty()
                        ? List.of()
                        : Arrays.stream(cells.get(7).split(";"))
                                .map(VocabularyFile::choice)
                                .toList());
    }

    private static Bilingual unit(String cell) {
        var parts = cell.split("\\|", -1);
        return new Bilingual(parts[0], parts[parts.length - 1]);
    }

    /// `MICRO=微型=Micro`.
    private static Fact.Choice choice(String cell) {
        var parts = cell.split("=", -1);
        return new Fact.Choice(parts[0], new Bilingual(parts[1], parts[2]));
    }

    /// The lines of a table without its header; each with so many cells, missing ones at the end blank.
    public static List<List<String>> rows(String resource, int columns) {
        try (var in = Objects.requireNonNull(VocabularyFile.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> cells(line, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line, int columns) {
        var cells = new ArrayList<>(Arrays.asList(line.split("\t", -1)));
        if (cells.size() > columns) {
            throw new IllegalStateException(
                    "The line (%s) has (%d) cells.\nMaybe a tab too many.".formatted(line, cells.size()));
        }
        while (cells.size() < columns) {
            cells.add("");
        }
        return List.copyOf(cells);
    }
}
