package org.cooperage.market.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cooperage.deal.Deal;
import org.cooperage.deal.JobTerms;
import org.cooperage.shared.Money;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/// What another plan would mean: what it costs, which orders come when, which jobs move, who wins and who loses.
///
/// A value without engine words: it is kept, compared and shown.
///
/// @param before cost of the plan in force, by term
/// @param after the same of the other plan
/// @param bound no plan costs less; null if none is known
/// @param orders whose completion changes, or that come in
/// @param moves jobs that would be done at another time or by somebody else
/// @param unplaced codes of lots that find no place before the horizon
/// @param exposure what a shock reaches if nothing is moved; null without a shock
public record Effect(
        List<Term> before,
        List<Term> after,
        @Nullable Money bound,
        List<Dated> orders,
        List<Move> moves,
        List<Gain> gains,
        List<String> unplaced,
        @Nullable Exposure exposure) {

    public Effect {
        before = List.copyOf(before);
        after = List.copyOf(after);
        orders = List.copyOf(orders);
        moves = List.copyOf(moves);
        gains = List.copyOf(gains);
        unplaced = List.copyOf(unplaced);
    }

    /// One term of the cost in yuan; `name` is the engine's.
    public record Term(String name, Money amount) {}

    /// @param order null for an order that is only assumed
    public record Dated(@Nullable UUID order, String code, Instant before, Instant after, Instant due) {

        public Duration later() {
            return Duration.between(before, after);
        }

        boolean wasLate() {
            return before.isAfter(due);
        }

        public boolean isLate() {
            return after.isAfter(due);
        }
    }

    /// @param slots where the whole job would lie
    public record Move(
            UUID job,
            String code,
            UUID order,
            UUID makerBefore,
            UUID makerAfter,
            UUID machineBefore,
            UUID machineAfter,
            TimeSlot before,
            TimeSlot after,
            List<JobTerms.Slot> slots) {
        public Move {
            slots = List.copyOf(slots);
        }

        public boolean changesMaker() {
            return !makerBefore.equals(makerAfter);
        }

        public Deal.Id id() {
            return new Deal.Id(job);
        }
    }

    /// What a firm wins or loses: hours of work and yuan for it.
    public record Gain(UUID firm, double hours, Money yuan) {}

    public Money costBefore() {
        return sum(before);
    }

    public Money costAfter() {
        return sum(after);
    }

    public Money difference() {
        return costAfter().minus(costBefore());
    }

    /// The difference by term; only terms that differ.
    public List<Term> differences() {
        var names = new LinkedHashSet<String>();
        Stream.concat(before.stream(), after.stream()).forEach(t -> names.add(t.name()));
        return names.stream()
                .map(name -> new Term(name, of(after, name).minus(of(before, name))))
                .filter(term -> !term.amount().isZero())
                .toList();
    }

    private static Money of(List<Term> terms, String name) {
        return sum(terms.stream().filter(t -> t.name().equals(name)).toList());
    }

    /// Orders that come at another time, the most delayed first.
    public List<Dated> changedOrders() {
        return orders.stream()
                .filter(o -> !o.later().isZero())
                .sorted(Comparator.comparing(Dated::later).reversed())
                .toList();
    }

    /// Without the orders that are in time as before: what is worth keeping.
    public Effect shortened() {
        var kept = orders.stream()
                .filter(o -> o.order() == null
                        || o.wasLate()
                        || o.isLate()
                        || !o.later().isZero())
                .toList();
        return new Effect(before, after, bound, kept, moves, gains, unplaced, exposure);
    }

    public long lateBefore() {
        return orders.stream().filter(o -> o.order() != null && o.wasLate()).count();
    }

    public long lateAfter() {
        return orders.stream().filter(Dated::isLate).count();
    }

    /// Orders that would be late and are not now.
    public long newlyLate() {
        return orders.stream().filter(o -> o.isLate() && !o.wasLate()).count();
    }

    public boolean isPossible() {
        return unplaced.isEmpty();
    }

    private static Money sum(List<Term> terms) {
        return terms.stream().map(Term::amount).reduce(Money.ZERO, Money::plus);
    }
}
