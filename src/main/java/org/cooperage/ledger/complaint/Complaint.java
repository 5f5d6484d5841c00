package org.cooperage.ledger.complaint;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.cooperage.deal.Deal;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// What a firm tells the government office of its city about an order it was not paid for in time. What is owed stands
/// in it as it stood that day: the office reads no statement.
///
/// @param amount all of the order that was late that day, taxes included
/// @param billed day since which it is owed, the first of several
/// @param due day agreed on, the first of several
/// @param lawful last day the law allows, see [PaymentTerm]; null: it sets none between these two
/// @param city whose office it is for
/// @param takenAt since when the office looks into it, and the payer knows of it
/// @param reply of the payer
/// @param answer of the office
public record Complaint(
        Id id,
        Deal.Id order,
        String orderCode,
        Money amount,
        LocalDate billed,
        LocalDate due,
        @Nullable LocalDate lawful,
        Party.Id payee,
        Party.Id payer,
        Place.Id city,
        String text,
        Stage stage,
        Instant filedAt,
        @Nullable Instant takenAt,
        @Nullable String reply,
        @Nullable String answer,
        @Nullable Instant closedAt,
        int version) {

    /// 0.05 % a day, if nothing else was agreed, by the regulation named at [PaymentTerm].
    static final BigDecimal INTEREST_A_DAY = new BigDecimal("0.0005");

    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    public enum Stage {
        OPEN,
        TAKEN,
        SETTLED,
        UNFOUNDED,
        WITHDRAWN,
        /// The payee has found the money on its account.
        PAID;

        public boolean isOpen() {
            return this == OPEN || this == TAKEN;
        }
    }

    /// The day agreed on, or the last the law allows if that is sooner.
    public LocalDate lateAfter() {
        return lawful != null && lawful.isBefore(due) ? lawful : due;
    }

    /// Until it was closed.
    public long daysLate(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(lateAfter(), today));
    }

    /// What the law adds for being late, if nothing else was agreed; nothing where it sets no term.
    public Money interest(LocalDate today) {
        return lawful == null ? Money.ZERO : amount.times(INTEREST_A_DAY.multiply(BigDecimal.valueOf(daysLate(today))));
    }
}
