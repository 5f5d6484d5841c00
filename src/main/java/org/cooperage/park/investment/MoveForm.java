package org.cooperage.park.investment;

import java.time.LocalDate;
import java.util.Optional;
import org.cooperage.park.investment.LeadStage.LostReason;
import org.cooperage.shared.Entered;
import org.cooperage.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/// A move of a lead as it is typed.
///
/// @param reason only of a lost one
/// @param until only of a parked one
record MoveForm(
        int version,
        @Nullable String stage,
        @Nullable String note,
        @Nullable String reason,
        @Nullable String until) {

    record Wanted(LeadStage to, String note, Optional<LostReason> reason, Optional<LocalDate> until) {}

    Wanted read() {
        var entered = new Entered();
        var to = entered.choice("stage", stage, LeadStage.class);
        var text = entered.text("note", note);
        var lost = to == LeadStage.LOST
                ? Optional.of(entered.choice("reason", reason, LostReason.class))
                : Optional.<LostReason>empty();
        var parked = to == LeadStage.PARKED
                ? Optional.ofNullable(entered.findDay("until", until))
                : Optional.<LocalDate>empty();
        entered.refuse();
        if (text.length() > 1000) {
            throw InvalidInput.of("note", text, "park.wrong.text", "park.mend.text", 1000);
        }
        if (to == LeadStage.PARKED && parked.isEmpty()) {
            throw InvalidInput.of("until", "", "park.wrong.until", "park.mend.until");
        }
        return new Wanted(to, text, lost, parked);
    }
}
