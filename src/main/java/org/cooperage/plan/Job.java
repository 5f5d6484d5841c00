package org.cooperage.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Money;
import org.cooperage.shared.TimeSlot;
import org.cooperage.shared.Unit;
import org.jspecify.annotations.Nullable;

/// What one maker does of one operation of one order on one resource.
///
/// A repair keeps the key of a job that stays with its maker.
///
/// @param operationSeq the operation's number in the routing
/// @param nextSiteId where most of the goods go next; null if that is the buyer (all ways stand in the transports)
/// @param quantity what goes in, loss included
/// @param expectedOutput good quantity it must hand on, in the same unit
/// @param lines the input by colour and size; empty for work on the order as a whole, such as the pattern
/// @param lots the same in the portions in which it is worked on and moved on
/// @param slots which unit is taken when; lots that follow each other are one slot
/// @param span from the first slot's start to the last one's end
/// @param unitPrice yuan for each unit of quantity before tax, hand work included
/// @param setupFee yuan once
/// @param amount unit price × quantity + setup fee, rounded to the fen
/// @param alsoDoes hand work done at the same site that is part of this job
/// @param kg what the goods weigh when the job is done
public record Job(
        UUID key,
        int operationSeq,
        Bilingual operation,
        String processId,
        UUID makerId,
        UUID capabilityId,
        UUID resourceId,
        UUID siteId,
        UUID cityId,
        @Nullable UUID nextSiteId,
        BigDecimal quantity,
        BigDecimal expectedOutput,
        Unit unit,
        List<Line> lines,
        List<Lot> lots,
        List<Slot> slots,
        TimeSlot span,
        BigDecimal unitPrice,
        Money setupFee,
        Money amount,
        List<HandWork> alsoDoes,
        BigDecimal kg) {
    public Job {
        lines = List.copyOf(lines);
        lots = List.copyOf(lots);
        slots = List.copyOf(slots);
        alsoDoes = List.copyOf(alsoDoes);
        if (quantity.signum() <= 0 || lots.isEmpty() || slots.isEmpty()) {
            throw new IllegalArgumentException(
                    "The job (%s) has quantity (%s), (%d) lots and (%d) slots.\nMaybe its lots were left out of the plan."
                            .formatted(key, quantity, lots.size(), slots.size()));
        }
    }

    /// The same work in other portions.
    public Job with(List<Lot> otherLots) {
        return new Job(
                key,
                operationSeq,
                operation,
                processId,
                makerId,
                capabilityId,
                resourceId,
                siteId,
                cityId,
                nextSiteId,
                quantity,
                expectedOutput,
                unit,
                lines,
                otherLots,
                slots,
                span,
                unitPrice,
                setupFee,
                amount,
                alsoDoes,
                kg);
    }

    /// How much of one colour and size.
    public record Line(String colour, String size, BigDecimal quantity) {}

    /// One portion of an operation; `lot` is its number within the operation, the same in every plan of the order.
    ///
    /// @param unit which of the identical units, from 1
    /// @param occupied from when the unit is taken: changing over begins
    public record Lot(int lot, BigDecimal quantity, int unit, Instant occupied, Instant start, Instant end) {}

    /// One unit of a resource for a period, night and Sunday included; units count from 1, as in availability.
    public record Slot(UUID resourceId, int unit, TimeSlot during) {}

    /// An operation without a machine of its own that rides along.
    public record HandWork(int operationSeq, Bilingual operation) {}
}
