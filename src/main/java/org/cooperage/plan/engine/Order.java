package org.cooperage.plan.engine;

/// What belongs together and is late or in time as a whole; it is complete when its last task ends.
///
/// @param release before this minute nothing of the order may start
/// @param due wished completion; [Calendar#NEVER] if there is none
/// @param latePerDay micro-yuan for each day (or part, pro rata) after `due`
/// @param flowPerDay micro-yuan for each day from `release` to completion: what being faster is worth
public record Order(String code, int release, int due, long latePerDay, long flowPerDay) {
    public static Order undated(String code) {
        return new Order(code, 0, Calendar.NEVER, 0, 0);
    }

    public boolean hasDue() {
        return due < Calendar.NEVER;
    }
}
