package org.cooperage.barrel.workbook;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cooperage.barrel.workbook.engine.Change;
import org.cooperage.barrel.workbook.engine.Shift;
import org.cooperage.barrel.workbook.engine.Shift.Quantiles;
import org.cooperage.barrel.workbook.engine.Step;
import org.jspecify.annotations.Nullable;

/// What the platform measured at a step that was changed, before and since. Nothing is saved by claiming.
///
/// @param day from this day on it can be told; null as long as the change has not begun
/// @param shift null when there are too few jobs on one side
record Proof(
        Change change,
        Step asIs,
        Measure measure,
        State state,
        @Nullable LocalDate day,
        List<Job> before,
        List<Job> after,
        @Nullable Shift shift) {
    /// Since the change began.
    static final int FEWEST_DAYS = 60;
    /// Before and since.
    static final int FEWEST_JOBS = 5;

    /// One finished job's value.
    record Job(double value, LocalDate day) {}

    /// Of work on a unit, and from the goods' arrival to the end of the step.
    enum Measure {
        MINUTES,
        HOURS
    }

    enum State {
        /// Not begun, too early, or too few jobs since.
        EXPECTED,
        /// Fewer than five jobs before: there is nothing to compare with.
        NO_BASELINE,
        MEASURED,
        /// There is enough to tell, and it tells no saving.
        NOT_SHOWN
    }

    Proof {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    static Proof of(
            Change change,
            Step asIs,
            Measure measure,
            @Nullable LocalDate begun,
            LocalDate today,
            List<Job> before,
            List<Job> after) {
        var day = begun == null ? null : begun.plusDays(FEWEST_DAYS);
        boolean comparable = before.size() >= FEWEST_JOBS && after.size() >= FEWEST_JOBS;
        var shift = comparable ? Shift.of(values(before), values(after)) : null;
        return new Proof(change, asIs, measure, state(before, begun, today, shift), day, before, after, shift);
    }

    private static State state(List<Job> before, @Nullable LocalDate begun, LocalDate today, @Nullable Shift shift) {
        if (before.size() < FEWEST_JOBS) {
            return State.NO_BASELINE;
        }
        if (begun == null || ChronoUnit.DAYS.between(begun, today) < FEWEST_DAYS || shift == null) {
            return State.EXPECTED;
        }
        return shift.isClear() ? State.MEASURED : State.NOT_SHOWN;
    }

    private static List<Double> values(List<Job> jobs) {
        return jobs.stream().map(Job::value).toList();
    }

    public @Nullable Double medianBefore() {
        return before.isEmpty() ? null : Quantiles.of(values(before), 0.5);
    }

    public @Nullable Double medianAfter() {
        return after.isEmpty() ? null : Quantiles.of(values(after), 0.5);
    }
}
