package org.cooperage.park.investment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// How far it is with a lead. Every move there is stands in the table below. Texts `park.stage.<name>`.
public enum LeadStage {
    NEW,
    QUALIFIED,
    CONTACTED,
    VISITED,
    NEGOTIATING,
    MOU,
    SIGNED,
    REGISTERED,
    CONSTRUCTION,
    OPERATING,
    AT_CAPACITY,
    /// Waits until a day, then goes on where it was.
    PARKED,
    LOST;

    /// The way of a lead that goes well.
    static final List<LeadStage> WAY = List.of(
            NEW,
            QUALIFIED,
            CONTACTED,
            VISITED,
            NEGOTIATING,
            MOU,
            SIGNED,
            REGISTERED,
            CONSTRUCTION,
            OPERATING,
            AT_CAPACITY);

    /// One step on, or two while nothing is signed; lost and parked from wherever it is not yet at work.
    ///
    /// @param before where a parked one was
    Set<LeadStage> next(LeadStage before) {
        if (this == LOST) {
            return EnumSet.noneOf(LeadStage.class);
        }
        if (this == PARKED) {
            return EnumSet.of(before, LOST);
        }
        var next = EnumSet.noneOf(LeadStage.class);
        int reach = ordinal() < NEGOTIATING.ordinal() ? 2 : 1;
        for (int i = ordinal() + 1; i <= Math.min(ordinal() + reach, AT_CAPACITY.ordinal()); i++) {
            next.add(values()[i]);
        }
        if (ordinal() < OPERATING.ordinal()) {
            next.add(PARKED);
            next.add(LOST);
        }
        return next;
    }

    public boolean isOpen() {
        return this != LOST && this != AT_CAPACITY;
    }

    /// From here on there is a contract.
    public boolean isLanded() {
        return ordinal() >= SIGNED.ordinal() && ordinal() <= AT_CAPACITY.ordinal();
    }

    /// Texts `park.lost.<name>`.
    public enum LostReason {
        LAND,
        PRICE,
        POLICY,
        LABOUR,
        DISCHARGE,
        OTHER_PLACE,
        MONEY,
        PLANS_CHANGED
    }
}
