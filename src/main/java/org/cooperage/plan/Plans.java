package org.cooperage.plan;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cooperage.need.Need;
import org.cooperage.need.NeedEvent;
import org.cooperage.need.Needs;
import org.cooperage.plan.draft.Proposer;
import org.cooperage.plan.draft.Repairer;
import org.cooperage.plan.passed.Credits;
import org.cooperage.plan.weight.Weightings;
import org.cooperage.shared.Ids;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Share;
import org.cooperage.shared.Stale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Proposals for orders, and repairs of plans in force. Proposes only: what it returns takes nobody's time.
///
/// A proposal is its buyer's own affair, as the need is. Searching holds no database connection.
@Service
public class Plans {
    private final ProposalStore store;
    private final Needs needs;
    private final Proposer proposer;
    private final Repairer repairer;
    private final Credits credits;
    private final Weightings weightings;
    private final TransactionTemplate inTransaction;
    private final Ids ids;
    private final Clock clock;

    Plans(
            ProposalStore store,
            Needs needs,
            Proposer proposer,
            Repairer repairer,
            Credits credits,
            Weightings weightings,
            TransactionTemplate inTransaction,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.needs = needs;
        this.proposer = proposer;
        this.repairer = repairer;
        this.credits = credits;
        this.weightings = weightings;
        this.inTransaction = inTransaction;
        this.ids = ids;
        this.clock = clock;
    }

    /// Up to three proposals, or why there are none; earlier ones of the need that are still open are superseded.
    public Proposing propose(Need.Id id) {
        return proposeOver(id, Set.of());
    }

    /// The same as if those deals had given their slots back. Whoever confirms such a proposal before they have
    /// finds it gone.
    public Proposing proposeOver(Need.Id id, Set<UUID> deals) {
        long began = System.nanoTime();
        var need = needs.get(id);
        if (need.stage() != Need.Stage.OPEN) {
            throw new Stale("need", "%s, %s, cannot be planned".formatted(need.code(), need.stage()));
        }
        var outcome = proposer.propose(need, deals);
        var took = Duration.ofNanos(System.nanoTime() - began);
        return switch (outcome) {
            case Proposer.Outcome.Found(var plans) -> {
                var proposals = plans.entrySet().stream()
                        .map(e -> proposal(
                                need,
                                e.getKey(),
                                e.getValue().plan(),
                                e.getValue().passRate(),
                                took))
                        .toList();
                inTransaction.executeWithoutResult(status -> replace(id, proposals));
                yield new Proposing.Proposed(proposals);
            }
            case Proposer.Outcome.None(var why) -> {
                inTransaction.executeWithoutResult(status -> replace(id, List.of()));
                yield why;
            }
        };
    }

    private void replace(Need.Id need, List<Proposal> proposals) {
        store.supersede(need, Optional.empty());
        proposals.forEach(store::insert);
    }

    private Proposal proposal(Need need, Proposal.Goal goal, Plan plan, Share passRate, Duration took) {
        var now = clock.instant();
        return new Proposal(
                new Proposal.Id(ids.next()),
                need.id(),
                need.buyerId(),
                goal,
                plan.price(),
                plan.promised(),
                plan.makers(),
                plan.cities(),
                passRate,
                plan,
                now,
                took,
                now.plus(proposer.validFor()),
                Proposal.State.OPEN);
    }

    @Transactional(readOnly = true)
    public Proposal get(Proposal.Id id) {
        return find(id).orElseThrow(() -> new NotFound("proposal", id));
    }

    @Transactional(readOnly = true)
    public Optional<Proposal> find(Proposal.Id id) {
        return store.find(id);
    }

    /// The proposals a buyer may still choose from: cheapest, fastest, most even.
    @Transactional(readOnly = true)
    public List<Proposal> open(Need.Id need) {
        return store.open(need);
    }

    /// The plan in force of a need that was confirmed: the last one that was agreed.
    @Transactional(readOnly = true)
    public Optional<Proposal> findConfirmed(Need.Id need) {
        return store.findConfirmed(need);
    }

    /// The buyer chose this one; the others are superseded. Called by the market in its transaction.
    @Transactional
    public void markConfirmed(Proposal.Id id) {
        var proposal = get(id);
        if (!store.confirm(id)) {
            throw new Stale("proposal", id);
        }
        store.supersede(proposal.needId(), Optional.of(id));
        credits.record(proposal);
    }

    /// What plans for these buyers weigh, for whoever judges work in force.
    public Map<UUID, Weighting> weightings(Collection<UUID> buyers) {
        return weightings.of(buyers);
    }

    /// Mends a plan in force; keeps the result as a proposal with goal REPAIR and leaves date and price to the
    /// caller to judge.
    @Transactional
    public Repairing repair(RepairRequest request) {
        long began = System.nanoTime();
        var inForce = get(request.inForce());
        var need = needs.get(inForce.needId());
        return keep(need, repairer.repair(need, inForce.plan(), request), inForce, began);
    }

    /// Adds jobs to a plan in force that make a shortfall good: the whole routing but the work on the style, for
    /// these lines; the smallest-lot rule is waived, because everything is set up already.
    @Transactional
    public Repairing makeUp(ShortfallRequest request) {
        long began = System.nanoTime();
        var inForce = get(request.inForce());
        var need = needs.get(inForce.needId());
        return keep(need, repairer.makeUp(need, inForce.plan(), request), inForce, began);
    }

    /// Gives a make-up up for which nobody can be found.
    @Transactional
    public Proposal dropMakeUp(Proposal.Id inForce, Set<UUID> jobs) {
        var before = get(inForce);
        var need = needs.get(before.needId());
        var plan = repairer.without(need, before.plan(), jobs);
        var proposal = proposal(need, Proposal.Goal.REPAIR, plan, before.passRate(), Duration.ZERO);
        store.insert(proposal);
        return proposal;
    }

    /// Takes a plan over that somebody else changed, such as an agreed counter-offer: its price is reckoned anew
    /// from its jobs and transports.
    @Transactional
    public Proposal adopt(Proposal.Id inForce, Plan changed) {
        var before = get(inForce);
        var need = needs.get(before.needId());
        var plan = repairer.priced(need, changed);
        var proposal = proposal(need, Proposal.Goal.REPAIR, plan, before.passRate(), Duration.ZERO);
        store.insert(proposal);
        return proposal;
    }

    private Repairing keep(Need need, Repairer.Outcome outcome, Proposal inForce, long began) {
        var took = Duration.ofNanos(System.nanoTime() - began);
        return switch (outcome) {
            case Repairer.Outcome.Mended(var plan, var changes) -> {
                var proposal = proposal(need, Proposal.Goal.REPAIR, plan, inForce.passRate(), took);
                store.insert(proposal);
                yield new Repairing.Repaired(
                        proposal, changes.kept(), changes.moved(), changes.dropped(), changes.added());
            }
            case Repairer.Outcome.None(var missing) -> new Repairing.Impossible(missing);
        };
    }

    /// What was proposed for another request is void, in the same transaction.
    @EventListener
    void on(NeedEvent event) {
        switch (event) {
            case NeedEvent.Changed changed -> store.supersede(changed.need(), Optional.empty());
            case NeedEvent.Withdrawn withdrawn -> store.supersede(withdrawn.need(), Optional.empty());
            case NeedEvent.Opened opened -> {}
            case NeedEvent.Confirmed confirmed -> {}
            case NeedEvent.Reopened reopened -> {}
        }
    }
}
