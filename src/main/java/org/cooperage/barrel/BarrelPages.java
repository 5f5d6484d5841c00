package org.cooperage.barrel;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.barrel.entitlement.Entitlements;
import org.cooperage.barrel.way.Way;
import org.cooperage.barrel.way.Ways;
import org.cooperage.chain.Chain;
import org.cooperage.chain.Dimension;
import org.cooperage.chain.Link;
import org.cooperage.party.Party;
import org.cooperage.party.Upload;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Money;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// One's own barrel: how it stands, why, and what would lift it.
@Controller
class BarrelPages {
    private final Barrels barrels;
    private final Entitlements entitlements;
    private final Ways ways;
    private final Chain chain;

    BarrelPages(Barrels barrels, Entitlements entitlements, Ways ways, Chain chain) {
        this.barrels = barrels;
        this.entitlements = entitlements;
        this.ways = ways;
        this.chain = chain;
    }

    record WayView(Way.Kind kind, String path, long count) {}

    /// The firm somebody acts for; only firms have barrels.
    static Party.Id firm() {
        Acting.require("Looking into a barrel", Role.SME, Role.LEAD);
        return Acting.current()
                .party()
                .map(Party.Id::new)
                .orElseThrow(() -> new NotAllowed("Looking into a barrel without acting for a firm"));
    }

    @GetMapping("/barrel")
    String show(@RequestParam(required = false) @Nullable String budget, Model model) {
        var barrel = barrels.of(firm());
        var assessment = barrel.assessment();
        model.addAttribute("barrel", barrel);
        model.addAttribute("link", link(barrel.party()));
        model.addAttribute("weakest", assessment.shortStave().orElse(null));
        model.addAttribute("rows", BarrelRow.of(barrel));
        model.addAttribute("why", why(barrel));
        model.addAttribute("staves", BarrelPicture.staves(assessment));
        model.addAttribute("hoops", BarrelPicture.hoops(assessment));
        model.addAttribute("counted", barrels.counted());
        model.addAttribute("ways", ways(barrel));
        model.addAttribute("basics", entitlements.active(barrel.party().id()));
        advise(barrel, budget == null ? "" : budget.strip(), model);
        return "barrel/barrel";
    }

    private @Nullable Link link(Party party) {
        return chain.links().stream()
                .filter(one -> one.id().value().equals(party.linkId()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable BarrelRow why(Barrel barrel) {
        return barrel.assessment()
                .shortStave()
                .map(one -> BarrelRow.of(barrel, one.dimension()))
                .orElse(null);
    }

    private List<Way> ways(Barrel barrel) {
        return barrel.assessment()
                .shortStave()
                .map(one -> ways.of(barrel.party().id(), one.dimension()))
                .orElse(List.of());
    }

    /// Where the short stave leads on the main job; empty when it has services alone, or is not known yet.
    @GetMapping("/api/barrel/ways")
    @ResponseBody
    List<WayView> ways() {
        return ways(barrels.of(firm())).stream()
                .map(one -> new WayView(one.kind(), one.kind().path(), one.count()))
                .toList();
    }

    private void advise(Barrel barrel, String budget, Model model) {
        model.addAttribute("budget", budget);
        model.addAttribute("services", barrels.services().size());
        try {
            var most = budget.isEmpty() ? null : Money.parse("budget", budget);
            var advice = barrels.advice(barrel, most);
            boolean known = barrel.assessment().shortStave().isPresent();
            model.addAttribute("advice", known ? advice.orElse(null) : null);
        } catch (InvalidInput noMoney) {
            model.addAttribute("faults", noMoney.faults());
        }
    }

    @GetMapping("/barrel/evidence/{evidenceId}")
    ResponseEntity<byte[]> evidence(@PathVariable UUID evidenceId) {
        firm();
        var paper = barrels.document(evidenceId);
        return Upload.shown(paper.name(), paper.mediaType(), paper.content());
    }

    static Optional<Dimension> next(Dimension dimension) {
        int next = dimension.ordinal() + 1;
        return next < Dimension.values().length ? Optional.of(Dimension.values()[next]) : Optional.empty();
    }
}
