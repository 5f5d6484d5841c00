package org.cooperage.policy.pilot;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody entered about the cluster, and on what ground. Never changed: what is entered anew stands beside it.
///
/// @param fact its name in the vocabulary
/// @param value as [org.cooperage.policy.engine.Value#text]
/// @param year the figure is of
/// @param document title or number of the paper
/// @param signer who answers for it
/// @param fileName of the paper itself, when it was attached
/// @param sha256 of its content, hexadecimal
record Evidence(
        Id id,
        String fact,
        String value,
        int year,
        String document,
        String signer,
        @Nullable String note,
        @Nullable String fileName,
        @Nullable String mediaType,
        @Nullable String sha256,
        Instant at) {

    record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }
}
