package org.cooperage.market.stop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Stops: all of them, one of them, and declaring one.
@Controller
class StopPages {
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final Stops stops;
    private final StopViews views;
    private final Clock clock;

    StopPages(Stops stops, StopViews views, Clock clock) {
        this.stops = stops;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/stops")
    String list(PageRequest page, Model model) {
        var found = stops.list(page);
        model.addAttribute("page", found);
        model.addAttribute("stops", views.of(found.rows()));
        model.addAttribute("mayDeclare", mayDeclare());
        return "stop/list";
    }

    private static boolean mayDeclare() {
        var role = Acting.current().role();
        return role == Role.GOV || role == Role.OPS;
    }

    @GetMapping("/stops/new")
    String form(Model model) {
        Acting.require("Stopping work", Role.GOV, Role.OPS);
        var now = clock.instant();
        var draft = new StopForm(
                stops.home().map(Object::toString).orElse(null),
                List.of(),
                "",
                field(now),
                field(now.plus(Duration.ofDays(3))),
                Stop.Reason.POLLUTION.name(),
                "");
        return form(draft, model);
    }

    private String form(StopForm draft, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("places", stops.places());
        model.addAttribute("processes", views.processes());
        model.addAttribute("reasons", Stop.Reason.values());
        return "stop/new";
    }

    @PostMapping("/stops")
    ModelAndView declare(@ModelAttribute StopForm typed, Model model) {
        try {
            return new ModelAndView(
                    "redirect:/stops/" + stops.declare(typed.read()).id());
        } catch (InvalidInput wrong) {
            model.addAttribute("faults", wrong.faults());
            return new ModelAndView(form(typed, model), model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    @GetMapping("/stops/{stopId}")
    String show(@PathVariable UUID stopId, Model model) {
        model.addAttribute(
                "stop", views.of(List.of(stops.get(new Stop.Id(stopId)))).getFirst());
        return "stop/stop";
    }

    @PostMapping("/stops/{stopId}/lifting")
    String lift(@PathVariable UUID stopId) {
        return "redirect:/stops/" + stops.lift(new Stop.Id(stopId)).id();
    }

    private static String field(Instant moment) {
        return FIELD.format(LocalDateTime.ofInstant(moment, BusinessClock.ZONE));
    }
}
