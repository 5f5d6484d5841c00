package org.cooperage.plan.engine;

import java.util.List;

/// So many identical units at one site: knitting machines, linking seats, a dye vat, a carrier.
///
/// @param units identical units; [#UNLIMITED] where capacity never binds
/// @param busy slots already committed to others
/// @param batchCapacity quantity one cycle of a unit takes of one batch key; 0 if the resource works lot by lot
/// @param setupPerHour micro-yuan for one hour of changing over
/// @param dear open minutes in which power is restricted
/// @param dearPerHour micro-yuan that an hour of work costs more in them; a lot of a cycle pays its share of the cycle
public record Resource(
        String code,
        int site,
        int units,
        Calendar calendar,
        List<Busy> busy,
        Setups setups,
        long batchCapacity,
        long setupPerHour,
        Calendar dear,
        long dearPerHour) {
    public static final int UNLIMITED = Integer.MAX_VALUE;

    private static final Calendar NEVER_DEAR = Calendar.open(List.of());

    public Resource {
        busy = List.copyOf(busy);
        if (units < 1
                || busy.stream().anyMatch(b -> b.unit() >= units)
                || batchCapacity < 0
                || setupPerHour < 0
                || dearPerHour < 0) {
            throw new IllegalArgumentException(
                    "The resource (%s) has (%d) units, batch capacity (%d), setup rate (%d), power rate (%d).\nMaybe it is out of use, or a slot names a unit it does not have."
                            .formatted(code, units, batchCapacity, setupPerHour, dearPerHour));
        }
    }

    /// Without restricted hours.
    public Resource(
            String code,
            int site,
            int units,
            Calendar calendar,
            List<Busy> busy,
            Setups setups,
            long batchCapacity,
            long setupPerHour) {
        this(code, site, units, calendar, busy, setups, batchCapacity, setupPerHour, NEVER_DEAR, 0);
    }

    /// Units that are always open, free and need no setup.
    public static Resource of(String code, int site, int units) {
        return new Resource(code, site, units, Calendar.always(), List.of(), Setups.none(), 0, 0);
    }

    public Resource with(Calendar hours) {
        return new Resource(code, site, units, hours, busy, setups, batchCapacity, setupPerHour, dear, dearPerHour);
    }

    public Resource with(List<Busy> committed) {
        return new Resource(
                code, site, units, calendar, committed, setups, batchCapacity, setupPerHour, dear, dearPerHour);
    }

    public Resource with(Setups changes) {
        return new Resource(code, site, units, calendar, busy, changes, batchCapacity, setupPerHour, dear, dearPerHour);
    }

    public Resource inBatchesOf(long capacity) {
        return new Resource(code, site, units, calendar, busy, setups, capacity, setupPerHour, dear, dearPerHour);
    }

    /// An hour of work within these hours costs so much more.
    public Resource dearIn(Calendar restricted, long perHour) {
        var open = calendar.common(restricted);
        return new Resource(code, site, units, calendar, busy, setups, batchCapacity, setupPerHour, open, perHour);
    }

    public boolean isDear() {
        return dearPerHour > 0;
    }

    public boolean unlimited() {
        return units == UNLIMITED;
    }

    public boolean batches() {
        return batchCapacity > 0;
    }
}
