package org.cooperage.plan.engine;

/// A lot waits for another: `to` starts when `from` has ended, rested and arrived.
///
/// `start(to) - end(from) - travel` lies in `[minWait, maxWait]`.
///
/// @param minWait rest in minutes, such as 24 h for yarn to condition
/// @param maxWait the most minutes between arrival and start; [Calendar#NEVER] if it does not matter
/// @param kg what is moved
/// @param shipment moves with the same number between the same two sites share one trip price; [#ALONE] pays its own
/// @param holdingPerDay micro-yuan for each day between the end of `from` and the start of `to`
public record Link(int from, int to, int minWait, int maxWait, int kg, int shipment, long holdingPerDay) {
    public static final int ALONE = -1;

    public Link {
        if (from == to || minWait < 0 || maxWait < minWait || kg < 0) {
            throw new IllegalArgumentException(
                    "The link (%d) to (%d) waits (%d) to (%d) minutes and moves (%d) kg.\nMaybe minimum and maximum are swapped."
                            .formatted(from, to, minWait, maxWait, kg));
        }
    }

    public static Link of(int from, int to) {
        return new Link(from, to, 0, Calendar.NEVER, 0, ALONE, 0);
    }

    public boolean limited() {
        return maxWait < Calendar.NEVER;
    }
}
