package org.cooperage.deal;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.place.Places;
import org.cooperage.place.Sites;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A maker's jobs: what waits for an answer first, then what is to be done; and the sheet of one job.
@Controller
class JobPages {

    private static final Party.Id NOBODY = new Party.Id(new UUID(0, 0));

    private final Jobs jobs;
    private final Sites sites;
    private final Places places;
    private final Clock clock;

    JobPages(Jobs jobs, Sites sites, Places places, Clock clock) {
        this.jobs = jobs;
        this.sites = sites;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/jobs")
    String list(
            @RequestParam(required = false) JobFilter.@Nullable Show show,
            @RequestParam(required = false) @Nullable String q,
            PageRequest page,
            Model model) {
        model.addAttribute("page", jobs.list(filter(show, q), page));
        model.addAttribute("counts", JobCounts.of(jobs, Acting.current()));
        model.addAttribute("show", show);
        model.addAttribute("q", q);
        model.addAttribute("now", clock.instant());
        return "deal/jobs";
    }

    @GetMapping("/jobs/{jobId}")
    String show(@PathVariable UUID jobId, Model model) {
        return sheet(jobs.view(new Deal.Id(jobId)), CounterForm.EMPTY, List.of(), model);
    }

    @PostMapping("/jobs/{jobId}/acceptance")
    String accept(@PathVariable UUID jobId, @RequestParam int version, RedirectAttributes next) {
        return answered(jobs.accept(new Deal.Id(jobId), version), next);
    }

    @PostMapping("/jobs/{jobId}/counter")
    Object counter(
            @PathVariable UUID jobId,
            @RequestParam int version,
            @ModelAttribute CounterForm form,
            Model model,
            RedirectAttributes next) {
        var id = new Deal.Id(jobId);
        try {
            return answered(jobs.counter(id, version, form.toCounter()), next);
        } catch (InvalidInput refused) {
            var view = sheet(jobs.get(id), form, refused.faults(), model);
            return new ModelAndView(view, model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    @PostMapping("/jobs/{jobId}/refusal")
    String decline(
            @PathVariable UUID jobId,
            @RequestParam int version,
            @RequestParam DeclineReason reason,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes next) {
        return answered(jobs.decline(new Deal.Id(jobId), version, reason, note), next);
    }

    /// The maker's word on another time.
    @PostMapping("/jobs/{jobId}/move")
    String move(@PathVariable UUID jobId, @RequestParam int version, @RequestParam boolean agreed) {
        var id = new Deal.Id(jobId);
        var job = agreed ? jobs.agreeToMove(id, version) : jobs.refuseMove(id);
        return "redirect:/jobs/" + job.id();
    }

    private String sheet(JobDeal job, CounterForm form, List<InvalidInput.Fault> faults, Model model) {
        model.addAttribute("job", job);
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("own", Acting.current().isFor(job.maker().value()));
        model.addAttribute("next", nextStop(job));
        model.addAttribute("now", clock.instant());
        return "deal/job";
    }

    private @Nullable NextStop nextStop(JobDeal job) {
        var site = job.step().nextSite();
        return site == null
                ? null
                : sites.find(site)
                        .map(it -> new NextStop(it, places.get(it.place())))
                        .orElse(null);
    }

    private static String answered(Answering answering, RedirectAttributes next) {
        next.addFlashAttribute(
                "answer",
                switch (answering) {
                    case Answering.Accepted it -> "accepted";
                    case Answering.Countered it -> "countered";
                    case Answering.Declined it -> "declined";
                    case Answering.TooLate it -> "toolate";
                    case Answering.CounteredBefore it -> "counteredbefore";
                    case Answering.Suspended it -> "suspended";
                });
        return "redirect:/jobs/" + answering.job().id();
    }

    /// The operator looks at everybody's jobs, everybody else at its own.
    static JobFilter filter(JobFilter.@Nullable Show show, @Nullable String q) {
        var acting = Acting.current();
        var maker = acting.role() == Role.OPS
                ? null
                : acting.party().map(Party.Id::new).orElse(NOBODY);
        return new JobFilter(maker, show, null, q);
    }
}
