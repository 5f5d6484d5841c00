package org.cooperage.portal.home;

import java.time.Clock;
import java.util.Locale;
import org.cooperage.indicator.Loads;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page: what this is for guests, what is to do for everybody else.
@Controller
class HomePages {

    private final Homes homes;
    private final Underway underway;
    private final Welcome welcome;
    private final Parties parties;
    private final Loads loads;
    private final LoadMaps maps;
    private final Clock clock;

    HomePages(
            Homes homes, Underway underway, Welcome welcome, Parties parties, Loads loads, LoadMaps maps, Clock clock) {
        this.homes = homes;
        this.underway = underway;
        this.welcome = welcome;
        this.parties = parties;
        this.loads = loads;
        this.maps = maps;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Model model, Locale locale) {
        var acting = Acting.current();
        if (!acting.isSignedIn()) {
            model.addAttribute("cluster", welcome.cluster());
            return "home/welcome";
        }
        model.addAttribute("todos", homes.todos(locale));
        model.addAttribute("orders", underway.orders());
        model.addAttribute("now", clock.instant());
        acting.party().flatMap(id -> parties.find(new Party.Id(id))).ifPresent(it -> model.addAttribute("party", it));
        if (LoadPages.seesTheCluster(acting.role())) {
            model.addAttribute("load", acting.role() == Role.OPS ? maps.exact() : maps.disclosed());
            model.addAttribute("asOf", loads.asOf().orElse(null));
        }
        return "home/home";
    }
}
