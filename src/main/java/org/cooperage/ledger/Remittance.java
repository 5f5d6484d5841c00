package org.cooperage.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import org.cooperage.party.Upload;
import org.cooperage.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/// What a payer says when it has paid: the day, the bank's reference, and a picture or PDF of the slip if it has one.
public record Remittance(
        LocalDate paidOn, String reference, @Nullable Upload evidence) {

    private static final int LONGEST_REFERENCE = 200;

    public Remittance {
        reference = reference.strip();
    }

    void check(LocalDate today) {
        var faults = new ArrayList<InvalidInput.Fault>();
        if (paidOn.isAfter(today) || paidOn.isBefore(today.minusYears(1))) {
            faults.add(InvalidInput.Fault.of("paidOn", paidOn, "ledger.invalid.day", "ledger.mend.day", today));
        }
        if (reference.isEmpty() || reference.length() > LONGEST_REFERENCE) {
            faults.add(InvalidInput.Fault.of(
                    "reference", reference, "ledger.invalid.reference", "ledger.mend.reference", LONGEST_REFERENCE));
        }
        if (!faults.isEmpty()) {
            throw InvalidInput.all(faults);
        }
    }
}
