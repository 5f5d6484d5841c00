package org.cooperage.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/// Passwords of the database roles, made up once and kept in the data directory, readable by the owner only.
record Secrets(String owner, String app, String engine) {

    static Secrets in(Path data) {
        try {
            var file = data.resolve("secrets.properties");
            return Files.exists(file) ? read(file) : create(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Secrets read(Path file) throws IOException {
        var all = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            all.load(reader);
        }
        return new Secrets(all.getProperty("owner"), all.getProperty("app"), all.getProperty("engine"));
    }

    private static Secrets create(Path file) throws IOException {
        var made = new Secrets(random(), random(), random());
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, ownerOnly);
        Files.writeString(file, "owner=%s\napp=%s\nengine=%s\n".formatted(made.owner, made.app, made.engine));
        return made;
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Secrets[…]";
    }
}
