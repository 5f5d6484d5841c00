package org.cooperage.deal.dispute;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// How an objection may be put right.
///
/// @param quantity how many pieces it is about, in the job's unit
/// @param amount yuan before tax the job becomes cheaper by; only for [Kind#PRICE_REDUCTION]
public record Remedy(
        Kind kind, BigDecimal quantity, @Nullable Money amount) {

    /// Texts: `dispute.remedy.<name>`.
    public enum Kind {
        PRICE_REDUCTION,
        /// The maker mends the pieces and sends them again at its own cost.
        REWORK,
        /// The maker makes new pieces at its own cost.
        REPLACEMENT,
        /// The goods are as agreed.
        NOTHING
    }

    /// As exact as it is kept.
    public Remedy {
        quantity = quantity.setScale(2, RoundingMode.HALF_UP);
        amount = kind == Kind.PRICE_REDUCTION ? amount : null;
    }

    /// Somebody has to do something before the goods are right.
    boolean isWork() {
        return kind == Kind.REWORK || kind == Kind.REPLACEMENT;
    }

    /// Refuses more pieces than were objected to, and a reduction of nothing or of more than the job costs.
    void check(BigDecimal mostPieces, Money mostMoney) {
        var faults = new ArrayList<Fault>();
        if (quantity.signum() <= 0 || quantity.compareTo(mostPieces) > 0) {
            faults.add(Fault.of(
                    "quantity",
                    quantity.stripTrailingZeros().toPlainString(),
                    "dispute.invalid.quantity",
                    "dispute.mend.quantity",
                    mostPieces.stripTrailingZeros().toPlainString()));
        }
        if (kind == Kind.PRICE_REDUCTION && !isBetween(amount, mostMoney)) {
            faults.add(Fault.of(
                    "amount",
                    amount == null ? "" : amount.yuan().toPlainString(),
                    amount == null ? "dispute.invalid.noamount" : "dispute.invalid.amount",
                    "dispute.mend.amount",
                    mostMoney.yuan().toPlainString()));
        }
        if (!faults.isEmpty()) {
            throw InvalidInput.all(faults);
        }
    }

    private static boolean isBetween(@Nullable Money amount, Money most) {
        return amount != null && !amount.isZero() && !amount.isNegative() && amount.compareTo(most) <= 0;
    }
}
