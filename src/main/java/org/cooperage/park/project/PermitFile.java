package org.cooperage.park.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.cooperage.park.project.engine.Rule;
import org.cooperage.shared.Bilingual;

/// The usual permits as they stand in `park/permits-1.tsv`, each with the day it was looked up.
final class PermitFile {
    private static final String NAME = "/park/permits-1.tsv";
    private static final int COLUMNS = 10;

    private PermitFile() {}

    static List<Permit> read() {
        try (var in = Objects.requireNonNull(PermitFile.class.getResourceAsStream(NAME), NAME)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(PermitFile::permit)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Permit permit(String line) {
        var cells = List.of(line.split("\t", -1));
        if (cells.size() != COLUMNS) {
            throw new IllegalStateException(
                    "The line (%s) has (%d) cells.\nMaybe a tab is missing.".formatted(line, cells.size()));
        }
        return new Permit(
                cells.get(0),
                new Bilingual(cells.get(1), cells.get(2)),
                new Rule(cells.get(3), cells.get(4)),
                new Bilingual(cells.get(5), cells.get(6)),
                new Bilingual(cells.get(7), cells.get(8)),
                LocalDate.parse(cells.get(9)));
    }
}
