package org.cooperage.deal.service;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/// What a customer asks for.
///
/// @param quantity in the unit of the price
/// @param slot the time, when it is booked with it
/// @param note to the provider
public record ServiceRequest(
        ServiceOffer.Id offer,
        BigDecimal quantity,
        @Nullable TimeSlot slot,
        @Nullable String note) {

    static final int LONGEST_NOTE = 1_000;
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    void check() {
        var faults = new ArrayList<Fault>();
        if (quantity.signum() <= 0 || quantity.compareTo(MOST) > 0) {
            faults.add(Fault.of(
                    "quantity",
                    quantity.toPlainString(),
                    "serviceorder.wrong.quantity",
                    "serviceorder.mend.quantity",
                    MOST.toPlainString()));
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            faults.add(longNote(note));
        }
        if (!faults.isEmpty()) {
            throw InvalidInput.all(faults);
        }
    }

    /// Stripped words; null when there are none.
    static @Nullable String words(@Nullable String note) {
        if (note == null || note.isBlank()) {
            return null;
        }
        if (note.strip().length() > LONGEST_NOTE) {
            throw InvalidInput.all(List.of(longNote(note)));
        }
        return note.strip();
    }

    private static Fault longNote(String note) {
        return Fault.of("note", note, "serviceorder.wrong.note", "serviceorder.mend.note", LONGEST_NOTE);
    }
}
