package org.cooperage.deal.work;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cooperage.deal.Deal;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.JobStage;
import org.cooperage.deal.Jobs;
import org.cooperage.shared.EntityTag;
import org.cooperage.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Reports and inspections for programs, and for the phone's queue. A report with a known key is answered 200 and not
/// counted again; one that cannot be is answered 409 with the reason.
@RestController
@RequestMapping("/api/jobs/{jobId}")
class WorkApi {

    private final Jobs jobs;
    private final JobReports reports;
    private final Inspections inspections;
    private final MessageSource texts;

    WorkApi(Jobs jobs, JobReports reports, Inspections inspections, MessageSource texts) {
        this.jobs = jobs;
        this.reports = reports;
        this.inspections = inspections;
        this.texts = texts;
    }

    /// `photo` is Base64; `agoSeconds` says how long the report waited for a network.
    record ReportDraft(
            UUID key,
            Report.Kind kind,
            @Nullable BigDecimal quantity,
            Report.@Nullable StopReason reason,
            @Nullable String photo,
            @Nullable Long agoSeconds) {

        Report toReport() {
            var ago = agoSeconds == null ? Duration.ZERO : Duration.ofSeconds(Math.clamp(agoSeconds, 0, 90L * 86_400));
            return new Report(key, kind, quantity, reason, picture(), ago);
        }

        private @Nullable Photo picture() {
            try {
                return photo == null ? null : Photo.of(Base64.getDecoder().decode(photo));
            } catch (IllegalArgumentException e) {
                throw InvalidInput.of("photo", "Base64", "deal.invalid.photo", "deal.mend.photo");
            }
        }
    }

    /// How the job stands after a report; `why` and its `text` when it was refused.
    record Standing(
            JobStage stage,
            BigDecimal good,
            BigDecimal scrap,
            BigDecimal rework,
            int percent,
            int version,
            Reporting.@Nullable Why why,
            @Nullable String text) {

        static Standing of(JobDeal job, Reporting.@Nullable Why why, @Nullable String text) {
            var progress = job.progress();
            return new Standing(
                    job.stage(),
                    progress.good(),
                    progress.scrap(),
                    progress.rework(),
                    job.percent(),
                    job.version(),
                    why,
                    text);
        }
    }

    @GetMapping("/reports")
    List<Report.Kept> list(@PathVariable UUID jobId) {
        return reports.latest(jobs.get(new Deal.Id(jobId)).id());
    }

    @PostMapping("/reports")
    ResponseEntity<Standing> report(@PathVariable UUID jobId, @RequestBody ReportDraft draft, Locale language) {
        return switch (reports.send(new Deal.Id(jobId), draft.toReport())) {
            case Reporting.Recorded it ->
                ResponseEntity.status(HttpStatus.CREATED).body(Standing.of(it.job(), null, null));
            case Reporting.Known it -> ResponseEntity.ok(Standing.of(it.job(), null, null));
            case Reporting.Refused it ->
                ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(Standing.of(it.job(), it.why(), textOf(it.why(), language)));
        };
    }

    @GetMapping("/inspections")
    List<Inspection> inspections(@PathVariable UUID jobId) {
        return inspections.ofJob(jobs.get(new Deal.Id(jobId)).id());
    }

    @PostMapping("/inspection")
    ResponseEntity<Standing> inspect(
            @PathVariable UUID jobId, @RequestHeader("If-Match") String version, @RequestBody Finding finding) {
        return switch (inspections.judge(new Deal.Id(jobId), EntityTag.version(version), finding)) {
            case Inspecting.Judged it -> ResponseEntity.ok(Standing.of(it.job(), null, null));
            case Inspecting.NotNow it ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(Standing.of(it.job(), null, null));
        };
    }

    private String textOf(Reporting.Why why, Locale language) {
        return texts.getMessage("deal.report.refused." + why, null, language);
    }
}
