package org.cooperage.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.cooperage.shared.Money;

/// Shares an amount out in proportion, to the fen and without remainder.
///
/// Rounded are the running sums, not the shares: sᵢ = round(A·Wᵢ/W) − round(A·Wᵢ₋₁/W), Wᵢ = w₁ + … + wᵢ. So they add up
/// to A exactly, none is negative when A is not, and each is less than a fen away from A·wᵢ/W.
final class Apportionment {

    private Apportionment() {}

    static List<Money> of(Money amount, List<Money> weights) {
        var whole = weights.stream().map(Money::yuan).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.signum() <= 0) {
            throw new IllegalArgumentException(
                    "Nothing to share (%s) by (%s).\nMaybe the parts are all zero.".formatted(amount, weights));
        }
        var shares = new ArrayList<Money>();
        var running = BigDecimal.ZERO;
        var given = Money.ZERO;
        for (var weight : weights) {
            running = running.add(weight.yuan());
            var upToHere = new Money(amount.yuan().multiply(running).divide(whole, 2, RoundingMode.HALF_UP));
            shares.add(upToHere.minus(given));
            given = upToHere;
        }
        return shares;
    }
}
