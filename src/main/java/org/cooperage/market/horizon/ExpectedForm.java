package org.cooperage.market.horizon;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cooperage.chain.Product;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Entered;
import org.cooperage.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/// An expected order as it is typed or sent.
record ExpectedForm(
        @Nullable String product,
        @Nullable String quantity,
        @Nullable String due,
        @Nullable String note) {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
    private static final Duration FARTHEST = Duration.ofDays(400);
    private static final int LONGEST_NOTE = 200;

    static final ExpectedForm EMPTY = new ExpectedForm(null, null, null, null);

    /// Refuses what cannot be, every field at once.
    ExpectedOrder read(UUID id, Instant now) {
        var entered = new Entered();
        var wanted = new Product.Id(entered.id("product", product));
        var pieces = entered.decimal("quantity", quantity);
        var day = entered.findDay("due", due);
        entered.refuse();
        if (pieces.signum() <= 0 || pieces.compareTo(MOST) > 0) {
            throw InvalidInput.of("quantity", pieces, "horizon.wrong.quantity", "horizon.mend.quantity", MOST);
        }
        if (day == null) {
            throw InvalidInput.of("due", "", "horizon.wrong.due", "horizon.mend.due");
        }
        var until = day.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
        if (!until.isAfter(now) || until.isAfter(now.plus(FARTHEST))) {
            throw InvalidInput.of("due", day, "horizon.wrong.due", "horizon.mend.due");
        }
        var why = entered.text("note", note);
        if (why.length() > LONGEST_NOTE) {
            throw InvalidInput.of("note", why, "horizon.wrong.note", "horizon.mend.note", LONGEST_NOTE);
        }
        return new ExpectedOrder(new ExpectedOrder.Id(id), wanted, pieces, until, why);
    }
}
