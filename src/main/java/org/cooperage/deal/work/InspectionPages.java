package org.cooperage.deal.work;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cooperage.deal.Deal;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.JobFilter;
import org.cooperage.deal.Jobs;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What waits for an inspection the reader may make, with the form beside each.
@Controller
class InspectionPages {

    static final JobFilter WAITING = new JobFilter(null, JobFilter.Show.TO_INSPECT, null, null);

    private final Jobs jobs;
    private final Inspections inspections;

    InspectionPages(Jobs jobs, Inspections inspections) {
        this.jobs = jobs;
        this.inspections = inspections;
    }

    @GetMapping("/inspections")
    String list(PageRequest page, Model model) {
        return shown(page, null, List.of(), model);
    }

    @PostMapping("/jobs/{jobId}/inspection")
    Object judge(
            @PathVariable UUID jobId,
            @RequestParam int version,
            @RequestParam String good,
            @RequestParam(defaultValue = "0") String rework,
            @RequestParam(defaultValue = "0") String scrap,
            @RequestParam(defaultValue = "") String note,
            Model model,
            RedirectAttributes next) {
        try {
            var finding = new Finding(
                    number("good", good),
                    number("rework", rework),
                    number("scrap", scrap),
                    note.isBlank() ? null : note);
            var outcome = inspections.judge(new Deal.Id(jobId), version, finding);
            next.addFlashAttribute("judged", told(outcome.job()));
            next.addFlashAttribute("notnow", outcome instanceof Inspecting.NotNow);
            return "redirect:/inspections";
        } catch (InvalidInput refused) {
            var view = shown(PageRequest.first(), jobId, refused.faults(), model);
            return new ModelAndView(view, model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    private String shown(PageRequest page, @Nullable UUID wrong, List<InvalidInput.Fault> faults, Model model) {
        var found = jobs.list(WAITING, page);
        model.addAttribute("page", found);
        model.addAttribute("waiting", inspections.waiting(found.rows()));
        model.addAttribute("acting", Acting.current());
        model.addAttribute("wrong", wrong);
        model.addAttribute("faults", faults);
        return "deal/inspections";
    }

    private static Map<String, Object> told(JobDeal job) {
        var counts = job.progress();
        return Map.of("code", job.code(), "good", counts.good(), "rework", counts.rework(), "scrap", counts.scrap());
    }

    private static BigDecimal number(String field, String text) {
        var plain = text.strip().replaceAll("[,，]", "");
        if (!plain.matches("[0-9]{1,12}(\\.[0-9]{1,2})?")) {
            throw InvalidInput.of(field, text, "deal.invalid.number", "deal.mend.number");
        }
        return new BigDecimal(plain);
    }
}
