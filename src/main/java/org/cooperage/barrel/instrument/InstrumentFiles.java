package org.cooperage.barrel.instrument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.cooperage.barrel.instrument.engine.InstrumentTable;

/// The instruments that come along, in `barrel/instruments/`. A changed item is a new file with a new version.
final class InstrumentFiles {
    private static final List<String> NAMES = List.of("MIIT-2024", "MIIT-2022", "CMMM-2020", "DMA-2023");

    private InstrumentFiles() {}

    static List<Shelf.Book> all() {
        return NAMES.stream()
                .map(InstrumentFiles::text)
                .map(text -> new Shelf.Book(InstrumentTable.read(text), text))
                .toList();
    }

    private static String text(String name) {
        var path = "/barrel/instruments/%s.tsv".formatted(name);
        try (var in = Objects.requireNonNull(InstrumentFiles.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
