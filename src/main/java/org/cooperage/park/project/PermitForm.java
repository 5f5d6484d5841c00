package org.cooperage.park.project;

import java.time.LocalDate;
import java.util.Optional;
import org.cooperage.park.project.Permit.Progress;
import org.cooperage.park.project.Permit.State;
import org.cooperage.shared.Entered;
import org.cooperage.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/// How far a permit is, as it is typed.
record PermitForm(
        @Nullable String state,
        @Nullable String day,
        @Nullable String number) {
    private static final int LONGEST = 80;

    /// @param today no document is of a later day
    Progress read(LocalDate today) {
        var entered = new Entered();
        var to = entered.choice("state", state, State.class);
        var on = entered.findDay("day", day);
        var document = entered.text("number", number);
        entered.refuse();
        if (document.length() > LONGEST) {
            throw InvalidInput.of("number", document, "park.wrong.text", "park.mend.text", LONGEST);
        }
        if (to == State.NOT_BEGUN) {
            return new Progress(to, Optional.empty(), document);
        }
        if (on == null) {
            throw InvalidInput.of("day", "", "park.wrong.permit-day", "park.mend.permit-day");
        }
        if (on.isAfter(today)) {
            throw InvalidInput.of("day", on, "park.wrong.future", "park.mend.future", today);
        }
        return new Progress(to, Optional.of(on), document);
    }
}
