package org.cooperage.market.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cooperage.market.floor.Effect;

/// A copy of the floor with what is assumed on it, how far its planning is, and the best that was found so far.
///
/// @param budget how long it may be searched
/// @param searched how long it was so far, over all restarts
/// @param rounds searches done, each with a seed of its own
/// @param best the best plan so far; empty before the first round ended
/// @param stopped why it ended, once it has
/// @param note what came of adopting it, or why it failed; empty until then
public record Scenario(
        Id id,
        String name,
        Origin origin,
        List<Assumed> assumed,
        Stage stage,
        Duration budget,
        Duration searched,
        int rounds,
        Optional<Effect> best,
        Optional<Ended> stopped,
        String note,
        Instant createdAt,
        int version) {

    public Scenario {
        assumed = List.copyOf(assumed);
    }

    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// What made somebody, or the platform itself, want the plan looked at again.
    public enum Origin {
        OPERATOR,
        NIGHT,
        BREAKDOWN,
        MATERIAL_LATE,
        RUSH,
        /// A maker let an offer lapse.
        LAPSED,
        /// An inspection found too few good pieces.
        SHORTFALL,
        /// The authorities stopped work, or lifted a stop early.
        STOP,
        /// Somebody asks what the cluster would stand.
        STRESS
    }

    /// Why the search is over.
    public enum Ended {
        TIME,
        /// Nothing better was found any more.
        EXHAUSTED,
        /// Somebody pressed stop.
        STOPPED,
        /// Its servers died again and again; what it had found so far stands.
        INTERRUPTED
    }

    public enum Stage {
        /// Assumptions are being gathered.
        DRAFT,
        WAITING,
        RUNNING,
        /// Somebody pressed stop; it ends with what it has.
        STOPPING,
        DONE,
        FAILED,
        /// Put to those concerned.
        ADOPTED;

        private Set<Stage> next() {
            return switch (this) {
                case DRAFT -> EnumSet.of(WAITING);
                case WAITING -> EnumSet.of(RUNNING, DONE, FAILED);
                case RUNNING -> EnumSet.of(STOPPING, DONE, FAILED);
                case STOPPING -> EnumSet.of(DONE, FAILED);
                case DONE -> EnumSet.of(ADOPTED, WAITING);
                case FAILED -> EnumSet.of(WAITING);
                case ADOPTED -> EnumSet.noneOf(Stage.class);
            };
        }

        boolean mayBecome(Stage other) {
            return next().contains(other);
        }

        public boolean isUnderWay() {
            return this == WAITING || this == RUNNING || this == STOPPING;
        }
    }

    /// 0–100, by time.
    public int percent() {
        long whole = Math.max(1, budget.toMillis());
        return (int) Math.min(100, 100 * searched.toMillis() / whole);
    }

    public boolean isUnderWay() {
        return stage.isUnderWay();
    }

    /// How far the plan may be above the best possible one, in percent; empty without a bound.
    public Optional<Double> gapPercent() {
        return best.flatMap(effect -> Optional.ofNullable(effect.bound())
                .map(bound -> 100
                        * effect.costAfter().minus(bound).yuan().doubleValue()
                        / Math.max(1, Math.abs(effect.costAfter().yuan().doubleValue()))));
    }
}
