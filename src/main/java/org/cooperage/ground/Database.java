package org.cooperage.ground;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The database and the three roles that enter it: the owner migrates, the application works under row-level
/// security, the engines read what they were granted.
final class Database implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Database.class);
    private static final String APP = "cooperage_app";
    private static final String ENGINE = "cooperage_engine";

    private final @Nullable BundledServer server;
    private final String url;
    private final String ownerName;
    private final @Nullable String ownerPassword;
    private final Secrets secrets;

    private Database(DatabaseSettings settings, @Nullable BundledServer server, Secrets secrets) {
        this.server = server;
        this.secrets = secrets;
        this.url = server == null ? String.valueOf(settings.url()) : server.url();
        this.ownerName = server == null ? settings.username() : "postgres";
        this.ownerPassword = server == null ? settings.password() : secrets.owner();
    }

    /// Starts or reaches the database and makes sure the two working roles exist.
    static Database open(DatabaseSettings settings) throws IOException, InterruptedException, SQLException {
        Files.createDirectories(settings.data());
        var secrets = Secrets.in(settings.data());
        var server =
                settings.isExternal() ? null : BundledServer.start(settings.data(), settings.unpackedAt(), secrets);
        var database = new Database(settings, server, secrets);
        try {
            database.createRole(APP, secrets.app());
            database.createRole(ENGINE, secrets.engine());
        } catch (SQLException | RuntimeException e) {
            database.close();
            throw e;
        }
        log.info("Database ready ({})", settings.isExternal() ? "external" : "bundled");
        return database;
    }

    private void createRole(String name, String password) throws SQLException {
        try (var connection = owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    DO $$ BEGIN
                      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%s') THEN CREATE ROLE %s; END IF;
                    END $$""".formatted(name, name));
            statement.execute("ALTER ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '%s'"
                    .formatted(name, password));
        }
    }

    DataSource owner() {
        return source(ownerName, ownerPassword);
    }

    DataSource app() {
        return source(APP, secrets.app());
    }

    DataSource engine() {
        return source(ENGINE, secrets.engine());
    }

    private DataSource source(String user, @Nullable String password) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        if (password != null) {
            source.setPassword(password);
        }
        source.setReWriteBatchedInserts(true);
        source.setApplicationName("cooperage");
        return source;
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
