package org.cooperage.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cooperage.need.Need;
import org.cooperage.shared.Money;
import org.cooperage.shared.Share;

/// A plan offered to the buyer at a price, for a while.
///
/// @param buyerId the party the need belongs to
/// @param passRate expected share of good pieces at the final inspection
/// @param took how long the planner worked on it
/// @param validUntil later it must be computed anew; slots are not held for it
public record Proposal(
        Id id,
        Need.Id needId,
        UUID buyerId,
        Goal goal,
        Money price,
        Instant promised,
        int makers,
        int cities,
        Share passRate,
        Plan plan,
        Instant madeAt,
        Duration took,
        Instant validUntil,
        State state) {
    /// Open, not confirmed and still valid.
    public boolean isOpen(Instant now) {
        return state == State.OPEN && now.isBefore(validUntil);
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

    public enum Goal {
        CHEAPEST,
        FASTEST,
        EVEN,
        /// A plan in force, mended.
        REPAIR
    }

    public enum State {
        OPEN,
        CONFIRMED,
        SUPERSEDED
    }
}
