package org.cooperage.portal.home;

import java.util.Optional;
import org.cooperage.deal.Deals;
import org.cooperage.deal.JobFilter;
import org.cooperage.deal.Jobs;
import org.cooperage.deal.OrderFilter;
import org.cooperage.indicator.Loads;
import org.cooperage.policy.honour.HonourFilter;
import org.cooperage.policy.honour.Honours;
import org.cooperage.shared.Acting;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The cluster for those who steer it: sums only for officials, offers and late orders as well for the operator.
@Controller
class LoadPages {

    private static final PageRequest URGENT = new PageRequest(0, 50, Optional.of("due"), false);

    private static final PageRequest HONOURS = new PageRequest(0, 6, Optional.empty(), false);

    private final LoadMaps maps;
    private final Loads loads;
    private final Jobs jobs;
    private final Deals deals;
    private final Honours honours;

    LoadPages(LoadMaps maps, Loads loads, Jobs jobs, Deals deals, Honours honours) {
        this.maps = maps;
        this.loads = loads;
        this.jobs = jobs;
        this.deals = deals;
        this.honours = honours;
    }

    static boolean seesTheCluster(Role role) {
        return switch (role) {
            case GOV, ASC, PARK, FI, OPS -> true;
            case LEAD, SME, SVC, PER, PUB, BUYER, SYSTEM -> false;
        };
    }

    @GetMapping("/cluster")
    String cluster(Model model) {
        model.addAttribute("load", maps.disclosed());
        model.addAttribute("asOf", loads.asOf().orElse(null));
        model.addAttribute("honours", honours.list(HonourFilter.VALID, HONOURS));
        return "home/cluster";
    }

    @GetMapping("/operations")
    String operations(PageRequest page, Model model) {
        Acting.require("Dispatching", Role.OPS);
        model.addAttribute("load", maps.exact());
        model.addAttribute("asOf", loads.asOf().orElse(null));
        model.addAttribute("offers", jobs.list(new JobFilter(null, JobFilter.Show.TO_ANSWER, null, null), page));
        model.addAttribute("late", deals.list(new OrderFilter(null, null, true, null), URGENT));
        return "home/operations";
    }
}
