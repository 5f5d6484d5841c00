package org.cooperage.deal;

import java.math.BigDecimal;
import java.time.Clock;
import org.cooperage.deal.DealEntry.Facts;
import org.cooperage.deal.DealEntry.Kind;
import org.cooperage.shared.Acting;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Quantity;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What becomes of a job on the shop floor. Called by the sub-packages that take reports, inspections and shipments,
/// within their transaction and after [#own] or [#judged] has locked the job.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ShopFloor {

    private final JobStore store;
    private final JobMoves moves;
    private final Clock clock;

    ShopFloor(JobStore store, JobMoves moves, Clock clock) {
        this.store = store;
        this.moves = moves;
        this.clock = clock;
    }

    /// The job, locked, for the maker who works on it or the platform; to anybody else it does not exist.
    public JobDeal own(Deal.Id id) {
        return locked(id, Acting.current().role() == Role.SYSTEM, false);
    }

    /// The job, locked, for who may judge it: its buyer, the platform, or its maker when no inspection is due.
    public JobDeal judged(Deal.Id id) {
        return locked(id, Acting.current().role() == Role.SYSTEM, true);
    }

    public JobDeal start(JobDeal job) {
        return moves.to(job, JobStage.STARTED);
    }

    /// Counts pieces: good ones, scrap, and how many of the good still wait to be mended.
    public JobDeal count(JobDeal job, BigDecimal good, BigDecimal scrap) {
        var progress = job.progress();
        var made =
                new JobDeal.Progress(progress.good().add(good), progress.scrap().add(scrap), progress.rework());
        return moves.counted(job.with(made), reported(job, "COUNT", null));
    }

    /// A stop with its reason, a resumption or a photo: a line in the thread, no move.
    public JobDeal note(JobDeal job, Kind kind, @Nullable String reason) {
        return moves.moved(job, kind, Facts.because(reason, null), reported(job, kind.name(), reason));
    }

    /// The maker is through, or has mended what there was to mend.
    public JobDeal finish(JobDeal job) {
        var done = job.at(JobStage.DONE, null, null);
        var shortfall = job.inspected() ? BigDecimal.ZERO : job.shortfall();
        var event = new DealEvent.JobDone(
                job.order(), job.id(), job.maker(), job.buyer(), job.progress().good(), shortfall, job.inspected());
        return moves.moved(done, Kind.DONE, Facts.of(goodOnes(job)), event);
    }

    /// Somebody has looked at every piece that was not passed before; `scrap` leaves the good ones.
    public JobDeal judge(JobDeal job, BigDecimal good, BigDecimal rework, BigDecimal scrap, @Nullable String note) {
        var progress = job.progress();
        var made = new JobDeal.Progress(
                progress.good().subtract(scrap), progress.scrap().add(scrap), rework);
        var next = job.with(made).at(stageAfter(made), null, null);
        var shortfall = rework.signum() > 0 ? BigDecimal.ZERO : next.shortfall();
        var event = new DealEvent.JobInspected(
                job.order(),
                job.id(),
                job.maker(),
                job.buyer(),
                job.step().resource(),
                job.step().process(),
                job.step().seq(),
                good,
                rework,
                scrap,
                shortfall,
                !clock.instant().isAfter(job.due()));
        return moves.moved(
                next,
                Kind.INSPECTED,
                Facts.of(new Quantity(good, job.terms().quantity().unit()), note),
                event);
    }

    /// The goods leave without an inspection, because none was due: the maker answers for them.
    public JobDeal handOver(JobDeal job) {
        return job.stage() == JobStage.DONE && !job.inspected() ? moves.to(job, JobStage.PASSED) : job;
    }

    private static JobStage stageAfter(JobDeal.Progress made) {
        if (made.rework().signum() > 0) {
            return JobStage.REWORK;
        }
        return made.good().signum() == 0 ? JobStage.SCRAPPED : JobStage.PASSED;
    }

    private static Quantity goodOnes(JobDeal job) {
        return new Quantity(job.progress().good(), job.terms().quantity().unit());
    }

    private static DealEvent reported(JobDeal job, String kind, @Nullable String reason) {
        return new DealEvent.JobReported(job.order(), job.id(), job.maker(), job.buyer(), kind, reason);
    }

    private JobDeal locked(Deal.Id id, boolean platform, boolean judging) {
        var job = store.lock(id).orElseThrow(() -> new NotFound("job", id));
        var acting = Acting.current();
        var maker = acting.isFor(job.maker().value());
        var allowed = judging ? acting.isFor(job.buyer().value()) || (maker && !job.inspected()) : maker;
        if (!platform && !allowed) {
            throw new NotFound("job", id);
        }
        return job;
    }
}
