package org.cooperage.offer;

import java.math.BigDecimal;
import java.util.Set;
import org.cooperage.party.Party;
import org.cooperage.shared.Money;

/// On which terms an owner works. His own secret: plans reckon with it, other people never read it.
///
/// `unitPrice` is yuan per unit of the operation before tax, exact to a hundredth of a fen; `setupFee` is once a job;
/// nothing or at least `minLot` units; he does not work for `refused`.
public record Terms(BigDecimal unitPrice, Money setupFee, BigDecimal minLot, Set<Party.Id> refused) {

    public Terms {
        refused = Set.copyOf(refused);
    }
}
