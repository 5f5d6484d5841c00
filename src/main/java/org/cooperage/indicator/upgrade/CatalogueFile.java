package org.cooperage.indicator.upgrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cooperage.indicator.engine.upgrade.Catalogue;
import org.cooperage.indicator.engine.upgrade.Clause;
import org.cooperage.indicator.engine.upgrade.Condition;
import org.cooperage.indicator.engine.upgrade.Ladder;
import org.cooperage.indicator.engine.upgrade.Measure;
import org.cooperage.shared.Bilingual;

/// Measures and gates as they stand in `upgrade/measures-1.tsv` and `upgrade/gates-1.tsv`. A changed number is a new
/// version.
final class CatalogueFile {
    static final int NEWEST = 1;
    private static final int MEASURE_COLUMNS = 13;
    private static final int GATE_COLUMNS = 6;

    private CatalogueFile() {}

    static Catalogue newest() {
        return new Catalogue(
                NEWEST,
                lines("measures", MEASURE_COLUMNS).stream()
                        .map(CatalogueFile::measure)
                        .toList(),
                lines("gates", GATE_COLUMNS).stream().map(CatalogueFile::clause).toList());
    }

    private static List<List<String>> lines(String what, int columns) {
        var name = "/upgrade/%s-%d.tsv".formatted(what, NEWEST);
        try (var in = Objects.requireNonNull(CatalogueFile.class.getResourceAsStream(name), name)) {
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
        var cells = List.of(line.split("\t", -1));
        if (cells.size() != columns) {
            throw new IllegalStateException(
                    "The line (%s) has (%d) cells.\nMaybe a tab is missing.".formatted(line, cells.size()));
        }
        return cells;
    }

    private static Measure measure(List<String> cells) {
        return new Measure(
                new Measure.Code(cells.getFirst()),
                new Bilingual(cells.get(1), cells.get(2)),
                new Bilingual(cells.get(3), cells.get(4)),
                cells.get(5).equals("UP"),
                scale(cells.get(6), cells.get(7)),
                cells.get(8).equals("P"),
                new Bilingual(cells.get(9), cells.get(10)),
                new Bilingual(cells.get(11), cells.get(12)));
    }

    private static Optional<Measure.Scale> scale(String floor, String target) {
        return floor.isEmpty()
                ? Optional.empty()
                : Optional.of(new Measure.Scale(Double.parseDouble(floor), Double.parseDouble(target)));
    }

    private static Clause clause(List<String> cells) {
        return new Clause(
                Ladder.valueOf(cells.getFirst()),
                Integer.parseInt(cells.get(1)),
                cells.get(2),
                Condition.valueOf(cells.get(3)),
                cells.get(4),
                Double.parseDouble(cells.get(5)));
    }
}
