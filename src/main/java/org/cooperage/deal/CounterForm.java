package org.cooperage.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// A counter as it was typed; empty fields stay as offered. `ends` is local time, as a date field gives it.
record CounterForm(
        @Nullable String unitPrice,
        @Nullable String ends,
        @Nullable String quantity,
        @Nullable String note) {

    static final CounterForm EMPTY = new CounterForm(null, null, null, null);

    Counter toCounter() {
        return new Counter(price(), moment(), number(), note);
    }

    private @Nullable BigDecimal price() {
        return unitPrice == null || unitPrice.isBlank()
                ? null
                : Money.parse("unitPrice", unitPrice).yuan();
    }

    private @Nullable Instant moment() {
        if (ends == null || ends.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(ends).atZone(BusinessClock.ZONE).toInstant();
        } catch (DateTimeParseException e) {
            throw InvalidInput.of("ends", ends, "deal.invalid.ends", "deal.mend.ends");
        }
    }

    private @Nullable BigDecimal number() {
        if (quantity == null || quantity.isBlank()) {
            return null;
        }
        var text = quantity.strip().replaceAll("[,，]", "");
        if (!text.matches("[0-9]{1,12}(\\.[0-9]{1,2})?")) {
            throw InvalidInput.of("quantity", quantity, "deal.invalid.number", "deal.mend.number");
        }
        return new BigDecimal(text);
    }
}
