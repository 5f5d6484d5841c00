package org.cooperage.plan.engine;

/// What belongs together and is late or in time as a whole; it is complete when its last task ends.
///
/// @param release before this minute nothing of the order may start
/// @param due wished completion; [Calendar#NEVER] if there is none
/// @param latePerDay micro-yuan for each day (or part, pro rata) after `due`
/// @param flowPerDay micro-yuan for each day from `release` to completion: what being faster is worth
/// @param ceiling micro-yuan that the price and the freight of its lots should stay within; [#NO_CEILING] if
/// there is none
/// @param abovePercent what a yuan above the ceiling costs besides itself
public record Order(
        String code, int release, int due, long latePerDay, long flowPerDay, long ceiling, int abovePercent) {
    public static final long NO_CEILING = Long.MAX_VALUE;

    public Order(String code, int release, int due, long latePerDay, long flowPerDay) {
        this(code, release, due, latePerDay, flowPerDay, NO_CEILING, 0);
    }

    /// The same, if possible for no more than that.
    public Order within(long limit, int percentAbove) {
        return new Order(code, release, due, latePerDay, flowPerDay, limit, percentAbove);
    }

    /// The same, a day earlier being worth so much more.
    Order hurried(long perDay) {
        return new Order(code, release, due, latePerDay, flowPerDay + perDay, ceiling, abovePercent);
    }

    public boolean hasCeiling() {
        return ceiling != NO_CEILING && abovePercent > 0;
    }

    public static Order undated(String code) {
        return new Order(code, 0, Calendar.NEVER, 0, 0);
    }

    public boolean hasDue() {
        return due < Calendar.NEVER;
    }
}
