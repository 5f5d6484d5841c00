package org.cooperage.park.investment;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cooperage.chain.Link;
import org.cooperage.party.Party;
import org.cooperage.place.Place;

/// A prospect somebody works on: how far it is, who does what next, what was promised and what came.
///
/// @param before where a parked one goes on
/// @param inCharge who works on it
/// @param promisedWan 万元 of investment
/// @param unit space it looks at
public record Lead(
        Id id,
        Prospect.Id prospect,
        String name,
        Link.Id link,
        Party.Id owner,
        Place.Id city,
        LeadStage stage,
        LeadStage before,
        Instant stageAt,
        Instant openedAt,
        String inCharge,
        String nextStep,
        Optional<Instant> nextAt,
        Optional<LeadStage.LostReason> lostReason,
        Optional<LocalDate> parkedUntil,
        Optional<UUID> unit,
        BigDecimal promisedWan,
        BigDecimal arrivedWan,
        int promisedJobs,
        int actualJobs,
        int version) {

    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// A move, with the days it spent where it was.
    record Move(LeadStage from, LeadStage to, double days, String note, Instant at) {}

    /// Where it may go from here.
    public Set<LeadStage> next() {
        return stage.next(before);
    }

    public long daysInStage(Instant now) {
        return Math.max(0, Duration.between(stageAt, now).toDays());
    }

    public boolean isOverdue(Instant now) {
        return stage.isOpen() && nextAt.filter(at -> at.isBefore(now)).isPresent();
    }

    /// 到位率, 0–1 and beyond; empty: nothing was promised.
    public Optional<Double> arrivedShare() {
        return promisedWan.signum() == 0
                ? Optional.empty()
                : Optional.of(arrivedWan.doubleValue() / promisedWan.doubleValue());
    }
}
