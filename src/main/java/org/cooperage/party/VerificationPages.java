package org.cooperage.party;

import java.util.UUID;
import org.cooperage.place.Places;
import org.cooperage.shared.Acting;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The operator's queue, and the page on which a party and the operator meet.
@Controller
class VerificationPages {

    private final Parties parties;
    private final Verifications verifications;
    private final Documents documents;
    private final Places places;

    VerificationPages(Parties parties, Verifications verifications, Documents documents, Places places) {
        this.parties = parties;
        this.verifications = verifications;
        this.documents = documents;
        this.places = places;
    }

    @GetMapping("/verifications")
    String queue(PageRequest page, Model model) {
        if (Acting.current().role() != Role.OPS) {
            throw new NotAllowed("Reading the queue of verifications");
        }
        var oldestFirst = page.sort().isPresent() ? page : page.sortedBy("created", false);
        var waiting = parties.list(PartyFilter.waiting(), oldestFirst);
        model.addAttribute("parties", waiting);
        model.addAttribute(
                "places", places.get(waiting.rows().stream().map(Party::place).toList()));
        return "party/verifications";
    }

    @GetMapping("/parties/{partyId}/verification")
    String show(@PathVariable UUID partyId, Model model) {
        var party = mine(partyId);
        model.addAttribute("party", party);
        model.addAttribute("place", places.get(party.place()));
        model.addAttribute("rounds", verifications.of(party.id()));
        model.addAttribute("documents", documents.of(party.id()));
        model.addAttribute("isOwn", Acting.current().isFor(partyId));
        model.addAttribute("isOperator", Acting.current().role() == Role.OPS);
        return "party/verification";
    }

    @PostMapping("/parties/{partyId}/verification")
    String decide(
            @PathVariable UUID partyId,
            @RequestParam Party.Status outcome,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        var party = new Party.Id(partyId);
        var result =
                outcome == Party.Status.VERIFIED ? verifications.verify(party) : verifications.reject(party, reason);
        return switch (result) {
            case Verifying.Done(var decided) -> {
                next.addFlashAttribute("toast", "party.verification.toast." + decided.status());
                yield "redirect:/verifications";
            }
            case Verifying.NotPossible(var status) -> {
                next.addFlashAttribute("toast", "party.verification.toast.late");
                yield "redirect:/parties/%s/verification".formatted(partyId);
            }
        };
    }

    @PostMapping("/parties/{partyId}/submission")
    String resubmit(@PathVariable UUID partyId, RedirectAttributes next) {
        var result = verifications.resubmit(new Party.Id(partyId));
        next.addFlashAttribute(
                "toast",
                result instanceof Verifying.Done
                        ? "party.verification.toast.SUBMITTED"
                        : "party.verification.toast.late");
        return "redirect:/parties/%s/verification".formatted(partyId);
    }

    private Party mine(UUID id) {
        var acting = Acting.current();
        if (!acting.isFor(id) && acting.role() != Role.OPS) {
            throw new NotFound("verification", id);
        }
        return parties.get(new Party.Id(id));
    }
}
