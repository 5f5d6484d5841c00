package org.cooperage.barrel.workbook.engine;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One step of a product on its way through a house, for one unit of the product.
///
/// @param id of this step in its workbook, from 1
/// @param process what it is on the platform, by which its jobs are known; none for work the platform does not see
/// @param outside another firm does it: its price counts, not people and machines
/// @param adds the customer would pay for it
/// @param minutes of work on a unit
/// @param waitHours that a unit rests before and within the step, nobody working on it
/// @param changeoverMinutes per lot
/// @param accuratePercent of units that the next step can use without asking or mending, %C&A, above 0 to 100
/// @param people at work on a unit at once
/// @param machines at work on a unit at once, 0 for hand work
/// @param stations working side by side
/// @param seen where the figures come from; null when the firm entered them
public record Step(
        int id,
        String name,
        @Nullable String process,
        boolean outside,
        boolean adds,
        Range minutes,
        Range waitHours,
        double changeoverMinutes,
        double accuratePercent,
        double people,
        double machines,
        int stations,
        Range materialYuan,
        Range outsideYuan,
        @Nullable Seen seen) {
    public static final double MINUTES_AN_HOUR = 60;

    /// Measured on so many finished jobs of the period `[since, until]`.
    public record Seen(int jobs, LocalDate since, LocalDate until) {}

    public Step {
        boolean possible = minutes.low() >= 0
                && waitHours.low() >= 0
                && accuratePercent > 0
                && accuratePercent <= 100
                && stations >= 1;
        if (!possible) {
            throw new IllegalArgumentException(
                    "The step (%s) takes (%s) minutes, waits (%s) hours, is right in (%s) %% on (%s) stations.\nMaybe a sign or a percentage is wrong."
                            .formatted(name, minutes, waitHours, accuratePercent, stations));
        }
    }

    /// From the end of the step before to the end of this one.
    public Range leadHours() {
        return waitHours.plus(minutes.times(1 / MINUTES_AN_HOUR));
    }

    /// Minutes of one station for a unit, with its share of the changeover.
    Range occupied(double lot) {
        return minutes.plus(Range.of(changeoverMinutes / lot));
    }

    /// A unit leaves the step every so many minutes.
    Range pace(double lot) {
        return occupied(lot).times(1.0 / stations);
    }

    Step longerBy(Step other) {
        return with(minutes.plus(other.minutes), waitHours);
    }

    private Step with(Range newMinutes, Range newWait) {
        return new Step(
                id,
                name,
                process,
                outside,
                adds,
                newMinutes,
                newWait,
                changeoverMinutes,
                accuratePercent,
                people,
                machines,
                stations,
                materialYuan,
                outsideYuan,
                seen);
    }
}
