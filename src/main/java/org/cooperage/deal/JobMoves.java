package org.cooperage.deal;

import java.time.Instant;
import org.cooperage.deal.DealEntry.Facts;
import org.cooperage.deal.DealEntry.Kind;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Makes a move of a job: checks the table, writes the row and the thread, tells the others. The job is locked before.
@Component
class JobMoves {

    private final JobStore store;
    private final EntryStore thread;
    private final ApplicationEventPublisher events;

    JobMoves(JobStore store, EntryStore thread, ApplicationEventPublisher events) {
        this.store = store;
        this.thread = thread;
        this.events = events;
    }

    JobDeal offered(JobDeal job, Instant answerBy) {
        var event = new DealEvent.JobOffered(job.order(), job.id(), job.maker(), job.buyer(), answerBy);
        return written(job, Kind.OFFERED, Facts.of(answerBy), event);
    }

    /// A move that needs no more words than its name.
    JobDeal to(JobDeal job, JobStage stage) {
        var next = job.at(stage, job.reason(), stage == JobStage.VIEWED ? job.answerBy() : null);
        store.update(next);
        var kind = kindOf(stage);
        if (kind != null) {
            thread.add(next, kind, Facts.NONE);
        }
        var event = eventOf(next);
        if (event != null) {
            events.publishEvent(event);
        }
        return reloaded(job);
    }

    JobDeal countered(JobDeal job, Counter wanted) {
        var event = new DealEvent.JobCountered(job.order(), job.id(), job.maker(), job.buyer());
        return moved(job.at(JobStage.COUNTERED, null, null), Kind.COUNTERED, Facts.of(wanted, job), event);
    }

    JobDeal counterAgreed(JobDeal job) {
        var event = new DealEvent.JobAccepted(job.order(), job.id(), job.maker(), job.buyer());
        return moved(job.at(JobStage.ACCEPTED, null, null), Kind.COUNTER_AGREED, Facts.NONE, event);
    }

    JobDeal declined(JobDeal job, DeclineReason reason, String note) {
        var event = new DealEvent.JobDeclined(job.order(), job.id(), job.maker(), job.buyer(), reason.name());
        var facts = Facts.because(reason.name(), note.isBlank() ? null : note);
        return moved(job.at(JobStage.DECLINED, reason.name(), null), Kind.DECLINED, facts, event);
    }

    JobDeal ended(JobDeal job, JobStage stage, String reason) {
        var event = new DealEvent.JobWithdrawn(job.order(), job.id(), job.maker(), job.buyer(), reason);
        var kind = stage == JobStage.WITHDRAWN ? Kind.WITHDRAWN : Kind.CANCELLED;
        return moved(job.at(stage, reason, null), kind, Facts.because(reason, null), event);
    }

    JobDeal termsChanged(JobDeal job, JobTerms terms) {
        store.update(job);
        thread.add(job, Kind.TERMS_CHANGED, new Facts(terms.quantity(), terms.ends(), null, null, null));
        return reloaded(job);
    }

    JobDeal moveAsked(JobDeal job, TimeSlot planned, Instant answerBy) {
        var event = new DealEvent.JobMoveAsked(job.order(), job.id(), job.maker(), job.buyer(), answerBy);
        return moved(job.at(JobStage.MOVE_ASKED, null, answerBy), Kind.MOVE_ASKED, Facts.of(planned.to()), event);
    }

    JobDeal moved(JobDeal job, TimeSlot planned) {
        var event = new DealEvent.JobMoved(job.order(), job.id(), job.maker(), job.buyer());
        return moved(job, Kind.MOVED, Facts.of(planned.to()), event);
    }

    JobDeal moveRefused(JobDeal job) {
        var event = new DealEvent.JobMoveRefused(job.order(), job.id(), job.maker(), job.buyer());
        return moved(job, Kind.MOVE_REFUSED, Facts.NONE, event);
    }

    /// Writes the job as it is now, with a line in the thread and an event.
    JobDeal moved(JobDeal job, Kind kind, Facts facts, DealEvent event) {
        store.update(job);
        return written(job, kind, facts, event);
    }

    /// Counting does not move a job and is no line in the thread: the bar shows it.
    JobDeal counted(JobDeal job, DealEvent event) {
        store.update(job);
        events.publishEvent(event);
        return reloaded(job);
    }

    private JobDeal written(JobDeal job, Kind kind, Facts facts, DealEvent event) {
        thread.add(job, kind, facts);
        events.publishEvent(event);
        return reloaded(job);
    }

    private JobDeal reloaded(JobDeal job) {
        return store.find(job.id()).orElseThrow(() -> new NotFound("job", job.id()));
    }

    private static @Nullable Kind kindOf(JobStage stage) {
        return switch (stage) {
            case VIEWED -> Kind.VIEWED;
            case ACCEPTED -> Kind.ACCEPTED;
            case LAPSED -> Kind.LAPSED;
            case COMMITTED -> Kind.COMMITTED;
            case STARTED -> Kind.STARTED;
            case PAID -> Kind.PAID;
            case OFFERED,
                    COUNTERED,
                    DECLINED,
                    MOVE_ASKED,
                    DONE,
                    REWORK,
                    PASSED,
                    SCRAPPED,
                    PAYABLE,
                    WITHDRAWN,
                    CANCELLED -> null;
        };
    }

    private static @Nullable DealEvent eventOf(JobDeal job) {
        return switch (job.stage()) {
            case VIEWED -> new DealEvent.JobViewed(job.order(), job.id(), job.maker(), job.buyer());
            case ACCEPTED -> new DealEvent.JobAccepted(job.order(), job.id(), job.maker(), job.buyer());
            case LAPSED -> new DealEvent.JobLapsed(job.order(), job.id(), job.maker(), job.buyer());
            case COMMITTED -> new DealEvent.JobCommitted(job.order(), job.id(), job.maker(), job.buyer());
            case STARTED -> new DealEvent.JobStarted(job.order(), job.id(), job.maker(), job.buyer());
            case OFFERED,
                    COUNTERED,
                    DECLINED,
                    MOVE_ASKED,
                    DONE,
                    REWORK,
                    PASSED,
                    SCRAPPED,
                    PAYABLE,
                    PAID,
                    WITHDRAWN,
                    CANCELLED -> null;
        };
    }
}
