package org.cooperage.market.stress;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// A shock that is tried on everything it fits, as the table `stress/shocks-1.tsv` has it.
record StandardShock(Shock.Kind kind, On on, int percent, int days, String source) {
    private static final String TABLE = "/stress/shocks-1.tsv";

    enum On {
        EACH_CITY,
        EACH_LINK,
        ALL
    }

    static List<StandardShock> list() {
        var stream = Objects.requireNonNull(StandardShock.class.getResourceAsStream(TABLE), TABLE);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> of(line.split("\t")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StandardShock of(String[] cells) {
        return new StandardShock(
                Shock.Kind.valueOf(cells[0]),
                On.valueOf(cells[1]),
                Integer.parseInt(cells[2]),
                Integer.parseInt(cells[3]),
                cells[4]);
    }
}
