package org.cooperage.policy;

import java.util.List;
import org.cooperage.policy.engine.Asking;
import org.cooperage.policy.engine.Facts;
import org.cooperage.policy.engine.Stacking;
import org.cooperage.shared.Money;

/// All policies in force as they stand for one firm.
///
/// @param bundle which of those it gets now to take together
/// @param questions the few whose answers may open the most
record Matched(Facts facts, List<Offered> offered, Stacking.Bundle bundle, Asking.Questions questions) {

    Matched {
        offered = List.copyOf(offered);
    }

    List<Offered> in(Offered.Standing standing) {
        return offered.stream().filter(it -> it.standing() == standing).toList();
    }

    public Money sum() {
        return new Money(bundle.sum());
    }
}
