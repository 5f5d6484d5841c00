package org.cooperage.market.dispatch;

import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cooperage.deal.Deal;
import org.cooperage.deal.Deals;
import org.cooperage.ledger.Ledger;
import org.cooperage.market.dispatch.Consequences.Compensation;
import org.cooperage.market.dispatch.Situation.Placed;
import org.cooperage.party.Party;
import org.cooperage.plan.Job;
import org.cooperage.shared.Money;
import org.springframework.stereotype.Component;

/// Whoever causes a change of an agreed job within its frozen days pays its maker a share of the job's price.
///
/// The owner of what broke down or came late pays the others, not itself; a buyer that cancels pays everybody. Orders
/// in
/// a rush never touch the frozen days.
@Component
class Compensations {

    private final Ledger ledger;
    private final Deals deals;
    private final DispatchSettings settings;
    private final Clock clock;

    Compensations(Ledger ledger, Deals deals, DispatchSettings settings, Clock clock) {
        this.ledger = ledger;
        this.deals = deals;
        this.settings = settings;
        this.clock = clock;
    }

    /// What a change would cost its causer: no more in all than it earns from the order; nothing before all makers had
    /// agreed.
    List<Compensation> of(Dispatch dispatch, Situation situation, Difference difference, Optional<UUID> causer) {
        var hit = Stream.concat(
                difference.gone().stream().filter(placed -> !placed.isLost()),
                Stream.concat(difference.moved().stream(), difference.cut().stream())
                        .map(Difference.Step::from));
        return causer.map(payer -> capped(owed(dispatch, hit, payer), earned(situation, payer)))
                .orElse(List.of());
    }

    private static Money earned(Situation situation, UUID maker) {
        return sum(situation.placed().stream()
                .map(Placed::job)
                .filter(job -> job.makerId().equals(maker))
                .map(Job::amount));
    }

    /// In proportion, each rounded down to the fen.
    static List<Compensation> capped(List<Compensation> owed, Money most) {
        var whole = sum(owed.stream().map(Compensation::amount));
        if (whole.compareTo(most) <= 0) {
            return owed;
        }
        return owed.stream()
                .map(one -> one.of(new Money(
                        one.amount().yuan().multiply(most.yuan()).divide(whole.yuan(), 2, RoundingMode.DOWN))))
                .filter(one -> !one.amount().isZero())
                .toList();
    }

    private static Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money.ZERO, Money::plus);
    }

    /// What the buyer would owe, or owes, for giving the whole order up.
    List<Compensation> ofCancelling(Dispatch dispatch, Situation situation) {
        return owed(dispatch, situation.placed().stream(), dispatch.buyerId());
    }

    /// Writes it down as owed; once for each job.
    void charge(Dispatch dispatch, List<Compensation> owed) {
        var code = deals.get(dispatch.order()).code();
        for (var one : owed) {
            ledger.compensate(
                    dispatch.order(),
                    code,
                    new Deal.Id(one.job()),
                    new Party.Id(one.payer()),
                    new Party.Id(one.payee()),
                    one.amount());
        }
    }

    private List<Compensation> owed(Dispatch dispatch, Stream<Placed> hit, UUID payer) {
        if (dispatch.stage() != Dispatch.Stage.COMMITTED) {
            return List.of();
        }
        return hit.filter(this::isFrozen)
                .filter(placed -> !placed.job().makerId().equals(payer))
                .map(placed -> compensation(placed, payer))
                .filter(one -> !one.amount().isZero())
                .toList();
    }

    private boolean isFrozen(Placed placed) {
        return Zone.of(placed.job().span().from(), clock.instant()) == Zone.FROZEN;
    }

    private Compensation compensation(Placed placed, UUID payer) {
        var job = placed.job();
        return new Compensation(
                placed.deal().id().value(),
                payer,
                job.makerId(),
                job.operation(),
                job.amount().times(settings.frozenCompensation()));
    }
}
