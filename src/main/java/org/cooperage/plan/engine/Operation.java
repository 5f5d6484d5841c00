package org.cooperage.plan.engine;

import java.util.List;

/// One step of an order's routing with everybody who can do it; its tasks are the lots it is split into.
///
/// @param order position of the order
/// @param quantity sum over the lots, in the unit the rates are given in
/// @param yieldPpm good parts per million that the step hands on, nominal
/// @param modes who can do it; the shortlist, at most some dozens
/// @param maxSites the lots go to at most so many sites
/// @param maxFirmPpm one firm gets at most this share of the quantity (parts per million; exposure)
/// @param interruptible whether work rests in closed hours and goes on; otherwise a lot needs unbroken hours
public record Operation(
        String code,
        int order,
        long quantity,
        int yieldPpm,
        List<Mode> modes,
        int maxSites,
        int maxFirmPpm,
        boolean interruptible) {
    public static final int WHOLE = 1_000_000;

    public Operation {
        modes = List.copyOf(modes);
        if (modes.isEmpty() || maxSites < 1 || yieldPpm < 1 || yieldPpm > WHOLE || maxFirmPpm < 1) {
            throw new IllegalArgumentException(
                    "The operation (%s) has (%d) modes, at most (%d) sites, yield (%d), firm share (%d).\nMaybe nobody can do it; say so before planning."
                            .formatted(code, modes.size(), maxSites, yieldPpm, maxFirmPpm));
        }
    }

    /// A single step without limits on splitting.
    public static Operation of(String code, int order, List<Mode> modes) {
        return new Operation(code, order, 1, WHOLE, modes, Integer.MAX_VALUE, WHOLE, false);
    }
}
