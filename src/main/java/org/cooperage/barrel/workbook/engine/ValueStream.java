package org.cooperage.barrel.workbook.engine;

import java.util.List;

/// What a row of steps comes to, for one unit.
///
/// @param lines one per step, in order
/// @param leadHours Σ process and wait
/// @param workHours Σ process
/// @param addedPercent work the customer would pay for ÷ lead time
/// @param rightPercent units that pass all steps right at once: Π %C&A
/// @param bottleneck id of the step with the slowest pace; 0 without steps
/// @param yuan cost by activity
public record ValueStream(
        List<Line> lines,
        Range leadHours,
        Range workHours,
        Range addedPercent,
        double rightPercent,
        int bottleneck,
        Range taktMinutes,
        Range yuan) {
    private static final double PERCENT = 100;

    public ValueStream {
        lines = List.copyOf(lines);
    }

    /// @param paceMinutes a unit leaves it every so many minutes
    /// @param tooSlow even at its best it is slower than the demand
    public record Line(Step step, Range paceMinutes, boolean tooSlow, Cost cost) {}

    public static ValueStream of(List<Step> steps, Terms terms) {
        var takt = terms.takt();
        var lines = steps.stream().map(step -> line(step, terms, takt)).toList();
        var lead = sum(steps.stream().map(Step::leadHours).toList());
        var work = sum(steps.stream().map(ValueStream::workHours).toList());
        var added = sum(
                steps.stream().filter(Step::adds).map(ValueStream::workHours).toList());
        return new ValueStream(
                lines,
                lead,
                work,
                share(added, lead),
                steps.stream().mapToDouble(Step::accuratePercent).reduce(PERCENT, (a, b) -> a * b / PERCENT),
                bottleneck(lines),
                takt,
                sum(lines.stream().map(line -> line.cost().total()).toList()));
    }

    private static Line line(Step step, Terms terms, Range takt) {
        var pace = step.pace(terms.lot());
        return new Line(step, pace, pace.low() > takt.high(), Cost.of(step, terms));
    }

    private static Range workHours(Step step) {
        return step.minutes().times(1 / Step.MINUTES_AN_HOUR);
    }

    /// The slow end of one may meet the quick end of the other: never more than all.
    private static Range share(Range part, Range whole) {
        double rest = Math.max(0, whole.high() - part.high());
        double least = part.low() <= 0 ? 0 : part.low() / (part.low() + rest);
        double restAtBest = Math.max(0, whole.low() - part.low());
        double most = part.high() <= 0 ? 0 : part.high() / (part.high() + restAtBest);
        return new Range(Math.min(least, most) * PERCENT, Math.max(least, most) * PERCENT);
    }

    private static int bottleneck(List<Line> lines) {
        int slowest = 0;
        double pace = -1;
        for (var line : lines) {
            if (line.paceMinutes().middle() > pace) {
                pace = line.paceMinutes().middle();
                slowest = line.step().id();
            }
        }
        return slowest;
    }

    private static Range sum(List<Range> parts) {
        return parts.stream().reduce(Range.NONE, Range::plus);
    }
}
