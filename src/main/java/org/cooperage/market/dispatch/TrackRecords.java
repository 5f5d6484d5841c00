package org.cooperage.market.dispatch;

import java.math.BigDecimal;
import java.time.Clock;
import org.cooperage.availability.Resource;
import org.cooperage.chain.Process;
import org.cooperage.deal.DealEvent;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.Jobs;
import org.cooperage.offer.Offers;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// What was made, well or badly, early or late, goes back to the offer it came from: the next plan knows it.
@Component
class TrackRecords {

    private final Offers offers;
    private final Jobs jobs;
    private final Once once;
    private final Clock clock;

    TrackRecords(Offers offers, Jobs jobs, Once once, Clock clock) {
        this.offers = offers;
        this.jobs = jobs;
        this.once = once;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(DealEvent.JobInspected inspected) {
        record(jobs.get(inspected.job()), inspected.onTime());
    }

    /// Work without an inspection counts as its maker reported it.
    @ApplicationModuleListener
    void on(DealEvent.JobDone done) {
        var job = jobs.get(done.job());
        if (!done.toInspect()) {
            record(job, !clock.instant().isAfter(job.due()));
        }
    }

    /// Buyer and maker know each other now.
    @ApplicationModuleListener
    void on(DealEvent.OrderSettled settled) {
        if (once.isFirst(Once.What.INCUMBENCY, settled.order())) {
            settled.makers().forEach(maker -> offers.recordIncumbency(settled.buyer(), maker, clock.instant()));
        }
    }

    /// Pieces that wait to be mended are judged when they come back.
    private void record(JobDeal job, boolean onTime) {
        if (isJudged(job) && once.isFirst(Once.What.TRACK_RECORD, job.id())) {
            var step = job.step();
            offers.find(new Resource.Id(step.resource()), new Process.Id(step.process()))
                    .ifPresent(c -> offers.record(c.id(), whole(job.progress().good()), made(job), onTime));
        }
    }

    /// What nobody inspects is judged once it is done; it passes only when the goods leave.
    private static boolean isJudged(JobDeal job) {
        var isOver = switch (job.stage()) {
            case PASSED, PAYABLE, PAID, SCRAPPED -> true;
            case DONE -> !job.inspected();
            default -> false;
        };
        return isOver && job.progress().reported().signum() > 0;
    }

    private static long made(JobDeal job) {
        return whole(job.progress().reported());
    }

    private static long whole(BigDecimal quantity) {
        return quantity.longValue();
    }
}
