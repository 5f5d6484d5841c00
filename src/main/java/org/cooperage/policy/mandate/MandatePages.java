package org.cooperage.policy.mandate;

import java.io.IOException;
import java.util.UUID;
import org.cooperage.party.Upload;
import org.cooperage.policy.mandate.MandateDraft.KpiDraft;
import org.cooperage.policy.mandate.MandateDraft.ReceiptDraft;
import org.cooperage.policy.mandate.MandateDraft.SubsidyDraft;
import org.cooperage.policy.mandate.MandateDraft.ValueDraft;
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
import org.springframework.web.multipart.MultipartFile;

/// Mandates: all one may read, one with its quarters and subsidies, and working on it.
@Controller
class MandatePages {
    private final Mandates mandates;
    private final Reviews reviews;
    private final Subsidies subsidies;
    private final MandateViews views;

    MandatePages(Mandates mandates, Reviews reviews, Subsidies subsidies, MandateViews views) {
        this.mandates = mandates;
        this.reviews = reviews;
        this.subsidies = subsidies;
        this.views = views;
    }

    @GetMapping("/mandates")
    String list(PageRequest page, Model model) {
        model.addAttribute("page", views.list(page));
        model.addAttribute("mayWrite", Acting.current().role() == Role.GOV);
        return "mandate/list";
    }

    @PostMapping("/mandates")
    @AskAgain("/mandates")
    String draft(@ModelAttribute MandateDraft typed) {
        return show(mandates.draft(typed).id().value());
    }

    @GetMapping("/mandates/{mandateId}")
    String show(@PathVariable UUID mandateId, Model model) {
        model.addAttribute("v", views.get(new Mandate.Id(mandateId)));
        model.addAttribute("facts", mandates.facts());
        model.addAttribute("costs", Subsidy.Cost.values());
        model.addAttribute("whats", Receipt.What.values());
        model.addAttribute("today", mandates.today());
        return "mandate/mandate";
    }

    @PostMapping("/mandates/{mandateId}/kpis")
    @AskAgain("/mandates/{mandateId}")
    String add(@PathVariable UUID mandateId, @ModelAttribute KpiDraft typed) {
        mandates.add(new Mandate.Id(mandateId), typed);
        return show(mandateId);
    }

    @PostMapping("/mandates/{mandateId}/moves")
    @AskAgain("/mandates/{mandateId}")
    String move(
            @PathVariable UUID mandateId,
            @RequestParam Mandate.Move move,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String text) {
        mandates.move(new Mandate.Id(mandateId), move, text, version);
        return show(mandateId);
    }

    @PostMapping("/mandates/{mandateId}/reviews")
    @AskAgain("/mandates/{mandateId}")
    String open(@PathVariable UUID mandateId, @RequestParam(defaultValue = "") String quarter) {
        reviews.open(new Mandate.Id(mandateId), quarter);
        return show(mandateId);
    }

    @PostMapping("/mandates/{mandateId}/reviews/{reviewId}/values")
    @AskAgain("/mandates/{mandateId}")
    String measure(@PathVariable UUID mandateId, @PathVariable UUID reviewId, @ModelAttribute ValueDraft typed) {
        reviews.measure(new Mandate.Id(mandateId), reviewId, typed);
        return show(mandateId);
    }

    @PostMapping("/mandates/{mandateId}/reviews/{reviewId}/comment")
    @AskAgain("/mandates/{mandateId}")
    String comment(
            @PathVariable UUID mandateId, @PathVariable UUID reviewId, @RequestParam(defaultValue = "") String text) {
        reviews.comment(new Mandate.Id(mandateId), reviewId, text);
        return show(mandateId);
    }

    @PostMapping("/mandates/{mandateId}/reviews/{reviewId}/decision")
    @AskAgain("/mandates/{mandateId}")
    String decide(
            @PathVariable UUID mandateId, @PathVariable UUID reviewId, @RequestParam(defaultValue = "") String text) {
        reviews.decide(new Mandate.Id(mandateId), reviewId, text);
        return show(mandateId);
    }

    @PostMapping("/mandates/{mandateId}/subsidies")
    @AskAgain("/mandates/{mandateId}")
    String grant(@PathVariable UUID mandateId, @ModelAttribute SubsidyDraft typed) {
        subsidies.grant(new Mandate.Id(mandateId), typed);
        return show(mandateId);
    }

    @PostMapping("/mandates/{mandateId}/subsidies/{subsidyId}/receipts")
    @AskAgain("/mandates/{mandateId}")
    String account(
            @PathVariable UUID mandateId,
            @PathVariable UUID subsidyId,
            @ModelAttribute ReceiptDraft typed,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var upload = file == null || file.isEmpty() ? null : Upload.of(file);
        subsidies.account(new Mandate.Id(mandateId), subsidyId, typed, upload);
        return show(mandateId);
    }

    private static String show(UUID mandate) {
        return "redirect:/mandates/" + mandate;
    }
}
