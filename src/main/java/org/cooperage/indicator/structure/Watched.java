package org.cooperage.indicator.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cooperage.chain.Process;
import org.cooperage.indicator.engine.structure.OverCapacity;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/// Whether a process has more machines than orders, and what that rests on.
///
/// @param months kept, the oldest first, withheld ones too; the last two years
/// @param finding null: too few months, or withheld
/// @param from the month from which on it can be told; null: it can
record Watched(
        Process.Id process,
        Bilingual name,
        State state,
        List<ProcessMonth> months,
        OverCapacity.@Nullable Finding finding,
        @Nullable LocalDate from) {
    static final int FEWEST_MONTHS = 6;
    static final double LITTLE = 0.65;

    enum State {
        /// Little used for three months, and machines grow faster than orders.
        ALARM,
        /// Little used, but orders keep up with machines.
        LITTLE_USED,
        /// Well used, though machines grow faster than orders.
        OUTGROWING,
        /// Well used, and orders keep up.
        USED,
        TOO_SHORT,
        WITHHELD
    }

    Watched {
        months = List.copyOf(months);
    }

    /// @param now the month that is running
    static Watched of(Process process, List<ProcessMonth> months, LocalDate now) {
        var run = run(months, now);
        if (run.size() >= FEWEST_MONTHS) {
            var finding =
                    OverCapacity.of(run.stream().map(ProcessMonth::asMonth).toList());
            return new Watched(process.id(), process.name(), state(finding), months, finding, null);
        }
        boolean withheld = !months.isEmpty() && !months.getLast().isKnown();
        var first = run.isEmpty() ? now.plusMonths(1) : run.getFirst().month();
        return new Watched(
                process.id(),
                process.name(),
                withheld ? State.WITHHELD : State.TOO_SHORT,
                months,
                null,
                withheld ? null : first.plusMonths(FEWEST_MONTHS));
    }

    /// The known months up to the last whole one, without gaps.
    private static List<ProcessMonth> run(List<ProcessMonth> months, LocalDate now) {
        var run = new ArrayList<ProcessMonth>();
        var expected = now.minusMonths(1);
        for (var month : months.reversed()) {
            if (!month.month().equals(expected) || !month.isKnown()) {
                break;
            }
            run.addFirst(month);
            expected = expected.minusMonths(1);
        }
        return run;
    }

    private static State state(OverCapacity.Finding found) {
        if (found.alarm()) {
            return State.ALARM;
        }
        boolean little = found.adjusted().stream().allMatch(share -> share < LITTLE);
        if (little) {
            return State.LITTLE_USED;
        }
        return found.capacityGrowth() > found.orderGrowth() ? State.OUTGROWING : State.USED;
    }

    public UsePicture picture() {
        return UsePicture.of(months);
    }
}
