package org.cooperage.ground;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The PostgreSQL we bring along, running on a directory of its own, on loopback only, with passwords.
///
/// Data survive a restart and a kill of either process. One application per directory: a lock keeps a second one out.
final class BundledServer implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final FileChannel lock;

    private BundledServer(EmbeddedPostgres server, FileChannel lock) {
        this.server = server;
        this.lock = lock;
    }

    static BundledServer start(Path data, Path binaries, Secrets secrets) throws IOException, InterruptedException {
        var lock = lock(data);
        var cluster = data.resolve("postgres").toAbsolutePath().normalize();
        var leftBehind = ServerProcess.findIn(cluster);
        if (leftBehind.isPresent()) {
            leftBehind.get().stop();
        }
        ServerProcess.forgetElsewhere(cluster);
        var isNew = !Files.exists(cluster.resolve("PG_VERSION"));
        var running = new BundledServer(launch(cluster, binaries, secrets), lock);
        if (isNew) {
            running.requirePasswords(cluster, secrets);
        }
        return running;
    }

    private static FileChannel lock(Path data) throws IOException {
        var channel =
                FileChannel.open(data.resolve("cooperage.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new DataInUse(data.toAbsolutePath().normalize());
        }
        return channel;
    }

    private static EmbeddedPostgres launch(Path cluster, Path binaries, Secrets secrets) throws IOException {
        Files.createDirectories(binaries);
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(binaries.toFile())
                // Ours is closed after the pools, by the application; a hook would pull it away from under them.
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setConnectConfig("password", secrets.owner())
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("max_connections", "40")
                .setServerConfig("jit", "off")
                // What a page reads is in memory; the default thinks of turning disks and avoids indexes.
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("timezone", "UTC")
                .start();
    }

    /// The server is made trusting everybody on this machine; that ends with its first start.
    private void requirePasswords(Path cluster, Secrets secrets) throws IOException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("ALTER ROLE postgres PASSWORD '%s'".formatted(secrets.owner()));
            Files.writeString(cluster.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("CREATE DATABASE cooperage TEMPLATE template0 ENCODING 'UTF8' LOCALE '%s'"
                    .formatted(locale(statement)));
            statement.execute("SELECT pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException("The new database (%s) could not be set up.".formatted(cluster), e);
        }
    }

    /// Searching Chinese names by trigram needs a locale in which their characters count as letters.
    private static String locale(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("""
                SELECT collcollate FROM pg_collation
                WHERE collprovider = 'c' AND collcollate IN ('C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'en_US.utf8')
                ORDER BY collcollate LIMIT 1""")) {
            return rows.next() ? rows.getString(1) : "C";
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/cooperage".formatted(server.getPort());
    }

    @Override
    public void close() throws IOException {
        server.close();
        lock.close();
    }
}
