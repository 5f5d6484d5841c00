package org.cooperage.deal.dispute;

import java.math.BigDecimal;
import org.cooperage.deal.DisputeReason;
import org.cooperage.deal.work.Photo;
import org.cooperage.shared.Entered;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// A claim, an offer or a verdict as it was typed.
record DisputeForm(
        @Nullable String job,
        @Nullable String reason,
        @Nullable String kind,
        @Nullable String quantity,
        @Nullable String amount,
        @Nullable String note) {

    static final DisputeForm EMPTY = new DisputeForm(null, null, null, null, null, null);

    /// As the other side put it last, to be changed.
    static DisputeForm of(Remedy remedy) {
        var amount = remedy.amount();
        return new DisputeForm(
                null,
                null,
                remedy.kind().name(),
                remedy.quantity().stripTrailingZeros().toPlainString(),
                amount == null ? null : amount.yuan().toPlainString(),
                null);
    }

    Claim toClaim(@Nullable Photo photo) {
        var entered = new Entered();
        var why = entered.choice("reason", reason, DisputeReason.class);
        var pieces = entered.decimal("quantity", quantity);
        var wanted = entered.choice("kind", kind, Remedy.Kind.class);
        entered.refuse();
        return new Claim(why, remedy(wanted, pieces), note, photo);
    }

    Remedy toRemedy() {
        var entered = new Entered();
        var wanted = entered.choice("kind", kind, Remedy.Kind.class);
        var pieces = entered.decimal("quantity", quantity);
        entered.refuse();
        return remedy(wanted, pieces);
    }

    String words() {
        return note == null ? "" : note;
    }

    private Remedy remedy(Remedy.Kind wanted, BigDecimal pieces) {
        var typed = amount == null || amount.isBlank() ? null : Money.parse("amount", amount);
        return new Remedy(wanted, pieces, typed);
    }
}
