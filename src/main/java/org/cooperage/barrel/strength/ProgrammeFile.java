package org.cooperage.barrel.strength;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.cooperage.barrel.engine.Programme;
import org.cooperage.barrel.engine.Programme.Condition;
import org.cooperage.shared.Bilingual;

/// The programmes as they stand in `barrel/programmes.tsv`, from the first rung to the last.
final class ProgrammeFile {
    private static final int COLUMNS = 10;

    private ProgrammeFile() {}

    static List<Programme> read() {
        var programmes = new LinkedHashMap<String, Programme>();
        try (var in = Objects.requireNonNull(ProgrammeFile.class.getResourceAsStream("/barrel/programmes.tsv"))) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            text.lines().skip(1).map(line -> line.split("\t", -1)).forEach(cells -> {
                if (cells.length != COLUMNS) {
                    throw new IllegalStateException("The line (%s) has (%d) cells.\nMaybe a tab is missing."
                            .formatted(String.join(" | ", cells), cells.length));
                }
                var one = new Programme(cells[0], new Bilingual(cells[1], cells[2]), List.of(condition(cells)));
                programmes.merge(one.code(), one, ProgrammeFile::both);
            });
            return List.copyOf(programmes.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Condition condition(String... cells) {
        return new Condition(
                cells[3],
                ">=".equals(cells[4]),
                Double.parseDouble(cells[5]),
                new Bilingual(cells[6], cells[7]),
                cells[8],
                "yes".equals(cells[9]));
    }

    private static Programme both(Programme one, Programme other) {
        var conditions = new ArrayList<>(one.conditions());
        conditions.addAll(other.conditions());
        return new Programme(one.code(), one.name(), conditions);
    }
}
