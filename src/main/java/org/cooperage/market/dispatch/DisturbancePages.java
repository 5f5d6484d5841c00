package org.cooperage.market.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.availability.Resource;
import org.cooperage.availability.Resources;
import org.cooperage.need.Need;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Share;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Report a breakdown or late material, look at what it would do, carry it out.
@Controller
class DisturbancePages {

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final Disturbances disturbances;
    private final DisturbanceNames names;
    private final Resources resources;
    private final DispatchSettings settings;
    private final Clock clock;

    DisturbancePages(
            Disturbances disturbances,
            DisturbanceNames names,
            Resources resources,
            DispatchSettings settings,
            Clock clock) {
        this.disturbances = disturbances;
        this.names = names;
        this.resources = resources;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/disturbances")
    String list(PageRequest page, Model model) {
        var found = disturbances.list(page);
        model.addAttribute("page", found);
        model.addAttribute("machines", names.machines(found.rows()));
        return "market/disturbances";
    }

    /// For one machine or one job, as the links on their pages say; else the reader's own machines to choose from.
    @GetMapping("/disturbances/new")
    String form(@RequestParam Optional<String> machine, @RequestParam Optional<String> job, Model model) {
        var now = clock.instant();
        return form(
                new DisturbanceForm(
                        machine.orElse(null), job.orElse(null), field(now), field(now.plus(Duration.ofHours(24))), ""),
                model);
    }

    @PostMapping("/disturbances")
    ModelAndView report(@ModelAttribute DisturbanceForm typed) {
        try {
            var reported = DisturbanceForm.report(disturbances, typed.read());
            return new ModelAndView("redirect:/disturbances/" + reported.id());
        } catch (InvalidInput wrong) {
            var page = new ModelAndView("market/report", HttpStatus.BAD_REQUEST);
            page.addObject("faults", wrong.faults());
            page.addObject("draft", typed);
            page.addObject("machines", own());
            return page;
        }
    }

    @PostMapping("/orders/{needId}/rush")
    String rush(@PathVariable UUID needId) {
        return "redirect:/disturbances/"
                + disturbances.reportRush(new Need.Id(needId), "").id();
    }

    @GetMapping("/disturbances/{disturbanceId}")
    String show(@PathVariable UUID disturbanceId, Model model) {
        var disturbance = disturbances.get(new Disturbance.Id(disturbanceId));
        var view = DisturbanceView.of(disturbance, disturbances.consequences(disturbance.id()));
        model.addAttribute("disturbance", view);
        model.addAttribute("machines", names.machines(List.of(disturbance)));
        model.addAttribute("makers", names.makers(view));
        model.addAttribute(
                "compensation", new Share(settings.frozenCompensation().doubleValue()));
        return "market/disturbance";
    }

    @PostMapping("/disturbances/{disturbanceId}/handling")
    String handle(@PathVariable UUID disturbanceId) {
        return "redirect:/disturbances/"
                + disturbances.handle(new Disturbance.Id(disturbanceId)).id();
    }

    @PostMapping("/disturbances/{disturbanceId}/end")
    String end(@PathVariable UUID disturbanceId) {
        return "redirect:/disturbances/"
                + disturbances.resolve(new Disturbance.Id(disturbanceId)).id();
    }

    private String form(DisturbanceForm draft, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("machines", own());
        return "market/report";
    }

    private List<Resource> own() {
        var most = new PageRequest(0, PageRequest.MAX_SIZE, Optional.empty(), false);
        return Acting.current()
                .party()
                .map(p -> resources
                        .list(Resource.Filter.of(new Party.Id(p)), most)
                        .rows())
                .orElse(List.of());
    }

    private static String field(Instant moment) {
        return FIELD.format(LocalDateTime.ofInstant(moment, BusinessClock.ZONE));
    }
}
