package org.cooperage.policy.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.jspecify.annotations.Nullable;

/// What a government mandates the operator of the platform to do.
///
/// @param ends exclusive
/// @param reason why it was refused or ended
public record Mandate(
        Id id,
        Party.Id government,
        Party.Id operator,
        Place.Id city,
        String title,
        String scope,
        LocalDate starts,
        LocalDate ends,
        Stage stage,
        @Nullable String reason,
        int version,
        Instant createdAt) {

    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    public enum Stage {
        DRAFT,
        PROPOSED,
        IN_FORCE,
        ENDED
    }

    /// The table of moves. Texts: `mandate.move.<name>`.
    public enum Move {
        PROPOSE(EnumSet.of(Stage.DRAFT), Stage.PROPOSED, false, false),
        ACCEPT(EnumSet.of(Stage.PROPOSED), Stage.IN_FORCE, true, false),
        /// Back to the draft.
        REFUSE(EnumSet.of(Stage.PROPOSED), Stage.DRAFT, true, true),
        END(EnumSet.of(Stage.IN_FORCE), Stage.ENDED, false, true);

        private final Set<Stage> from;
        private final Stage to;
        private final boolean ofOperator;
        private final boolean worded;

        Move(Set<Stage> from, Stage to, boolean ofOperator, boolean worded) {
            this.from = from;
            this.to = to;
            this.ofOperator = ofOperator;
            this.worded = worded;
        }

        boolean isPossible(Stage stage) {
            return from.contains(stage);
        }

        Stage after() {
            return to;
        }

        boolean isOfOperator() {
            return ofOperator;
        }

        /// Whether something has to be said with it.
        public boolean isWorded() {
            return worded;
        }
    }

    /// Ended when its day has come; nothing has to happen that day.
    public Stage stage(LocalDate today) {
        return stage == Stage.IN_FORCE && !today.isBefore(ends) ? Stage.ENDED : stage;
    }
}
