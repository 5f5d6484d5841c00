package org.cooperage.ground;

import java.nio.file.Path;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Another process is at work on the same data directory.
final class DataInUse extends RuntimeException {

    DataInUse(Path data) {
        super("Another Cooperage is running on the data directory (%s).".formatted(data));
    }

    /// Says so in two lines instead of a stack trace.
    static final class Analyzer extends AbstractFailureAnalyzer<DataInUse> {

        @Override
        protected FailureAnalysis analyze(Throwable root, DataInUse cause) {
            return new FailureAnalysis(
                    String.valueOf(cause.getMessage()), "Stop it, or choose another directory with --data.", cause);
        }
    }
}
