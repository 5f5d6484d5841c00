package org.cooperage.indicator;

import java.time.Clock;
import java.util.List;
import org.cooperage.party.Party;
import org.cooperage.plan.passed.Credits;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Whether work goes round: one's own share, and how even it is for all.
@Controller
class FairnessPages {

    private final Fairness fairness;
    private final Credits credits;
    private final Clock clock;

    FairnessPages(Fairness fairness, Credits credits, Clock clock) {
        this.credits = credits;
        this.clock = clock;
        this.fairness = fairness;
    }

    @GetMapping("/fairness")
    String show(Model model) {
        Acting.require("Seeing how evenly work is spread");
        var acting = Acting.current();
        boolean maker = acting.role() == Role.SME || acting.role() == Role.LEAD || acting.role() == Role.SVC;
        model.addAttribute("maker", maker);
        model.addAttribute(
                "own",
                maker ? acting.party().map(id -> fairness.of(new Party.Id(id))).orElse(List.of()) : List.of());
        model.addAttribute("all", fairness.published());
        model.addAttribute("credits", maker ? credits.own() : List.of());
        model.addAttribute("now", clock.instant());
        model.addAttribute("months", credits.months());
        return "fairness/fairness";
    }
}
