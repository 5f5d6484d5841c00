package org.cooperage.plan.desk;

import java.util.List;
import java.util.UUID;
import org.cooperage.need.Need;
import org.cooperage.need.Needs;
import org.cooperage.plan.Plans;
import org.cooperage.plan.Proposal;
import org.cooperage.plan.Proposing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Proposals for programs. Firms that do not want to be named before they agreed are not named here either.
@RestController
@RequestMapping("/api")
class ProposalApi {

    private final Plans plans;
    private final Needs needs;
    private final ProposalViews views;

    ProposalApi(Plans plans, Needs needs, ProposalViews views) {
        this.plans = plans;
        this.needs = needs;
        this.views = views;
    }

    /// Proposals, or else what is missing and what would let the order in; sentences in the language of the
    /// request.
    record Answer(
            List<ProposalViews.View> proposals, List<String> missing, List<ProposalViews.RelaxationView> relaxations) {}

    /// Computes proposals anew; what was proposed before is superseded.
    @PostMapping("/orders/{needId}/proposals")
    Answer propose(@PathVariable UUID needId) {
        return switch (plans.propose(new Need.Id(needId))) {
            case Proposing.Proposed(var proposals) -> new Answer(views.of(proposals), List.of(), List.of());
            case Proposing.Impossible(var missing, var relaxations) ->
                new Answer(List.of(), views.missing(missing), views.relaxations(relaxations));
        };
    }

    /// The proposals that can still be confirmed.
    @GetMapping("/orders/{needId}/proposals")
    List<ProposalViews.View> open(@PathVariable UUID needId) {
        return views.of(plans.open(needs.get(new Need.Id(needId)).id()));
    }

    @GetMapping("/proposals/{proposalId}")
    ProposalViews.View show(@PathVariable UUID proposalId) {
        return views.of(List.of(plans.get(new Proposal.Id(proposalId)))).getFirst();
    }
}
