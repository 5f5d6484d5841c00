package org.cooperage.ledger.voucher;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.cooperage.chain.Dimension;
import org.cooperage.party.Party;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Money;

/// A budget of a government for vouchers.
///
/// @param dimensions of services it may pay; empty: all
/// @param share of the price it pays, 0–1
/// @param cap for one firm in the year
/// @param issued of the budget so far
/// @param validTo the last day, included
record Programme(
        Id id,
        Party.Id issuer,
        Bilingual name,
        int year,
        Set<Dimension> dimensions,
        BigDecimal share,
        Money cap,
        Money budget,
        Money issued,
        LocalDate validFrom,
        LocalDate validTo,
        Stage stage) {

    Programme {
        dimensions = Set.copyOf(dimensions);
    }

    record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// Texts: `voucher.stage.<name>`.
    enum Stage {
        DRAFT,
        OPEN,
        CLOSED;

        /// The table of moves.
        boolean mayBecome(Stage other) {
            return switch (this) {
                case DRAFT -> other == OPEN;
                case OPEN -> other == CLOSED;
                case CLOSED -> false;
            };
        }
    }

    public Money left() {
        return budget.minus(issued);
    }

    boolean isOpen(LocalDate today) {
        return stage == Stage.OPEN && !today.isBefore(validFrom) && !today.isAfter(validTo);
    }

    boolean pays(Dimension dimension) {
        return dimensions.isEmpty() || dimensions.contains(dimension);
    }
}
