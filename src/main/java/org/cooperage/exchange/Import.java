package org.cooperage.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A table somebody sent: looked through, then confirmed or not.
///
/// `ignored` are headers no column goes by. The counts are rows; [Counts#rows] is the sum of the others.
public record Import(
        Id id,
        ImportKind kind,
        String name,
        long bytes,
        State state,
        Counts counts,
        List<String> ignored,
        Instant at,
        @Nullable Instant doneAt) {

    public Import {
        ignored = List.copyOf(ignored);
    }

    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    public enum State {
        /// Stored, not yet looked through.
        SENT,
        /// Looked through: nothing wrong, nothing written yet.
        READY,
        /// Looked through: some rows are wrong, nothing written.
        WRONG,
        /// Written.
        DONE
    }

    public record Counts(int added, int changed, int unchanged, int wrong) {

        public static final Counts NONE = new Counts(0, 0, 0, 0);

        public int rows() {
            return added + changed + unchanged + wrong;
        }
    }

    /// What came of looking through or confirming.
    public record Report(Import file, List<ImportFault> faults, long allFaults) {
        public Report {
            faults = List.copyOf(faults);
        }

        public boolean isClean() {
            return allFaults == 0;
        }
    }
}
