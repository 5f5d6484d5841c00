package org.cooperage.plan.engine;

/// One way to do a lot of an operation: on this resource, in this time, for this money.
///
/// The caller turns risk, fairness and incumbency into money, so that every preference can be read and argued about.
///
/// @param fixedMinutes working minutes of a lot whatever its size; the cycle on a batch resource
/// @param millisPerUnit working milli-minutes (1/1000 min) for each unit of quantity, 0 on a batch resource
/// @param pricePerLot micro-yuan asked for each lot
/// @param pricePerUnit micro-yuan asked for each unit
/// @param riskPerUnit expected cost of rejects for each unit
/// @param fairnessPerUnit positive for a firm above its target load, negative (a credit) below it
/// @param incumbencyPerUnit cost of leaving the firm that made it before
/// @param minQuantity the site takes nothing of the operation or at least this quantity of it
/// @param pricePerJob micro-yuan asked once for whatever it gets of the operation, such as the fee for setting up
public record Mode(
        int resource,
        int fixedMinutes,
        long millisPerUnit,
        long pricePerLot,
        long pricePerUnit,
        long riskPerUnit,
        long fairnessPerUnit,
        long incumbencyPerUnit,
        long minQuantity,
        long pricePerJob) {
    public Mode {
        if (fixedMinutes < 0 || millisPerUnit < 0 || minQuantity < 0 || pricePerJob < 0) {
            throw new IllegalArgumentException(
                    "The mode on resource (%d) takes (%d) minutes + (%d) milli-minutes a unit, at least (%d) units, (%d) once.\nMaybe a rate was not known."
                            .formatted(resource, fixedMinutes, millisPerUnit, minQuantity, pricePerJob));
        }
    }

    /// Nothing to pay but for lots and units.
    public Mode(
            int resource,
            int fixedMinutes,
            long millisPerUnit,
            long pricePerLot,
            long pricePerUnit,
            long riskPerUnit,
            long fairnessPerUnit,
            long incumbencyPerUnit,
            long minQuantity) {
        this(
                resource,
                fixedMinutes,
                millisPerUnit,
                pricePerLot,
                pricePerUnit,
                riskPerUnit,
                fairnessPerUnit,
                incumbencyPerUnit,
                minQuantity,
                0);
    }

    /// The same for so much once.
    public Mode asking(long perJob) {
        return new Mode(
                resource,
                fixedMinutes,
                millisPerUnit,
                pricePerLot,
                pricePerUnit,
                riskPerUnit,
                fairnessPerUnit,
                incumbencyPerUnit,
                minQuantity,
                perJob);
    }

    /// The same on the resource at another position.
    Mode at(int position) {
        return new Mode(
                position,
                fixedMinutes,
                millisPerUnit,
                pricePerLot,
                pricePerUnit,
                riskPerUnit,
                fairnessPerUnit,
                incumbencyPerUnit,
                minQuantity,
                pricePerJob);
    }

    /// So many minutes for the lot, free of charge.
    public static Mode minutes(int resource, int minutes) {
        return new Mode(resource, minutes, 0, 0, 0, 0, 0, 0, 0);
    }

    /// So many minutes and so much money for the lot.
    public static Mode priced(int resource, int minutes, long pricePerLot) {
        return new Mode(resource, minutes, 0, pricePerLot, 0, 0, 0, 0, 0);
    }

    /// Working minutes of a lot, rounded up.
    public int minutesFor(long quantity) {
        return Math.toIntExact(fixedMinutes + Math.ceilDiv(millisPerUnit * quantity, 1000));
    }

    public long priceFor(long quantity) {
        return pricePerLot + pricePerUnit * quantity;
    }
}
