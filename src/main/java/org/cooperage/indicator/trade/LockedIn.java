package org.cooperage.indicator.trade;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cooperage.indicator.engine.structure.LockIn;
import org.jspecify.annotations.Nullable;

/// Whether the cluster turns around itself, part by part, each with what it was found from.
///
/// @param low index if unknown parts were 0
/// @param high index if they were 1; the same as the low one when all is known
record LockedIn(List<Part> parts, double low, double high) {
    /// Bounds of the words below. Best guesses, no evidence yet.
    private static final double OPEN = 0.4;

    private static final double LOCKED = 0.7;
    private static final double PERCENT = 100;

    LockedIn {
        parts = List.copyOf(parts);
    }

    static LockedIn of(List<Part> parts) {
        var index = index(parts);
        return new LockedIn(parts, rounded(index.low()), rounded(index.high()));
    }

    private static double rounded(double index) {
        return Math.round(PERCENT * index) / PERCENT;
    }

    enum Word {
        OPEN,
        WATCH,
        LOCKED,
        /// What is unknown decides.
        UNDECIDED
    }

    public Word word() {
        if (low < OPEN != high < OPEN || low >= LOCKED != high >= LOCKED) {
            return Word.UNDECIDED;
        }
        if (high < OPEN) {
            return Word.OPEN;
        }
        return low >= LOCKED ? Word.LOCKED : Word.WATCH;
    }

    /// @param value 0–1; null: unknown
    /// @param evidence how many firms, jobs or buyers it was found from; null: withheld
    /// @param unknown why there is no value; null: there is
    /// @param from first day of what it was found from
    /// @param until first day after it
    record Part(
            LockIn.Part part,
            @Nullable Double value,
            @Nullable Integer evidence,
            @Nullable Unknown unknown,
            LocalDate from,
            LocalDate until) {}

    enum Unknown {
        /// Too few firms stand behind it, or one dominates.
        FEW,
        /// The platform has no records of it, or none that reach back far enough.
        NO_RECORDS
    }

    private static LockIn index(List<Part> parts) {
        return new LockIn(
                value(parts, LockIn.Part.INTERNAL_RATIO),
                value(parts, LockIn.Part.SIMILARITY),
                value(parts, LockIn.Part.PRICE_WAR),
                value(parts, LockIn.Part.NEW_PARTNERS));
    }

    private static @Nullable Double value(List<Part> parts, LockIn.Part which) {
        return parts.stream()
                .filter(part -> part.part() == which)
                .findFirst()
                .map(Part::value)
                .orElse(null);
    }

    /// How much a part adds to the index; null: unknown.
    public @Nullable Double adds(LockIn.Part part) {
        var turned = index(parts).turned(part);
        return turned.isPresent() ? (Double) (part.weight() * turned.getAsDouble()) : null;
    }

    /// What turns the cluster around itself most, of what is known.
    public Optional<LockIn.Part> strongest() {
        return Arrays.stream(LockIn.Part.values())
                .filter(part -> adding(part) > 0)
                .max(Comparator.comparingDouble(this::adding));
    }

    private double adding(LockIn.Part part) {
        var adds = adds(part);
        return adds == null ? 0 : adds;
    }
}
