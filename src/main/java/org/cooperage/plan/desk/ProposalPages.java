package org.cooperage.plan.desk;

import java.util.UUID;
import org.cooperage.need.Need;
import org.cooperage.need.Needs;
import org.cooperage.party.Upload;
import org.cooperage.plan.Plans;
import org.cooperage.plan.Proposal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// One proposal in full, and the drawings of an order.
@Controller
class ProposalPages {
    private final Plans plans;
    private final Needs needs;
    private final Desk desk;

    ProposalPages(Plans plans, Needs needs, Desk desk) {
        this.plans = plans;
        this.needs = needs;
        this.desk = desk;
    }

    @GetMapping("/proposals/{proposalId}")
    String show(@PathVariable UUID proposalId, Model model) {
        desk.proposal(plans.get(new Proposal.Id(proposalId)), model);
        return "plan/proposal";
    }

    @GetMapping("/orders/{needId}/documents/{documentId}")
    ResponseEntity<byte[]> document(@PathVariable UUID needId, @PathVariable UUID documentId) {
        var need = new Need.Id(needId);
        var content = needs.content(need, documentId);
        var document = needs.documents(need).stream()
                .filter(d -> d.id().equals(documentId))
                .findFirst()
                .orElseThrow();
        return Upload.shown(document.name(), document.mediaType(), content);
    }
}
