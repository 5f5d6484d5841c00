package org.cooperage.chain;

import java.math.BigDecimal;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Unit;
import org.jspecify.annotations.Nullable;

/// One step of a routing.
///
/// Its length is given in exactly one of three ways: `runMinutes` per unit on one machine at efficiency 1; a batch of
/// at most `batchSize` units that takes `cycleMinutes`; or `onceMinutes` for a style, whatever the quantity.
///
/// @param seq place in the routing: 10, 20, 30 …
/// @param process what it is; none for hand work, which is done where `sameSiteAs` is done
/// @param unit the unit it counts in: kilograms while it is yarn, pieces once it is a pullover
/// @param unitsPerProduct how many of that unit go into one unit of the product, before losses
/// @param setupMinutes per change of colour or style on a machine
/// @param transferLot how much moves on at once
/// @param minLot a maker gets nothing or at least this, per colour
/// @param maxSplit at most so many makers
/// @param yield share of what goes in that comes out good, above 0 to 1
/// @param waitMinMinutes rest afterwards before the next operation may begin
/// @param waitMaxMinutes longest rest; none for no limit
/// @param sameSiteAs seq of the operation it must stay with
/// @param oneMakerPerColour one dye lot, one wash place for a colour
/// @param dischargeClass waste water it makes; none for dry work
/// @param referencePrice yuan per unit, local reference
/// @param materialPrice yuan per unit of bought material that enters here
public record Operation(
        int seq,
        Bilingual name,
        Process.@Nullable Id process,
        Unit unit,
        BigDecimal unitsPerProduct,
        @Nullable BigDecimal runMinutes,
        @Nullable BigDecimal batchSize,
        @Nullable Integer cycleMinutes,
        @Nullable Integer onceMinutes,
        int setupMinutes,
        BigDecimal transferLot,
        BigDecimal minLot,
        int maxSplit,
        BigDecimal yield,
        int waitMinMinutes,
        @Nullable Integer waitMaxMinutes,
        @Nullable Integer sameSiteAs,
        boolean oneMakerPerColour,
        @Nullable String dischargeClass,
        @Nullable BigDecimal referencePrice,
        BigDecimal materialPrice) {

    /// Work done on a machine somebody offers, not by hand beside another operation.
    public boolean needsResource() {
        return process != null;
    }

    public boolean isBatch() {
        return batchSize != null;
    }

    /// Minutes of a machine at efficiency 1 for so many units, without setups; batches are full but the last.
    public double minutes(double units) {
        if (runMinutes != null) {
            return units * runMinutes.doubleValue();
        }
        if (onceMinutes != null) {
            return onceMinutes;
        }
        return cycleMinutes == null || batchSize == null
                ? 0
                : Math.ceil(units / batchSize.doubleValue()) * cycleMinutes;
    }
}
