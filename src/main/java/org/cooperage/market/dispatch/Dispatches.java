package org.cooperage.market.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cooperage.deal.Deal;
import org.cooperage.need.Need;
import org.cooperage.need.Needs;
import org.cooperage.plan.Plans;
import org.cooperage.plan.Proposal;
import org.cooperage.plan.Proposing;
import org.cooperage.shared.Acting;
import org.cooperage.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Orders being placed with makers: confirm a proposal, see how far it is, answer what goes beyond one's limits.
///
/// A buyer sees its own dispatches and changes only. The verbs check who asks and then work as the platform, because an
/// order touches firms that its buyer may not read. Thread-safe; asked twice, they answer as the first time.
@Service
public class Dispatches {

    private final DispatchStore store;
    private final ChangeStore changes;
    private final Confirmation confirmation;
    private final Decision decision;
    private final Needs needs;
    private final Plans plans;
    private final Turns turns;
    private final TransactionTemplate reading;

    Dispatches(
            DispatchStore store,
            ChangeStore changes,
            Confirmation confirmation,
            Decision decision,
            Needs needs,
            Plans plans,
            Turns turns,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.changes = changes;
        this.confirmation = confirmation;
        this.decision = decision;
        this.needs = needs;
        this.plans = plans;
        this.turns = turns;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /// Makes one order with its jobs and offers them; all slots are held from now on, or nothing is written.
    ///
    /// Not in a transaction of the caller: checking, committing and planning anew are three.
    public Confirming confirm(Proposal.Id id) {
        var proposal = plans.get(id);
        requireBuyer(proposal);
        var outcome = Acting.as(Acting.SYSTEM, () -> turns.inPlace(() -> confirmation.confirm(id)));
        return switch (outcome) {
            case Confirmation.Outcome.Made(var order) -> new Confirming.Confirmed(order);
            case Confirmation.Outcome.MadeBefore(var order) -> new Confirming.AlreadyConfirmed(order);
            case Confirmation.Outcome.Not(var why) -> new Confirming.Gone(why, again(proposal.needId()));
        };
    }

    public Deciding agree(Change.Id id) {
        return decide(id, () -> decision.agree(id));
    }

    /// The order is given up, its slots go back, the request is open again.
    public Deciding refuse(Change.Id id) {
        return decide(id, () -> decision.refuse(id));
    }

    @Transactional(readOnly = true)
    public Change change(Change.Id id) {
        return changes.find(id).filter(c -> c.asked().isPresent()).orElseThrow(() -> new NotFound("change", id));
    }

    /// What the buyer was asked about an order, the latest first.
    @Transactional(readOnly = true)
    public List<Change> changesOf(Deal.Id order) {
        return changes.ofOrder(order);
    }

    /// The same for the need the order came from, over all attempts.
    @Transactional(readOnly = true)
    public List<Change> changesOf(Need.Id need) {
        return changes.ofNeed(need);
    }

    /// What waits for a word of the acting party, the most urgent first.
    @Transactional(readOnly = true)
    public List<Change> waiting() {
        return Acting.current().party().map(changes::waitingFor).orElse(List.of());
    }

    /// The dispatch of a need that was confirmed and did not fail.
    @Transactional(readOnly = true)
    public Optional<Dispatch> findRunning(Need.Id need) {
        return store.findRunning(need);
    }

    @Transactional(readOnly = true)
    public Dispatch get(Deal.Id order) {
        return store.find(order).orElseThrow(() -> new NotFound("dispatch", order));
    }

    private Deciding decide(Change.Id id, Supplier<Deciding> work) {
        var change = reading.execute(status -> changes.find(id)).orElseThrow(() -> new NotFound("change", id));
        if (!Acting.current().isFor(change.buyerId())) {
            throw new NotFound("change", id);
        }
        return Acting.as(Acting.SYSTEM, () -> turns.take(change.order(), work));
    }

    private Optional<Proposing> again(Need.Id need) {
        return needs.find(need).filter(n -> n.stage() == Need.Stage.OPEN).map(n -> plans.propose(need));
    }

    private static void requireBuyer(Proposal proposal) {
        if (!Acting.current().isFor(proposal.buyerId())) {
            throw new NotFound("proposal", proposal.id());
        }
    }
}
