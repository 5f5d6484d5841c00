package org.cooperage.policy.cooperation;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.cooperage.party.Party;

/// An amount that arose, was undone or was paid, as it stands by what the others have said.
///
/// @param confirmed by how many
/// @param countered whether a counter entry undoes it
/// @param files how many documents lie with it
public record Amount(Entry it, Entry.State state, int confirmed, boolean countered, int files) {

    public BigDecimal value() {
        return Objects.requireNonNull(it.amount());
    }

    /// Whether somebody's word is asked for.
    public boolean isPending() {
        return state == Entry.State.OPEN || state == Entry.State.CONTESTED;
    }

    boolean asks(Party.Id party) {
        var to = it.to();
        return isPending() && !it.by().equals(party) && (to == null || to.equals(party));
    }

    boolean mayBeUndoneBy(UUID party) {
        return it.by().value().equals(party)
                && !countered
                && it.what() != Entry.What.COUNTER
                && (isPending() || state == Entry.State.CONFIRMED && it.what() == Entry.What.ARISEN);
    }
}
