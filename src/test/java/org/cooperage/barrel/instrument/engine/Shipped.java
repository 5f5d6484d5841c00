package org.cooperage.barrel.instrument.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The instruments that come along, by their files.
final class Shipped {
    private Shipped() {}

    static Instrument get(String id) {
        return InstrumentTable.read(text(id));
    }

    static String text(String id) {
        try {
            return Files.readString(Path.of("src/main/resources/barrel/instruments/%s.tsv".formatted(id)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
