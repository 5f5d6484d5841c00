package org.cooperage.policy.cooperation;

import java.util.Map;
import java.util.UUID;
import org.cooperage.indicator.trade.CityTrade;
import org.cooperage.shared.Acting;
import org.cooperage.shared.AskAgain;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The board of cooperation of a government, one agreement, and agreeing on it.
@Controller
class CooperationPages {
    private final Cooperations cooperations;
    private final CooperationViews views;
    private final BenefitLedger ledger;
    private final Governments governments;
    private final CityTrade trade;

    CooperationPages(
            Cooperations cooperations,
            CooperationViews views,
            BenefitLedger ledger,
            Governments governments,
            CityTrade trade) {
        this.cooperations = cooperations;
        this.views = views;
        this.ledger = ledger;
        this.governments = governments;
        this.trade = trade;
    }

    @GetMapping("/cooperations")
    String list(PageRequest page, Model model) {
        var found = views.list(page);
        model.addAttribute("page", found);
        model.addAttribute(
                "todo", found.rows().stream().filter(CooperationView::asksMe).count());
        model.addAttribute("mayPropose", Acting.current().role() == Role.GOV);
        if (Acting.current().role() == Role.GOV) {
            addTrade(model);
        }
        return "cooperation/list";
    }

    /// With each other city, as far as it is told.
    private void addTrade(Model model) {
        var told = trade.of(governments.city(Cooperations.me()));
        model.addAttribute("trade", told);
        model.addAttribute(
                "cities",
                governments.cities(
                        told.partners().stream().map(CityTrade.Exchange::city).toList()));
        model.addAttribute("most", told.most());
    }

    @GetMapping("/cooperations/new")
    String draft(Model model) {
        Acting.require("Agreeing on a cooperation", Role.GOV);
        return form(null, model);
    }

    @PostMapping("/cooperations")
    @AskAgain("/cooperations/new")
    String draft(@ModelAttribute CooperationDraft typed) {
        return show(cooperations.draft(typed).id());
    }

    @GetMapping("/cooperations/{cooperationId}/terms")
    String terms(@PathVariable UUID cooperationId, Model model) {
        return form(cooperations.get(new Cooperation.Id(cooperationId)), model);
    }

    private String form(@Nullable Cooperation it, Model model) {
        model.addAttribute("it", it);
        model.addAttribute(
                "form", TermsForm.of(typed(model), it, Cooperations.me().toString()));
        model.addAttribute("governments", governments.all());
        model.addAttribute("aims", Cooperation.Aim.values());
        model.addAttribute("benefits", Benefit.values());
        return "cooperation/terms";
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Map<String, String> typed(Model model) {
        return (Map<String, String>) model.getAttribute("typed");
    }

    @PostMapping("/cooperations/{cooperationId}/terms")
    @AskAgain("/cooperations/{cooperationId}/terms")
    String change(@PathVariable UUID cooperationId, @ModelAttribute CooperationDraft typed, @RequestParam int version) {
        return show(cooperations
                .change(new Cooperation.Id(cooperationId), typed, version)
                .id());
    }

    @GetMapping("/cooperations/{cooperationId}")
    String show(@PathVariable UUID cooperationId, PageRequest page, Model model) {
        var id = new Cooperation.Id(cooperationId);
        var amounts = ledger.amounts(id, null, false, page);
        var about = ledger.about(amounts.rows());
        var view = views.get(id);
        model.addAttribute("v", view);
        model.addAttribute("page", amounts);
        model.addAttribute("about", about);
        model.addAttribute("waits", view.waitsFor(amounts.rows(), about));
        model.addAttribute("undoable", view.mayUndo(amounts.rows()));
        model.addAttribute("course", ledger.ofTerms(id));
        model.addAttribute("today", cooperations.today());
        return "cooperation/cooperation";
    }

    @PostMapping("/cooperations/{cooperationId}/moves")
    @AskAgain("/cooperations/{cooperationId}")
    String move(
            @PathVariable UUID cooperationId,
            @RequestParam CooperationMove move,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String day,
            RedirectAttributes next) {
        var id = new Cooperation.Id(cooperationId);
        var outcome = cooperations.move(id, move, text, day, version);
        next.addFlashAttribute("said", outcome instanceof Agreeing.Done ? move.name() : "notnow");
        return show(id);
    }

    @PostMapping("/cooperations/{cooperationId}/auditor")
    @AskAgain("/cooperations/{cooperationId}")
    String invite(@PathVariable UUID cooperationId, @RequestParam(defaultValue = "") String auditor) {
        var id = new Cooperation.Id(cooperationId);
        cooperations.invite(id, auditor);
        return show(id);
    }

    private static String show(Cooperation.Id id) {
        return "redirect:/cooperations/" + id;
    }
}
