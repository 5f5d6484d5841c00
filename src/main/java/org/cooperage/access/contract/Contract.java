package org.cooperage.access.contract;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.cooperage.party.Party;
import org.jspecify.annotations.Nullable;

/// A party lets another read a class of its data for a purpose until an end; or is asked to.
///
/// @param note why it is asked for, in the reader's words
/// @param until null as long as it is only asked for
/// @param reads how often it was used
/// @param lastRead null: never
public record Contract(
        Id id,
        Party.Id owner,
        Party.Id reader,
        DataClass data,
        Purpose purpose,
        String note,
        Stage stage,
        Instant madeAt,
        @Nullable Instant until,
        long reads,
        @Nullable Instant lastRead) {

    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// Where it stands. Every move there is stands in the table below; a contract also ends by itself when its time is
    /// over.
    public enum Stage {
        ASKED,
        LIVE,
        DECLINED,
        REVOKED,
        WITHDRAWN;

        boolean mayBecome(Stage next) {
            return switch (this) {
                case ASKED -> EnumSet.of(LIVE, DECLINED, WITHDRAWN).contains(next);
                case LIVE -> EnumSet.of(REVOKED, WITHDRAWN).contains(next);
                case DECLINED, REVOKED, WITHDRAWN -> false;
            };
        }
    }

    /// Which contracts are wanted.
    public enum Show {
        ASKED(Set.of(Stage.ASKED)),
        LIVE(Set.of(Stage.LIVE)),
        ENDED(EnumSet.of(Stage.DECLINED, Stage.REVOKED, Stage.WITHDRAWN, Stage.LIVE));

        private final Set<Stage> stages;

        Show(Set<Stage> stages) {
            this.stages = stages;
        }

        Set<Stage> stages() {
            return stages;
        }
    }

    public boolean isInForce(Instant now) {
        return stage == Stage.LIVE && until != null && now.isBefore(until);
    }
}
