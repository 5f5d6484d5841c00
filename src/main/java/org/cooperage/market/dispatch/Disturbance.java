package org.cooperage.market.dispatch;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.availability.Resource;
import org.cooperage.deal.Deal;
import org.cooperage.need.Need;
import org.cooperage.shared.TimeSlot;

/// Something that keeps agreed jobs from running as planned.
///
/// @param owner whose machine or job it is, or who declared the stop
/// @param resource the machine that is down
/// @param job the job whose material is late
/// @param need the order in a rush
/// @param during how long it is expected to last
/// @param note free text, empty if none
public record Disturbance(
        Id id,
        Kind kind,
        UUID owner,
        Optional<Resource.Id> resource,
        Optional<Deal.Id> job,
        Optional<Need.Id> need,
        TimeSlot during,
        String note,
        Stage stage,
        Instant at) {

    /// Who pays for what it changes too late: nobody for an order in a rush, which changes nothing so late, nor for a
    /// stop,
    /// which is no maker's doing.
    Optional<UUID> causer() {
        return switch (kind) {
            case BREAKDOWN, MATERIAL_LATE -> Optional.of(owner);
            case RUSH, STOP -> Optional.empty();
        };
    }

    public enum Kind {
        BREAKDOWN,
        MATERIAL_LATE,
        /// An order that fits only if others move.
        RUSH,
        /// The authorities, or the weather, have stopped machines of a place.
        STOP
    }

    public enum Stage {
        /// Reported; what to do about it is proposed, nothing was moved.
        OPEN,
        /// The changes were carried out or put to the buyers.
        HANDLED,
        /// It is over.
        RESOLVED
    }

    public record Id(UUID value) {
        public static Id of(String text) {
            return new Id(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
