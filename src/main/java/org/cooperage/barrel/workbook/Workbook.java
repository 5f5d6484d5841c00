package org.cooperage.barrel.workbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cooperage.party.Party;
import org.jspecify.annotations.Nullable;

/// One version of the workbook of a product.
///
/// @param begunOn the first day of the new way; null as long as it is a plan
/// @param latest number of the newest version
record Workbook(Id id, Party.Id firm, @Nullable LocalDate begunOn, int version, int latest, Instant at, Sheet sheet) {

    record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// What a version changed. Texts: `workbook.edit.<name>`.
    enum Edit {
        MADE,
        TERMS,
        STEP,
        STEP_REMOVED,
        CHANGE,
        CHANGE_REMOVED,
        BEGUN
    }

    /// A version in the list of versions.
    record Kept(int version, Edit what, Instant at) {}

    public boolean isLatest() {
        return version == latest;
    }
}
