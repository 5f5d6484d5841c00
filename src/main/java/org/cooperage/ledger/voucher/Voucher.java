package org.cooperage.ledger.voucher;

import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.shared.Money;

/// What one firm has of one programme.
///
/// @param reserved for orders that run
/// @param used for orders that were accepted
record Voucher(
        UUID id,
        String code,
        Programme.Id programme,
        Party.Id issuer,
        Party.Id firm,
        Money cap,
        Money issued,
        Money reserved,
        Money used) {

    public Money free() {
        return issued.minus(reserved).minus(used);
    }
}
