package org.cooperage.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.EntityTag;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Jobs for programs: list, show, accept, counter, decline, agree to a move. `If-Match` carries the version.
@RestController
@RequestMapping("/api/jobs")
class JobApi {

    private final Jobs jobs;

    JobApi(Jobs jobs) {
        this.jobs = jobs;
    }

    record Refusal(DeclineReason reason, @Nullable String note) {}

    record MoveAnswer(boolean agreed) {}

    /// Without `show` all of them: the maker's own; for the operator everybody's, without prices.
    @GetMapping
    Page<JobView> list(
            @RequestParam(required = false) JobFilter.@Nullable Show show,
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable String q,
            PageRequest page) {
        var acting = Acting.current();
        var maker =
                acting.role() == Role.OPS ? null : new Party.Id(acting.party().orElse(new UUID(0, 0)));
        return jobs.list(new JobFilter(maker, show, process, q), page).map(JobView::of);
    }

    @GetMapping("/{jobId}")
    ResponseEntity<JobView> show(@PathVariable UUID jobId) {
        return ok(jobs.view(new Deal.Id(jobId)));
    }

    @PostMapping("/{jobId}/acceptance")
    ResponseEntity<JobView> accept(@PathVariable UUID jobId, @RequestHeader("If-Match") String version) {
        return answered(jobs.accept(new Deal.Id(jobId), EntityTag.version(version)));
    }

    @PostMapping("/{jobId}/counter")
    ResponseEntity<JobView> counter(
            @PathVariable UUID jobId, @RequestHeader("If-Match") String version, @RequestBody Counter wanted) {
        return answered(jobs.counter(new Deal.Id(jobId), EntityTag.version(version), wanted));
    }

    @PostMapping("/{jobId}/refusal")
    ResponseEntity<JobView> decline(
            @PathVariable UUID jobId, @RequestHeader("If-Match") String version, @RequestBody Refusal refusal) {
        var note = refusal.note() == null ? "" : refusal.note();
        return answered(jobs.decline(new Deal.Id(jobId), EntityTag.version(version), refusal.reason(), note));
    }

    @PostMapping("/{jobId}/move")
    ResponseEntity<JobView> move(
            @PathVariable UUID jobId, @RequestHeader("If-Match") String version, @RequestBody MoveAnswer answer) {
        var id = new Deal.Id(jobId);
        return ok(answer.agreed() ? jobs.agreeToMove(id, EntityTag.version(version)) : jobs.refuseMove(id));
    }

    private static ResponseEntity<JobView> answered(Answering answering) {
        return switch (answering) {
            case Answering.Accepted it -> ok(it.job());
            case Answering.Countered it -> ok(it.job());
            case Answering.Declined it -> ok(it.job());
            case Answering.TooLate it -> conflict(it.job());
            case Answering.CounteredBefore it -> conflict(it.job());
            case Answering.Suspended it -> conflict(it.job());
        };
    }

    private static ResponseEntity<JobView> ok(JobDeal job) {
        return ResponseEntity.ok().eTag("\"" + job.version() + "\"").body(JobView.of(job));
    }

    /// 409 with the job as it stands: it can no longer be answered so.
    private static ResponseEntity<JobView> conflict(JobDeal job) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(JobView.of(job));
    }

    /// What a program reads of a job. Prices in yuan before tax; absent for who may not know them.
    record JobView(
            UUID id,
            String code,
            JobStage stage,
            @Nullable String reason,
            Bilingual product,
            Bilingual operation,
            String process,
            int operationSeq,
            UUID resource,
            UUID site,
            UUID city,
            @Nullable UUID nextSite,
            BigDecimal quantity,
            String unit,
            BigDecimal needed,
            Instant starts,
            Instant ends,
            @Nullable Instant answerBy,
            @Nullable BigDecimal unitPrice,
            @Nullable BigDecimal amount,
            BigDecimal good,
            BigDecimal scrap,
            BigDecimal rework,
            boolean inspected,
            List<JobTerms.Line> lines,
            @Nullable Counter counter,
            int version) {

        static JobView of(JobDeal job) {
            var step = job.step();
            var terms = job.terms();
            var price = terms.price();
            var progress = job.progress();
            return new JobView(
                    job.id().value(),
                    job.code(),
                    job.stage(),
                    job.reason(),
                    job.product(),
                    step.operation(),
                    step.process(),
                    step.seq(),
                    step.resource(),
                    step.site().value(),
                    step.city().value(),
                    step.nextSite() == null ? null : step.nextSite().value(),
                    terms.quantity().value(),
                    terms.quantity().unit().code(),
                    job.needed(),
                    terms.planned().from(),
                    terms.planned().to(),
                    job.answerBy(),
                    price == null ? null : price.unitPrice(),
                    price == null ? null : price.amount().yuan(),
                    progress.good(),
                    progress.scrap(),
                    progress.rework(),
                    job.inspected(),
                    terms.lines(),
                    job.counter(),
                    job.version());
        }
    }
}
