package org.cooperage.availability.slot.engine;

/// Which slots are wanted, in minutes since 1970.
///
/// @param first the earliest start
/// @param beyond the start must be before it
/// @param end the slot must be over by then
/// @param minutes how long it is
/// @param units how many units, the same ones from begin to end
/// @param midnight of the zone the grid of starts is counted from
public record Question(long first, long beyond, long end, int minutes, int units, long midnight) {

    public Question {
        if (minutes < 1 || units < 1) {
            throw new IllegalArgumentException(
                    "A slot has a length (%d) and units (%d).\nMaybe the request was not checked."
                            .formatted(minutes, units));
        }
    }

    /// The same for starts in another part of the time.
    public Question within(long otherFirst, long otherBeyond) {
        return new Question(otherFirst, otherBeyond, end, minutes, units, midnight);
    }
}
