package org.cooperage.ledger;

import org.cooperage.party.Party;
import org.jspecify.annotations.Nullable;

/// Which half of the statements: what one owes, what one is owed.
enum Side {
    OWES,
    OWED;

    static Side fuller(Balance balance) {
        return balance.owes().compareTo(balance.owed()) > 0 ? OWES : OWED;
    }

    PayableFilter filter(Party.Id party, Payable.@Nullable State state, @Nullable String text) {
        return switch (this) {
            case OWES -> new PayableFilter(party, null, state, false, text);
            case OWED -> new PayableFilter(null, party, state, false, text);
        };
    }
}
