package org.cooperage.indicator.valuenetwork;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cooperage.chain.Product;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;

/// A retail sample as somebody enters it.
record RetailDraft(
        @Nullable UUID product,
        @Nullable BigDecimal price,
        @Nullable Integer prices,
        @Nullable String source,
        @Nullable Integer year) {
    private static final BigDecimal DEAREST = new BigDecimal("100000000");
    private static final int MOST = 1_000_000;
    private static final int LONGEST = 400;
    private static final int YEARS_BACK = 10;

    /// @param known the products that may be chosen
    RetailSample read(UUID id, List<Product.Id> known, int thisYear, UUID party, Instant now) {
        var faults = new ArrayList<Fault>();
        var chosen = known.stream().filter(it -> it.value().equals(product)).findFirst();
        if (chosen.isEmpty()) {
            faults.add(fault("product", product, "product"));
        }
        if (price == null || price.signum() <= 0 || price.compareTo(DEAREST) > 0) {
            faults.add(fault("price", price, "price"));
        }
        if (prices == null || prices < 1 || prices > MOST) {
            faults.add(fault("prices", prices, "prices"));
        }
        var from = source == null ? "" : source.strip();
        if (from.isEmpty() || from.length() > LONGEST) {
            faults.add(fault("source", from, "source", LONGEST));
        }
        if (year == null || year < thisYear - YEARS_BACK || year > thisYear) {
            faults.add(fault("year", year, "year", String.valueOf(thisYear - YEARS_BACK), String.valueOf(thisYear)));
        }
        if (!faults.isEmpty() || price == null || prices == null || year == null) {
            throw InvalidInput.all(faults);
        }
        return new RetailSample(
                id, chosen.orElseThrow(), price.setScale(2, RoundingMode.HALF_UP), prices, from, year, party, now);
    }

    private static Fault fault(String field, @Nullable Object value, String what, Object... details) {
        return Fault.of(field, value == null ? "" : value, "value.wrong." + what, "value.mend." + what, details);
    }
}
