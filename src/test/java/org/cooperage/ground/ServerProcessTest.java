package org.cooperage.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessTest {

    @TempDir
    private Path cluster;

    @Test
    void theMarkOfAServerElsewhereIsForgotten() throws IOException {
        mark(cluster.resolveSibling("elsewhere"));

        assertThat(ServerProcess.findIn(cluster)).isEmpty();
        ServerProcess.forgetElsewhere(cluster);

        assertThat(cluster.resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void theMarkOfAServerHereStays() throws IOException {
        mark(cluster);

        ServerProcess.forgetElsewhere(cluster);

        assertThat(cluster.resolve("postmaster.pid")).exists();
    }

    /// Our own number: alive, but no server.
    private void mark(Path where) throws IOException {
        Files.writeString(
                cluster.resolve("postmaster.pid"),
                "%d%n%s%n1795448319%n43131%n".formatted(ProcessHandle.current().pid(), where));
    }
}
