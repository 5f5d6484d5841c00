package org.cooperage.deal.work;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.cooperage.deal.Deal;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.Jobs;
import org.cooperage.party.Upload;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The page a workshop keeps open on its phone: one job, large buttons. Works without a script; with one it also keeps
/// the reports while there is no network.
@Controller
class WorkPages {

    private final Jobs jobs;
    private final JobReports reports;
    private final WorkSettings settings;
    private final Clock clock;

    WorkPages(Jobs jobs, JobReports reports, WorkSettings settings, Clock clock) {
        this.jobs = jobs;
        this.reports = reports;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/jobs/{jobId}/work")
    String show(@PathVariable UUID jobId, Model model) {
        var job = own(jobId);
        model.addAttribute("job", job);
        model.addAttribute("work", WorkView.of(job, reports.latest(job.id()), settings, clock.instant()));
        model.addAttribute("key", UUID.randomUUID());
        return "deal/work";
    }

    /// `report` is a kind, or a kind and a number: `GOOD:10`. `ago` is how many seconds it waited for a network.
    @PostMapping("/jobs/{jobId}/reports")
    String report(
            @PathVariable UUID jobId,
            @RequestParam UUID key,
            @RequestParam String report,
            @RequestParam(required = false) @Nullable String quantity,
            @RequestParam(required = false) Report.@Nullable StopReason reason,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            RedirectAttributes next)
            throws IOException {
        var typed = ReportForm.of(report, quantity);
        var picture = typed.kind() == Report.Kind.PHOTO && photo != null ? Photo.of(photo.getBytes()) : null;
        var outcome = reports.send(
                new Deal.Id(jobId), new Report(key, typed.kind(), typed.quantity(), reason, picture, Duration.ZERO));
        if (outcome instanceof Reporting.Refused refused) {
            next.addFlashAttribute("why", refused.why());
        }
        return "redirect:/jobs/" + jobId + "/work";
    }

    @GetMapping("/jobs/{jobId}/reports/{reportId}/photo")
    ResponseEntity<byte[]> photo(@PathVariable UUID jobId, @PathVariable UUID reportId) {
        var photo = reports.findPhoto(reportId).orElseThrow(() -> new NotFound("photo", reportId));
        return Upload.shown("photo", photo.mediaType(), photo.content());
    }

    /// Leads from the paper on the machine to the work page.
    @GetMapping(path = "/jobs/{jobId}/qr.svg", produces = "image/svg+xml")
    ResponseEntity<String> qr(@PathVariable UUID jobId) {
        var page = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/jobs/{id}/work")
                .buildAndExpand(jobs.get(new Deal.Id(jobId)).id());
        return ResponseEntity.ok(QrCodes.svg(page.toUriString()));
    }

    private JobDeal own(UUID id) {
        var job = jobs.get(new Deal.Id(id));
        var acting = Acting.current();
        if (!acting.isFor(job.maker().value()) && acting.role() != Role.SYSTEM) {
            throw new NotFound("job", id);
        }
        return job;
    }

    /// A report as a button or a field gives it.
    private record ReportForm(Report.Kind kind, @Nullable BigDecimal quantity) {

        static ReportForm of(String report, @Nullable String typed) {
            var parts = report.split(":", 2);
            var number = parts.length == 2 ? parts[1] : typed;
            return new ReportForm(kind(parts[0]), number == null || number.isBlank() ? null : number(number));
        }

        private static Report.Kind kind(String text) {
            for (var kind : Report.Kind.values()) {
                if (kind.name().equals(text)) {
                    return kind;
                }
            }
            throw InvalidInput.of("report", text, "deal.invalid.report", "deal.mend.report");
        }

        private static BigDecimal number(String text) {
            if (!text.strip().matches("[0-9]{1,12}(\\.[0-9]{1,2})?")) {
                throw InvalidInput.of("quantity", text, "deal.invalid.count", "deal.mend.count");
            }
            return new BigDecimal(text.strip());
        }
    }
}
