package org.cooperage.market.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.availability.Closure;
import org.cooperage.availability.Resource;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.JobStage;
import org.cooperage.need.Need;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.TimeSlot;

/// What may be reported, and as what disturbance it is kept.
final class Reports {
    private static final Duration LONGEST = Duration.ofDays(60);
    private static final int LONGEST_NOTE = 1000;

    private final Ids ids;
    private final Clock clock;

    Reports(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /// From now until then.
    TimeSlot until(Instant until) {
        var now = clock.instant();
        if (!until.isAfter(now)) {
            throw InvalidInput.of("until", until, "market.wrong.past", "market.mend.past");
        }
        return new TimeSlot(now, until);
    }

    void check(TimeSlot during, String note) {
        if (!during.to().isAfter(clock.instant())) {
            throw InvalidInput.of("until", during.to(), "market.wrong.past", "market.mend.past");
        }
        if (during.length().compareTo(LONGEST) > 0) {
            throw InvalidInput.of("until", during.to(), "market.wrong.long", "market.mend.long", LONGEST.toDays());
        }
        if (note.length() > LONGEST_NOTE) {
            throw InvalidInput.of("note", note, "market.wrong.note", "market.mend.note", LONGEST_NOTE);
        }
    }

    static void refuseBegun(JobDeal job) {
        if (!job.stage().mayBecome(JobStage.WITHDRAWN)) {
            throw InvalidInput.of("job", job.code(), "market.wrong.begun", "market.mend.begun");
        }
    }

    Disturbance breakdown(Closure.Id closure, UUID owner, Resource.Id resource, TimeSlot during, String note) {
        return new Disturbance(
                new Disturbance.Id(closure.value()),
                Disturbance.Kind.BREAKDOWN,
                owner,
                Optional.of(resource),
                Optional.empty(),
                Optional.empty(),
                during,
                note,
                Disturbance.Stage.OPEN,
                clock.instant());
    }

    Disturbance lateMaterial(JobDeal job, TimeSlot during, String note) {
        return new Disturbance(
                new Disturbance.Id(ids.next()),
                Disturbance.Kind.MATERIAL_LATE,
                job.maker().value(),
                Optional.empty(),
                Optional.of(job.id()),
                Optional.empty(),
                during,
                note,
                Disturbance.Stage.OPEN,
                clock.instant());
    }

    Disturbance rush(Need need, TimeSlot during, String note) {
        return new Disturbance(
                new Disturbance.Id(ids.next()),
                Disturbance.Kind.RUSH,
                need.buyerId(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(need.id()),
                during,
                note,
                Disturbance.Stage.OPEN,
                clock.instant());
    }

    Disturbance stop(Disturbance.Id id, UUID declaredBy, TimeSlot during, String note) {
        return new Disturbance(
                id,
                Disturbance.Kind.STOP,
                declaredBy,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                during,
                note,
                Disturbance.Stage.OPEN,
                clock.instant());
    }
}
