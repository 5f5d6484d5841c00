package org.cooperage.policy.leader;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a leading firm promises its city for being helped. It binds once the office has accepted it.
///
/// @param target in units of its kind
/// @param acceptedAt null: the office has not accepted it yet
/// @param actual so far; null: nothing stated
/// @param document what shows a stated figure
public record Promise(
        Id id,
        Leader.Id leader,
        Kind kind,
        int target,
        LocalDate until,
        Instant madeAt,
        @Nullable Instant acceptedAt,
        @Nullable Integer actual,
        @Nullable String document) {

    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    public enum Kind {
        /// Different makers of its city it gave jobs to since it promised; counted.
        SUPPLIERS,
        /// Machine hours a week it has published; counted.
        HOURS,
        /// People learning a trade with it; stated with a document.
        APPRENTICES;

        public boolean isCounted() {
            return this != APPRENTICES;
        }
    }

    public boolean isAccepted() {
        return acceptedAt != null;
    }

    public boolean isMet() {
        return actual != null && actual >= target;
    }

    public boolean isLate(LocalDate today) {
        return !isMet() && today.isAfter(until);
    }

    Promise counted(int soFar) {
        return new Promise(id, leader, kind, target, until, madeAt, acceptedAt, soFar, document);
    }
}
