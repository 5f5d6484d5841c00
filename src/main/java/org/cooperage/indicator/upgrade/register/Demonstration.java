package org.cooperage.indicator.upgrade.register;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cooperage.party.Party;

/// A demonstration project: called, measured before, accepted after three months, told to all, repeated by others.
///
/// @param more whether more of what is measured is better
record Demonstration(
        Id id,
        String title,
        String problem,
        String measured,
        String unit,
        boolean more,
        Party.Id caller,
        LocalDate callUntil,
        Stage stage,
        Optional<Value> baseline,
        Optional<Value> result,
        String story,
        int replications,
        Instant at) {

    record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// A measured value with its day and source.
    record Value(BigDecimal value, LocalDate day, String source) {}

    enum Stage {
        CALLED,
        BASELINED,
        ACCEPTED,
        PUBLISHED;

        /// The table of moves.
        private Set<Stage> next() {
            return switch (this) {
                case CALLED -> EnumSet.of(BASELINED);
                case BASELINED -> EnumSet.of(ACCEPTED);
                case ACCEPTED -> EnumSet.of(PUBLISHED);
                case PUBLISHED -> EnumSet.noneOf(Stage.class);
            };
        }

        boolean mayBecome(Stage other) {
            return next().contains(other);
        }
    }

    /// Change against the baseline in per cent of it, better is positive; empty until there are both.
    public Optional<Double> gainPercent() {
        return baseline.filter(before -> before.value().signum() > 0)
                .flatMap(before -> result.map(after -> gain(before, after)));
    }

    private double gain(Value before, Value after) {
        double change = 100
                * (after.value().doubleValue() - before.value().doubleValue())
                / before.value().doubleValue();
        return more ? change : -change;
    }
}
