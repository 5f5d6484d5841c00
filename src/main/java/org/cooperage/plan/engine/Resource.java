package org.cooperage.plan.engine;

import java.util.List;

/// So many identical units at one site: knitting machines, linking seats, a dye vat, a carrier.
///
/// @param units identical units; [#UNLIMITED] where capacity never binds
/// @param busy slots already committed to others
/// @param batchCapacity quantity one cycle of a unit takes of one batch key; 0 if the resource works lot by lot
/// @param setupPerHour micro-yuan for one hour of changing over
public record Resource(
        String code,
        int site,
        int units,
        Calendar calendar,
        List<Busy> busy,
        Setups setups,
        long batchCapacity,
        long setupPerHour) {
    public static final int UNLIMITED = Integer.MAX_VALUE;

    public Resource {
        busy = List.copyOf(busy);
        if (units < 1 || busy.stream().anyMatch(b -> b.unit() >= units) || batchCapacity < 0 || setupPerHour < 0) {
            throw new IllegalArgumentException(
                    "The resource (%s) has (%d) units, batch capacity (%d), setup rate (%d).\nMaybe it is out of use, or a slot names a unit it does not have."
                            .formatted(code, units, batchCapacity, setupPerHour));
        }
    }

    /// Units that are always open, free and need no setup.
    public static Resource of(String code, int site, int units) {
        return new Resource(code, site, units, Calendar.always(), List.of(), Setups.none(), 0, 0);
    }

    public Resource with(Calendar hours) {
        return new Resource(code, site, units, hours, busy, setups, batchCapacity, setupPerHour);
    }

    public Resource with(List<Busy> committed) {
        return new Resource(code, site, units, calendar, committed, setups, batchCapacity, setupPerHour);
    }

    public Resource with(Setups changes) {
        return new Resource(code, site, units, calendar, busy, changes, batchCapacity, setupPerHour);
    }

    public Resource inBatchesOf(long capacity) {
        return new Resource(code, site, units, calendar, busy, setups, capacity, setupPerHour);
    }

    public boolean unlimited() {
        return units == UNLIMITED;
    }

    public boolean batches() {
        return batchCapacity > 0;
    }
}
