package org.cooperage.ledger.voucher;

import java.time.Instant;
import java.util.UUID;
import org.cooperage.deal.service.ServiceOrder;
import org.cooperage.party.Party;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// A voucher put to one order.
///
/// @param reference of the bank, when the issuer paid the provider
record VoucherUse(
        UUID id,
        UUID voucher,
        Programme.Id programme,
        Party.Id issuer,
        Party.Id firm,
        Party.Id provider,
        ServiceOrder.Id order,
        String orderCode,
        Money amount,
        Stage stage,
        @Nullable String reference,
        Instant at) {

    /// Texts: `voucher.use.<name>`.
    enum Stage {
        RESERVED,
        /// The customer has accepted the service: the issuer owes the provider.
        USED,
        REIMBURSED,
        /// The order came to nothing.
        RELEASED;

        /// The table of moves.
        boolean mayBecome(Stage other) {
            return switch (this) {
                case RESERVED -> other == USED || other == RELEASED;
                case USED -> other == REIMBURSED;
                case REIMBURSED, RELEASED -> false;
            };
        }
    }
}
