package org.cooperage.ledger.complaint;

import java.util.UUID;
import org.cooperage.deal.Deal;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Complaints as the office, the payee and the payer see them.
@Controller
class ComplaintPages {
    private final Complaints complaints;

    ComplaintPages(Complaints complaints) {
        this.complaints = complaints;
    }

    @GetMapping("/complaints")
    String list(@RequestParam(defaultValue = "false") boolean all, PageRequest page, Model model) {
        Acting.require("Reading complaints", Role.GOV, Role.SME, Role.LEAD, Role.SVC, Role.BUYER);
        model.addAttribute("page", complaints.list(all, page));
        model.addAttribute("all", all);
        model.addAttribute("office", Acting.current().role() == Role.GOV);
        return "complaint/list";
    }

    @GetMapping("/complaints/{complaintId}")
    String show(@PathVariable UUID complaintId, Model model) {
        model.addAttribute("v", complaints.view(new Complaint.Id(complaintId)));
        model.addAttribute("office", Acting.current().role() == Role.GOV);
        return "complaint/complaint";
    }

    @PostMapping("/statements/{orderId}/complaint")
    @AskAgain("/statements/{orderId}")
    String file(@PathVariable UUID orderId, @RequestParam(defaultValue = "") String text, RedirectAttributes next) {
        return said(complaints.file(new Deal.Id(orderId), text), "filed", next);
    }

    @PostMapping("/complaints/{complaintId}/moves")
    @AskAgain("/complaints/{complaintId}")
    String move(
            @PathVariable UUID complaintId,
            @RequestParam ComplaintMove move,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String text,
            RedirectAttributes next) {
        return said(complaints.move(new Complaint.Id(complaintId), move, text, version), move.name(), next);
    }

    private static String said(Complaining outcome, String done, RedirectAttributes next) {
        next.addFlashAttribute("said", outcome instanceof Complaining.Done ? done : "notnow");
        return "redirect:/complaints/" + outcome.complaint().id();
    }
}
