package org.cooperage.barrel.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something that could bring a firm down, and how near it is.
///
/// @param value what was seen: percent, days or machines; null: unknown
/// @param cases how many jobs stand behind it; 0 when the firm said so itself
public record Risk(Kind kind, @Nullable Double value, long cases, Level level) {
    /// Fewer jobs tell nothing.
    static final int FEWEST_JOBS = 5;

    /// What is watched, with the values from which it is high and from which it is raised.
    public enum Kind {
        /// Share of the largest customer, %.
        CUSTOMER(70, 50),
        /// Share of the process with most work, %.
        PROCESS(95, 80),
        /// Machines for the process with most work: fewer is worse.
        MACHINE(1, 2),
        /// Days the cash lasts: fewer is worse.
        CASH(15, 30),
        /// Days until a payment arrives.
        RECEIVABLE(110, 80);

        private final double high;
        private final double raised;

        Kind(double high, double raised) {
            this.high = high;
            this.raised = raised;
        }

        public double high() {
            return high;
        }

        public double raised() {
            return raised;
        }

        Level level(double value) {
            boolean fewer = high < raised;
            if (fewer ? value <= high : value >= high) {
                return Level.HIGH;
            }
            return (fewer ? value <= raised : value >= raised) ? Level.RAISED : Level.LOW;
        }
    }

    public enum Level {
        HIGH,
        RAISED,
        LOW,
        UNKNOWN
    }

    /// How work is spread over customers, processes or products.
    ///
    /// @param top share of the largest part, 0–1
    public record Spread(int jobs, int parts, double top) {}

    public static Risk of(Kind kind, @Nullable Double value, long cases) {
        return new Risk(kind, value, cases, value == null ? Level.UNKNOWN : kind.level(value));
    }

    /// Unknown below five jobs.
    public static Risk of(Kind kind, Optional<Spread> spread) {
        return spread.filter(it -> it.jobs() >= FEWEST_JOBS)
                .map(it -> of(kind, 100 * it.top(), it.jobs()))
                .orElseGet(() -> of(kind, null, 0));
    }
}
