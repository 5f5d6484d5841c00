package org.cooperage.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// A period `[from, to)`: slots that touch do not overlap.
public record TimeSlot(Instant from, Instant to) {

    public TimeSlot {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "A slot must end after it begins (%s, %s).\nMaybe the two are swapped.".formatted(from, to));
        }
    }

    public static TimeSlot of(Instant from, Duration length) {
        return new TimeSlot(from, from.plus(length));
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    /// The shortest period of whole minutes that contains this one: plans count in minutes.
    public TimeSlot wholeMinutes() {
        var begin = from.truncatedTo(ChronoUnit.MINUTES);
        var end = to.truncatedTo(ChronoUnit.MINUTES);
        return new TimeSlot(begin, end.equals(to) ? end : end.plus(1, ChronoUnit.MINUTES));
    }

    public boolean overlaps(TimeSlot other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    public boolean contains(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    public boolean contains(TimeSlot other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    /// What both slots share, if anything.
    public Optional<TimeSlot> common(TimeSlot other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        var later = from.isAfter(other.from) ? from : other.from;
        var earlier = to.isBefore(other.to) ? to : other.to;
        return Optional.of(new TimeSlot(later, earlier));
    }
}
