package org.cooperage.ground;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the data are.
///
/// @param data directory of the database we bring along, its secrets and uploaded files
/// @param url JDBC URL of a PostgreSQL (15 or newer) to use instead; empty means the one we bring along
/// @param username owner of that database, who may create roles; not used for anything but migrations and bulk loads
/// @param password password of that owner
/// @param binaries where the programs of the database we bring along are unpacked; `~/.cache/cooperage` when empty, or
///     beside the data where there is no home
/// @param connections most connections of the application at a time
/// @param engineConnections most connections of the engines at a time
@ConfigurationProperties("cooperage.database")
record DatabaseSettings(
        @DefaultValue("data") Path data,
        @Nullable String url,
        @DefaultValue("postgres") String username,
        @Nullable String password,
        @Nullable Path binaries,
        @DefaultValue("10") int connections,
        @DefaultValue("4") int engineConnections) {

    Path unpackedAt() {
        if (binaries != null) {
            return binaries;
        }
        var home = Path.of(System.getProperty("user.home"));
        return Files.isWritable(home) ? home.resolve(".cache/cooperage") : data.resolve("binaries");
    }

    boolean isExternal() {
        return url != null && !url.isBlank();
    }
}
