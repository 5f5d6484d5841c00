package org.cooperage.barrel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.cooperage.barrel.engine.Catalogue;
import org.cooperage.barrel.engine.Indicator;
import org.cooperage.barrel.engine.Scale;
import org.cooperage.barrel.engine.Source;
import org.cooperage.shared.Bilingual;

/// The fifty indicators as they stand in `barrel/indicators-<version>.tsv`. A changed cut point is a new version.
final class CatalogueFile {
    static final int NEWEST = 1;
    private static final int COLUMNS = 17;

    private CatalogueFile() {}

    static Catalogue newest() {
        return read(NEWEST);
    }

    static Catalogue read(int version) {
        var name = "/barrel/indicators-%d.tsv".formatted(version);
        try (var in = Objects.requireNonNull(CatalogueFile.class.getResourceAsStream(name), name)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Catalogue(
                    version, text.lines().skip(1).map(CatalogueFile::indicator).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Indicator indicator(String line) {
        var cells = List.of(line.split("\t", -1));
        if (cells.size() != COLUMNS) {
            throw new IllegalStateException(
                    "The line (%s) has (%d) cells.\nMaybe a tab is missing.".formatted(line, cells.size()));
        }
        var cuts = cells.subList(5, 10).stream().map(Double::valueOf).toList();
        var scale = new Scale(number(cells, 11), cuts, number(cells, 12), number(cells, 13));
        return new Indicator(
                new Indicator.Code(cells.getFirst()),
                new Bilingual(cells.get(1), cells.get(2)),
                new Bilingual(cells.get(3), cells.get(4)),
                new Bilingual(cells.get(15), cells.get(16)),
                Source.valueOf(cells.get(10)),
                number(cells, 14),
                scale);
    }

    private static double number(List<String> cells, int column) {
        return Double.parseDouble(cells.get(column));
    }
}
