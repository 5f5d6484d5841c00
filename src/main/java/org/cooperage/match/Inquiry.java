package org.cooperage.match;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cooperage.availability.Busy;
import org.cooperage.availability.Resource;
import org.cooperage.chain.Operation;
import org.cooperage.chain.QualityClass;
import org.cooperage.shared.GeoPoint;
import org.cooperage.shared.TimeSlot;

/// For whom and for when makers are sought.
///
/// @param period calendars are looked at over the whole of it
/// @param due when the goods must be there; permits must hold until then
/// @param deliverTo where the finished goods go
/// @param excluded makers that are not wanted for this order any more
/// @param wanted resources that are looked at whatever their rank, because they have the work already
/// @param ownDeals deals whose holds count as free
public record Inquiry(
        UUID buyerId,
        QualityClass quality,
        TimeSlot period,
        Instant due,
        GeoPoint deliverTo,
        Set<UUID> excluded,
        Set<UUID> wanted,
        Set<UUID> ownDeals) {
    public Inquiry {
        excluded = Set.copyOf(excluded);
        wanted = Set.copyOf(wanted);
        ownDeals = Set.copyOf(ownDeals);
    }

    Map<Resource.Id, List<Busy>> without(Map<Resource.Id, List<Busy>> busy) {
        if (ownDeals.isEmpty()) {
            return busy;
        }
        var others = new HashMap<Resource.Id, List<Busy>>();
        busy.forEach((resource, slots) ->
                others.put(resource, slots.stream().filter(s -> !isOwn(s)).toList()));
        return others;
    }

    private boolean isOwn(Busy slot) {
        var deal = slot.deal();
        return deal != null && ownDeals.contains(deal);
    }

    /// One operation and how much of it.
    ///
    /// @param quantity in the operation's unit
    /// @param maxMakers the work is spread over at most so many
    /// @param unitValue yuan a unit is worth when this operation is done, for what rejects cost
    /// @param unitKg what one unit weighs
    /// @param neededBy free hours count only before: what comes after has to be done by the due date
    /// @param last whether the goods go to the buyer from here
    /// @param credits by maker, the share of its price that a rotation credit is worth
    public record Task(
            Operation operation,
            BigDecimal quantity,
            int maxMakers,
            double unitValue,
            double unitKg,
            Instant neededBy,
            boolean last,
            Map<UUID, Double> credits) {
        public Task {
            credits = Map.copyOf(credits);
        }

        /// Machine minutes the whole takes at efficiency 1.
        public double minutes() {
            var run = operation.runMinutes();
            var batch = operation.batchSize();
            var cycle = operation.cycleMinutes();
            var once = operation.onceMinutes();
            if (run != null) {
                return run.doubleValue() * quantity.doubleValue();
            }
            if (batch != null && cycle != null) {
                return cycle * Math.ceil(quantity.doubleValue() / batch.doubleValue());
            }
            return once == null ? 0 : once;
        }
    }
}
