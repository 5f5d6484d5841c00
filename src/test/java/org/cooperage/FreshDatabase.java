package org.cooperage;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/// An empty data directory for each run of the tests, and plans that take as many steps on any machine.
class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path ALL = Path.of("target", "test-data");
    /// What is planned in tests is small, and should be the same on every machine.
    private static final int SEARCH_STEPS = 150;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var own = ALL.resolve(Long.toString(ProcessHandle.current().pid()))
                .resolve(Integer.toHexString(System.identityHashCode(context)));
        removeLeftovers();
        TestPropertyValues.of("cooperage.database.data=" + own)
                .and("cooperage.plan.search-steps=" + SEARCH_STEPS, "cooperage.plan.search-time=1s")
                .applyTo(context);
        context.getBeanFactory().addBeanPostProcessor(new KeptConnections(context));
    }

    /// Directories of runs that have ended.
    private static void removeLeftovers() {
        var old = ALL.toFile()
                .listFiles(
                        file -> ProcessHandle.of(Long.parseLong(file.getName())).isEmpty());
        for (var directory : old == null ? new File[0] : old) {
            try {
                FileSystemUtils.deleteRecursively(directory.toPath());
            } catch (NoSuchFileException e) {
                // The other half of the tests is removing it, too.
                continue;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
