package org.cooperage.deal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.cooperage.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/// What a maker asks for instead, once: another price per unit, another end, fewer pieces, or several of these.
public record Counter(
        @Nullable BigDecimal unitPrice,
        @Nullable Instant ends,
        @Nullable BigDecimal quantity,
        @Nullable String note) {

    private static final BigDecimal MOST_TIMES_DEARER = BigDecimal.TEN;
    private static final int LONGEST_NOTE = 1000;

    /// As exact as it is kept, so that what comes back is what was asked.
    public Counter {
        unitPrice = unitPrice == null ? null : unitPrice.setScale(4, RoundingMode.HALF_UP);
        quantity = quantity == null ? null : quantity.setScale(2, RoundingMode.HALF_UP);
        ends = ends == null ? null : ends.truncatedTo(ChronoUnit.SECONDS);
        note = note == null || note.isBlank() ? null : note.strip();
    }

    /// Refuses what nobody can mean: the first price tenfold, an end in the past, more pieces than offered.
    void check(JobDeal job, Instant now) {
        var faults = new ArrayList<InvalidInput.Fault>();
        if (unitPrice == null && ends == null && quantity == null) {
            faults.add(InvalidInput.Fault.of("unitPrice", "", "deal.invalid.counter", "deal.mend.counter"));
        }
        if (unitPrice != null && isNoPrice(unitPrice, job)) {
            faults.add(InvalidInput.Fault.of(
                    "unitPrice", unitPrice.toPlainString(), "deal.invalid.price", "deal.mend.price"));
        }
        if (ends != null && !ends.isAfter(now)) {
            faults.add(InvalidInput.Fault.of("ends", ends, "deal.invalid.ends", "deal.mend.ends"));
        }
        if (quantity != null && isNoQuantity(quantity, job)) {
            faults.add(InvalidInput.Fault.of(
                    "quantity",
                    quantity.toPlainString(),
                    "deal.invalid.quantity",
                    "deal.mend.quantity",
                    job.terms().quantity().value()));
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            faults.add(InvalidInput.Fault.of("note", note, "deal.invalid.note", "deal.mend.note", LONGEST_NOTE));
        }
        if (!faults.isEmpty()) {
            throw InvalidInput.all(faults);
        }
    }

    private static boolean isNoPrice(BigDecimal wanted, JobDeal job) {
        var price = job.terms().price();
        return wanted.signum() <= 0
                || (price != null
                        && price.unitPrice().signum() > 0
                        && wanted.compareTo(price.unitPrice().multiply(MOST_TIMES_DEARER)) > 0);
    }

    private static boolean isNoQuantity(BigDecimal wanted, JobDeal job) {
        return wanted.signum() <= 0 || wanted.compareTo(job.terms().quantity().value()) > 0;
    }
}
