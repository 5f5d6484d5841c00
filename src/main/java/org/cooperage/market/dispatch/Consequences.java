package org.cooperage.market.dispatch;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cooperage.plan.Missing;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Money;
import org.cooperage.shared.TimeSlot;
import org.cooperage.shared.Unit;
import org.jspecify.annotations.Nullable;

/// What a change would do to one order: its price, its date, who moves. Shown before anybody commits.
///
/// @param basis the plan it starts from; when another is in force, it has to be reckoned anew
/// @param shifts jobs that would not stay as they are
/// @param compensations who pays whom for a job changed within its frozen days
/// @param missing what keeps the order from being made at all; empty when there is a plan
public record Consequences(
        UUID basis,
        String orderCode,
        Money priceBefore,
        Money priceAfter,
        Instant promisedBefore,
        Instant promisedAfter,
        List<Shift> shifts,
        List<Compensation> compensations,
        List<Missing> missing) {

    /// What was kept before there were compensations has none.
    public Consequences {
        shifts = List.copyOf(shifts);
        compensations = Objects.requireNonNullElse(compensations, List.<Compensation>of());
        missing = List.copyOf(missing);
    }

    public Money dearer() {
        return priceAfter.minus(priceBefore);
    }

    /// Negative: earlier.
    public Duration later() {
        return Duration.between(promisedBefore, promisedAfter);
    }

    public long makersAsked() {
        return shifts.stream()
                .filter(s -> s.kind() == Shift.Kind.MOVED || s.kind() == Shift.Kind.ADDED)
                .map(Shift::makerId)
                .distinct()
                .count();
    }

    /// Without the price, and of the shifts only the maker's own.
    Consequences asSeenBy(UUID maker) {
        var own = shifts.stream().filter(s -> s.makerId().equals(maker)).toList();
        var money = compensations.stream().filter(c -> c.concerns(maker)).toList();
        return new Consequences(
                basis, orderCode, Money.ZERO, Money.ZERO, promisedBefore, promisedAfter, own, money, missing);
    }

    /// Only how much later, told from some date of the reader's own.
    Consequences anonymous(Instant date) {
        return new Consequences(
                basis, "", Money.ZERO, Money.ZERO, date, date.plus(later()), List.of(), List.of(), missing);
    }

    /// What whoever caused a change pays to a maker whose job it was too late to change.
    ///
    /// @param job the deal
    /// @param amount yuan
    public record Compensation(UUID job, UUID payer, UUID payee, Bilingual operation, Money amount) {

        Compensation of(Money other) {
            return new Compensation(job, payer, payee, operation, other);
        }

        boolean concerns(UUID party) {
            return payer.equals(party) || payee.equals(party);
        }
    }

    /// One job of one maker that moves, goes or comes.
    ///
    /// @param before null for a job that comes
    /// @param after null for a job that goes
    public record Shift(
            Kind kind,
            UUID makerId,
            Bilingual operation,
            BigDecimal quantity,
            Unit unit,
            @Nullable TimeSlot before,
            @Nullable TimeSlot after) {

        public enum Kind {
            /// Stays with its maker at another time.
            MOVED,
            /// As its maker asked for.
            AGREED,
            /// Ends earlier, or with less.
            CUT,
            GONE,
            ADDED
        }
    }
}
