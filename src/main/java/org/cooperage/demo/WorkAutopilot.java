package org.cooperage.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.JobFilter;
import org.cooperage.deal.shipping.ShipmentFilter;
import org.cooperage.deal.shipping.Shipments;
import org.cooperage.deal.work.Finding;
import org.cooperage.deal.work.Inspecting;
import org.cooperage.deal.work.Inspections;
import org.cooperage.deal.work.JobReports;
import org.cooperage.deal.work.Report;
import org.cooperage.shared.Acting;
import org.springframework.stereotype.Component;

/// Does the work of the makers nobody plays, along the planned dates, with a little scrap: starts, counts, reports
/// done.
///
/// Reports carry keys made from the job and what was reached, so that doing it twice counts once.
@Component
class WorkAutopilot {
    private static final Duration BEFORE_INSPECTION = Duration.ofHours(2);

    private final OfferAutopilot offers;
    private final JobReports reports;
    private final Inspections inspections;
    private final Shipments shipments;
    private final Others others;
    private final Clock clock;

    WorkAutopilot(
            OfferAutopilot offers,
            JobReports reports,
            Inspections inspections,
            Shipments shipments,
            Others others,
            Clock clock) {
        this.offers = offers;
        this.reports = reports;
        this.inspections = inspections;
        this.shipments = shipments;
        this.others = others;
        this.clock = clock;
    }

    void catchUp() {
        var now = clock.instant();
        offers.list(JobFilter.Show.TO_START).stream().filter(j -> isDue(j, now)).forEach(this::start);
        offers.list(JobFilter.Show.RUNNING).stream()
                .filter(j -> !j.planned().from().isAfter(now))
                .forEach(j -> work(j, now));
        offers.list(JobFilter.Show.TO_INSPECT).stream()
                .filter(j -> !j.planned().to().plus(BEFORE_INSPECTION).isAfter(now))
                .forEach(this::inspect);
    }

    private static boolean isDue(JobDeal job, Instant now) {
        return !job.planned().from().isAfter(now);
    }

    private void start(JobDeal job) {
        others.as(job.maker(), () -> reports.send(job.id(), Report.start(key(job, "start"))));
    }

    /// Counts what the time that has passed is good for; at the planned end the rest, and done.
    private void work(JobDeal job, Instant now) {
        var quantity = job.terms().quantity().value();
        var reached = reached(job, now);
        var more = reached.subtract(job.progress().reported());
        others.as(job.maker(), () -> {
            if (more.signum() > 0) count(job, more, scrap(job, more));
            if (reached.compareTo(quantity) >= 0) reports.send(job.id(), Report.done(key(job, "done")));
            return job;
        });
    }

    private void count(JobDeal job, BigDecimal more, BigDecimal scrap) {
        var good = more.subtract(scrap);
        var reached = job.progress().reported().add(more);
        if (good.signum() > 0) reports.send(job.id(), Report.good(key(job, "good" + reached), good));
        if (scrap.signum() > 0) reports.send(job.id(), Report.scrap(key(job, "scrap" + reached), scrap));
    }

    private static BigDecimal reached(JobDeal job, Instant now) {
        var quantity = job.terms().quantity().value();
        var planned = job.planned();
        if (!planned.to().isAfter(now)) return quantity;
        var share = BigDecimal.valueOf(Duration.between(planned.from(), now).toSeconds())
                .divide(BigDecimal.valueOf(planned.length().toSeconds()), 6, RoundingMode.DOWN);
        return quantity.multiply(share).setScale(0, RoundingMode.DOWN);
    }

    /// Half of what the plan allows for, so that the next step always gets what it counts on.
    private static BigDecimal scrap(JobDeal job, BigDecimal more) {
        var quantity = job.terms().quantity().value();
        var allowed = quantity.subtract(job.needed()).max(BigDecimal.ZERO);
        return more.multiply(allowed).divide(quantity.multiply(BigDecimal.TWO), 0, RoundingMode.DOWN);
    }

    /// Whoever inspects for a buyer finds what was reported good to be good; so does the maker of work that is sent
    /// nowhere, such as a pattern. Other goods pass when they are sent.
    private void inspect(JobDeal job) {
        if (job.inspected()) {
            if (!others.isPlayed(job.buyer()) || !others.isPlayed(job.maker()))
                Acting.run(Acting.SYSTEM, () -> judge(job));
        } else if (Acting.as(
                Acting.SYSTEM,
                () -> shipments.all(ShipmentFilter.ofJob(job.id())).isEmpty())) {
            others.as(job.maker(), () -> judge(job));
        }
    }

    private Inspecting judge(JobDeal job) {
        return inspections.judge(job.id(), job.version(), Finding.allGood(inspections.waiting(job)));
    }

    private static UUID key(JobDeal job, String what) {
        return UUID.nameUUIDFromBytes((job.id() + what).getBytes(StandardCharsets.UTF_8));
    }
}
