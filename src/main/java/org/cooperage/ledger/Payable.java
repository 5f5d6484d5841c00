package org.cooperage.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cooperage.deal.Deal;
import org.cooperage.party.Party;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// One thing a buyer owes to one payee: a job, the material, the transport, the fee, the tax on these.
///
/// `order` is that of goods or of a service; `job` is null when it belongs to no single job; `payment` until it was
/// marked as paid.
public record Payable(
        Id id,
        Deal.Id order,
        String orderCode,
        Deal.@Nullable Id job,
        Party.Id payer,
        Party.Id payee,
        Kind kind,
        Money amount,
        LocalDate due,
        State state,
        @Nullable Payment payment,
        int version) {

    public record Id(UUID value) {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    public enum Kind {
        PROCESSING,
        MATERIAL,
        TRANSPORT,
        PLATFORM_FEE,
        /// VAT on all the payee gets from this order.
        TAX,
        COMPENSATION,
        /// A service, VAT included.
        SERVICE,
        /// What its provider pays back.
        REFUND;

        /// Whether `order` is that of a service.
        boolean isService() {
            return this == SERVICE || this == REFUND;
        }
    }

    public enum State {
        OWED,
        /// The payer says so, with a bank reference.
        PAID,
        /// The payee has found it on its account.
        CONFIRMED;

        /// The table of moves.
        boolean mayBecome(State other) {
            return switch (this) {
                case OWED -> other == PAID;
                case PAID -> other == CONFIRMED;
                case CONFIRMED -> false;
            };
        }
    }

    /// What the payer says about the payment.
    public record Payment(
            LocalDate paidOn,
            String reference,
            boolean hasEvidence,
            Instant markedAt,
            @Nullable Instant confirmedAt) {}

    public boolean isOverdue(LocalDate today) {
        return state == State.OWED && today.isAfter(due);
    }
}
