package org.cooperage.policy.honour;

import java.util.UUID;
import org.cooperage.shared.Acting;
import org.cooperage.shared.AskAgain;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The ledger of honours: what is valid, what waits, and the form for one more.
@Controller
class HonourPages {
    private final Honours honours;

    HonourPages(Honours honours) {
        this.honours = honours;
    }

    @GetMapping("/honours")
    String list(
            @RequestParam(required = false) Honour.@Nullable Kind kind,
            @RequestParam(required = false) HonourFilter.@Nullable Show show,
            PageRequest page,
            Model model) {
        var filter = new HonourFilter(kind, show == null ? HonourFilter.Show.ALL : show);
        model.addAttribute("page", honours.list(filter, page));
        model.addAttribute("valid", honours.list(HonourFilter.VALID, page).total());
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", Honour.Kind.values());
        model.addAttribute("shows", HonourFilter.Show.values());
        model.addAttribute("mayEnter", Honours.mayEnter());
        return "honour/list";
    }

    @GetMapping("/honours/new")
    String form(Model model) {
        Acting.require("Entering honours", Role.GOV, Role.ASC, Role.SME, Role.LEAD, Role.SVC);
        var role = Acting.current().role();
        model.addAttribute("kinds", Honour.Kind.values());
        model.addAttribute("ofCity", role == Role.GOV || role == Role.ASC);
        return "honour/new";
    }

    @PostMapping("/honours/{honourId}/confirmation")
    String confirm(@PathVariable UUID honourId) {
        honours.confirm(new Honour.Id(honourId));
        return "redirect:/honours";
    }

    @PostMapping("/honours/{honourId}/refusal")
    @AskAgain("/honours")
    String refuse(@PathVariable UUID honourId, @RequestParam(defaultValue = "") String reason) {
        honours.refuse(new Honour.Id(honourId), reason);
        return "redirect:/honours";
    }
}
