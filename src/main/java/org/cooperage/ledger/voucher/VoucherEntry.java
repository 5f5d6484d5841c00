package org.cooperage.ledger.voucher;

import java.time.Instant;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// One change of money of a programme; never changed.
record VoucherEntry(
        UUID id,
        UUID voucher,
        @Nullable UUID use,
        Party.Id firm,
        Party.@Nullable Id provider,
        Kind kind,
        Money amount,
        Instant at) {

    /// Texts: `voucher.entry.<name>`.
    enum Kind {
        ISSUED,
        RESERVED,
        RELEASED,
        USED,
        REIMBURSED
    }
}
