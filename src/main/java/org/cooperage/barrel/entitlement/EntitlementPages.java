package org.cooperage.barrel.entitlement;

import java.util.List;
import java.util.Optional;
import org.cooperage.chain.Chain;
import org.cooperage.party.Party;
import org.cooperage.place.Places;
import org.cooperage.shared.Acting;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// My firm's basics, and for officials how many firms use theirs.
@Controller
class EntitlementPages {
    private final Entitlements entitlements;
    private final Places places;
    private final Chain chain;

    EntitlementPages(Entitlements entitlements, Places places, Chain chain) {
        this.entitlements = entitlements;
        this.places = places;
        this.chain = chain;
    }

    private static Party.Id firm() {
        Acting.require("Looking at entitlements", Role.SME, Role.LEAD);
        return Acting.current()
                .party()
                .map(Party.Id::new)
                .orElseThrow(() -> new NotAllowed("Looking at entitlements without acting for a firm"));
    }

    @GetMapping("/barrel/entitlements")
    String show(Model model) {
        var basics = entitlements.of(firm());
        model.addAttribute("basics", basics);
        model.addAttribute("active", basics.stream().filter(Basic::isActive).count());
        return "entitlement/entitlements";
    }

    @GetMapping("/api/barrel/entitlements")
    @ResponseBody
    List<Basic> view() {
        return entitlements.of(firm());
    }

    @GetMapping("/barrel/coverage")
    String showCoverage(Model model) {
        var coverage = coverage();
        model.addAttribute("coverage", coverage.orElse(null));
        model.addAttribute("entitlements", Entitlement.values());
        return "entitlement/coverage";
    }

    /// 204 as long as nothing may be told.
    @GetMapping("/api/barrel/coverage")
    @ResponseBody
    @Nullable
    Coverage viewCoverage() {
        return coverage().orElse(null);
    }

    private Optional<Coverage> coverage() {
        return entitlements.coverage().map(made -> Coverage.of(made, places.tree(), chain.links()));
    }
}
