package org.cooperage.indicator.upgrade;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.indicator.engine.upgrade.Audit;
import org.cooperage.indicator.engine.upgrade.Ladder;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.party.Upload;
import org.cooperage.shared.Acting;
import org.cooperage.shared.AskAgain;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Entered;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// What was stated, stating more, drawing audits and doing them, and the stage that is claimed.
@Controller
class DeclarationPages {
    private final Declarations declarations;
    private final Upgrades upgrades;
    private final Parties parties;

    DeclarationPages(Declarations declarations, Upgrades upgrades, Parties parties) {
        this.declarations = declarations;
        this.upgrades = upgrades;
        this.parties = parties;
    }

    /// @param mayAudit whether whoever reads it may decide it
    record Row(Declaration it, Bilingual measure, Bilingual unit, Bilingual by, boolean mayAudit, boolean decisive) {}

    @GetMapping("/upgrade/declarations")
    @Transactional(readOnly = true)
    public String list(@RequestParam(defaultValue = "") String measure, Model model) {
        var upgrade = upgrades.get();
        model.addAttribute("upgrade", upgrade);
        model.addAttribute("rows", rows(upgrade));
        model.addAttribute("audits", UpgradeView.audits(upgrade));
        model.addAttribute("chosen", measure);
        model.addAttribute(
                "quarters", upgrade.now().quarter().last(Upgrades.QUARTERS).reversed());
        model.addAttribute("ways", List.of(Ladder.ECOMMERCE, Ladder.INDUSTRY));
        model.addAttribute("mayDeclare", UpgradePages.is(Role.GOV, Role.ASC));
        model.addAttribute("mayDraw", UpgradePages.is(Role.GOV, Role.OPS));
        return "upgrade/declarations";
    }

    private List<Row> rows(Upgrade upgrade) {
        Map<Party.Id, Bilingual> names = upgrade.declarations().stream()
                .map(Declaration::by)
                .distinct()
                .flatMap(id -> parties.find(id).stream())
                .collect(Collectors.toMap(Party::id, Party::name));
        return upgrade.declarations().stream()
                .map(it -> {
                    var measure = upgrade.catalogue().get(it.measure());
                    return new Row(
                            it,
                            measure.name(),
                            measure.unit(),
                            names.getOrDefault(it.by(), Bilingual.same("–")),
                            it.audit() == Audit.DUE && mayAudit(it),
                            Declarations.isDecisive(it, upgrade));
                })
                .toList();
    }

    private static boolean mayAudit(Declaration it) {
        return UpgradePages.is(Role.GOV, Role.ASC, Role.OPS)
                && !Acting.current().isFor(it.by().value());
    }

    @PostMapping("/upgrade/declarations")
    @AskAgain("/upgrade/declarations")
    String declare(
            @RequestParam Map<String, String> typed, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var entered = new Entered();
        var draft = new DeclarationDraft(
                typed.get("measure"),
                typed.get("quarter"),
                entered.findDecimal("value", typed.get("value")),
                typed.get("document"),
                entered.findWhole("documentYear", typed.get("documentYear")),
                typed.get("signer"),
                entered.yes(typed.get("truthful")));
        entered.refuse();
        declarations.declare(draft, file == null || file.isEmpty() ? null : Upload.of(file));
        return "redirect:/upgrade/declarations";
    }

    @PostMapping("/upgrade/declarations/{declarationId}/audit")
    @AskAgain("/upgrade/declarations")
    String audit(@PathVariable UUID declarationId, @RequestParam Map<String, String> typed) {
        var entered = new Entered();
        var outcome = entered.choice("outcome", typed.get("outcome"), Audit.class);
        entered.refuse();
        declarations.audit(new Declaration.Id(declarationId), outcome, typed.get("finding"));
        return "redirect:/upgrade/declarations";
    }

    @PostMapping("/upgrade/audit-draws")
    String draw() {
        declarations.draw();
        return "redirect:/upgrade/declarations";
    }

    @PostMapping("/upgrade/claimed-stages")
    @AskAgain("/upgrade/declarations")
    String claim(@RequestParam Map<String, String> typed) {
        var entered = new Entered();
        int stage = entered.whole("stage", typed.get("stage"));
        var way = entered.choice("way", typed.get("way"), Ladder.class);
        entered.refuse();
        declarations.claim(stage, way, typed.get("reason"));
        return "redirect:/upgrade";
    }

    @GetMapping("/upgrade/declarations/{declarationId}/document")
    ResponseEntity<byte[]> document(@PathVariable UUID declarationId) {
        var file = declarations.file(new Declaration.Id(declarationId));
        return Upload.shown(file.name(), file.mediaType(), file.content());
    }
}
