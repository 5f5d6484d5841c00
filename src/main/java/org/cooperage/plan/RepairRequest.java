package org.cooperage.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cooperage.shared.TimeSlot;

/// A plan in force has to be mended: some jobs cannot stay as they are, all else stays if it can.
///
/// @param inForce the proposal that was agreed or offered
/// @param ownDeals deals whose holds count as free, because they are this order's own
/// @param jobs what may become of each job, by its key; a job that is not named is [Treatment.Movable]
/// @param excludedMakers makers that get nothing of what is placed anew: they declined, kept silent or broke down
/// @param closed resources that are shut, on top of what availability knows
/// @param notBefore nothing that moves starts before this moment: now, or the end of the frozen days
public record RepairRequest(
        Proposal.Id inForce,
        Set<UUID> ownDeals,
        Map<UUID, Treatment> jobs,
        Set<UUID> excludedMakers,
        Map<UUID, List<TimeSlot>> closed,
        Instant notBefore,
        Cause cause) {
    private static final Treatment MOVABLE = new Treatment.Movable();

    public RepairRequest {
        ownDeals = Set.copyOf(ownDeals);
        jobs = Map.copyOf(jobs);
        excludedMakers = Set.copyOf(excludedMakers);
        closed = Map.copyOf(closed);
    }

    public Treatment treatmentOf(Job job) {
        return jobs.getOrDefault(job.key(), MOVABLE);
    }

    /// Machines somebody wants work on, whether they are on a shortlist or not.
    public Stream<UUID> wantedResources() {
        return jobs.values().stream()
                .flatMap(
                        t -> t instanceof Treatment.At(var resource, var start) ? Stream.of(resource) : Stream.empty());
    }

    /// What may become of a job.
    public sealed interface Treatment {
        /// Maker, slots and price stay.
        record Fixed() implements Treatment {}

        /// The maker stays, the time may change.
        record Movable() implements Treatment {}

        /// Anybody may do it, except the excluded makers.
        record Replaced() implements Treatment {}

        /// The maker keeps at most so much of it, the rest goes to others.
        record Capped(BigDecimal quantity) implements Treatment {}

        /// Maker and slots stay, at another price per unit.
        record Repriced(BigDecimal unitPrice) implements Treatment {}

        /// The maker stays, but starts no sooner.
        record NotBefore(Instant start) implements Treatment {}

        /// It is done on this machine and starts no sooner: where the operator wants it.
        record At(UUID resource, Instant start) implements Treatment {}
    }

    public enum Cause {
        DECLINED,
        LAPSED,
        COUNTERED,
        SLOT_TAKEN,
        BREAKDOWN,
        MATERIAL_LATE,
        RUSH,
        SHORTFALL,
        /// The authorities have stopped the machines.
        STOP,
        /// The operator wants a job elsewhere.
        MOVED
    }
}
