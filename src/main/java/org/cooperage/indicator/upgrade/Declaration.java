package org.cooperage.indicator.upgrade;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.indicator.engine.upgrade.Audit;
import org.cooperage.indicator.engine.upgrade.Measure;
import org.cooperage.indicator.engine.upgrade.Quarter;
import org.cooperage.indicator.engine.upgrade.Reading;
import org.cooperage.indicator.engine.upgrade.Source;
import org.cooperage.party.Party;

/// What somebody states about the cluster, with the document it stands in and what an audit found.
///
/// @param file name of the attached document, if there is one
record Declaration(
        Id id,
        Measure.Code measure,
        Quarter quarter,
        double value,
        String document,
        int documentYear,
        String signer,
        Optional<String> file,
        Party.Id by,
        Instant at,
        Audit audit,
        Optional<Review> review) {

    record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// @param byRisk drawn because a gate hangs on it, otherwise by chance
    /// @param auditedAt empty: still to be looked at
    record Review(
            Instant drawnAt,
            boolean byRisk,
            long seed,
            Optional<Party.Id> by,
            Optional<Instant> auditedAt,
            String finding) {}

    Reading reading() {
        var source = file.isPresent() ? Source.DOCUMENT : Source.DECLARED;
        return new Reading(measure, quarter, value, value, 1, 0, source, audit);
    }
}
