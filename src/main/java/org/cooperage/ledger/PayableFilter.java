package org.cooperage.ledger;

import org.cooperage.party.Party;
import org.jspecify.annotations.Nullable;

/// Which payables are wanted: everything null means all that may be seen.
public record PayableFilter(
        Party.@Nullable Id payer,
        Party.@Nullable Id payee,
        Payable.@Nullable State state,
        boolean overdue,
        @Nullable String text) {

    public static PayableFilter owedBy(Party.Id payer) {
        return new PayableFilter(payer, null, null, false, null);
    }

    public static PayableFilter owedTo(Party.Id payee) {
        return new PayableFilter(null, payee, null, false, null);
    }
}
