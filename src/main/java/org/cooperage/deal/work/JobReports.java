package org.cooperage.deal.work;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.deal.Deal;
import org.cooperage.deal.DealEntry;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.JobStage;
import org.cooperage.deal.ShopFloor;
import org.cooperage.deal.work.Reporting.Why;
import org.cooperage.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the workshop reports about its job: begun, n of N, scrap, stopped and why, going on, a photo, done.
///
/// A report is counted once, however often the phone sends it. The job is locked first, so two phones do not count over
/// the limit together.
@Service
public class JobReports {

    private static final BigDecimal MOST_AT_ONCE = BigDecimal.valueOf(10_000_000);
    private static final int LATEST = 20;

    private final ShopFloor floor;
    private final ReportStore store;
    private final WorkSettings settings;

    JobReports(ShopFloor floor, ReportStore store, WorkSettings settings) {
        this.floor = floor;
        this.store = store;
        this.settings = settings;
    }

    @Transactional
    public Reporting send(Deal.Id id, Report report) {
        check(report);
        var job = floor.own(id);
        if (store.isKnown(id, report.key())) {
            return new Reporting.Known(job);
        }
        var why = refusal(job, report);
        if (why != null) {
            return new Reporting.Refused(job, why);
        }
        store.insert(job, report);
        return new Reporting.Recorded(done(job, report));
    }

    /// The latest reports of a job, the newest first.
    @Transactional(readOnly = true)
    public List<Report.Kept> latest(Deal.Id job) {
        return store.latest(job, LATEST);
    }

    @Transactional(readOnly = true)
    public Optional<Photo> findPhoto(UUID report) {
        return store.findPhoto(report);
    }

    private JobDeal done(JobDeal job, Report report) {
        return switch (report.kind()) {
            case START -> floor.start(job);
            case GOOD -> floor.count(job, quantity(report), BigDecimal.ZERO);
            case SCRAP -> floor.count(job, BigDecimal.ZERO, quantity(report));
            case STOP -> floor.note(job, DealEntry.Kind.STOPPED, String.valueOf(report.reason()));
            case RESUME -> floor.note(job, DealEntry.Kind.RESUMED, null);
            case PHOTO -> floor.note(job, DealEntry.Kind.PHOTO, null);
            case DONE -> floor.finish(job);
        };
    }

    private @Nullable Why refusal(JobDeal job, Report report) {
        var wrongStage = wrongStage(job.stage(), report.kind());
        if (wrongStage != null) {
            return wrongStage;
        }
        return switch (report.kind()) {
            case GOOD, SCRAP -> isTooMany(job, quantity(report)) ? Why.TOO_MANY : null;
            case DONE -> job.progress().reported().signum() == 0 ? Why.NOTHING_MADE : null;
            case START, STOP, RESUME, PHOTO -> null;
        };
    }

    private static @Nullable Why wrongStage(JobStage stage, Report.Kind kind) {
        return switch (stage) {
            case COMMITTED -> kind == Report.Kind.START ? null : Why.NOT_STARTED;
            case STARTED -> kind == Report.Kind.START ? Why.OVER : null;
            case REWORK ->
                kind == Report.Kind.GOOD || kind == Report.Kind.SCRAP || kind == Report.Kind.START ? Why.OVER : null;
            case DONE, PASSED, PAYABLE, PAID, SCRAPPED -> Why.OVER;
            case OFFERED, VIEWED, COUNTERED, ACCEPTED, DECLINED, LAPSED, MOVE_ASKED, WITHDRAWN, CANCELLED ->
                Why.NOT_COMMITTED;
        };
    }

    private boolean isTooMany(JobDeal job, BigDecimal more) {
        var most = settings.most(job.terms().quantity().value());
        return job.progress().reported().add(more).compareTo(most) > 0;
    }

    private static void check(Report report) {
        var quantity = report.quantity();
        switch (report.kind()) {
            case GOOD, SCRAP -> {
                if (quantity == null
                        || quantity.signum() <= 0
                        || quantity.compareTo(MOST_AT_ONCE) > 0
                        || quantity.scale() > 2) {
                    throw InvalidInput.of(
                            "quantity", quantity == null ? "" : quantity, "deal.invalid.count", "deal.mend.count");
                }
            }
            case STOP -> {
                if (report.reason() == null) {
                    throw InvalidInput.of("reason", "", "deal.invalid.reason", "deal.mend.reason");
                }
            }
            case PHOTO -> {
                if (report.photo() == null) {
                    throw InvalidInput.of("photo", "", "deal.invalid.photo", "deal.mend.photo");
                }
            }
            case START, RESUME, DONE -> {}
        }
    }

    private static BigDecimal quantity(Report report) {
        var quantity = report.quantity();
        return quantity == null ? BigDecimal.ZERO : quantity;
    }
}
