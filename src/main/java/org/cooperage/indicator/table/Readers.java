package org.cooperage.indicator.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.party.CreditCode;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// With whom a table is shared, by the credit codes of the register.
@Component
class Readers {
    private final Parties parties;

    Readers(Parties parties) {
        this.parties = parties;
    }

    /// Codes nobody has are all named at once.
    List<Party.Id> of(List<String> codes) {
        var found = new ArrayList<Party.Id>();
        var faults = new ArrayList<Fault>();
        for (var code : codes) {
            if (!code.isBlank()) {
                find(code.strip())
                        .ifPresentOrElse(
                                party -> found.add(party.id()),
                                () -> faults.add(
                                        Fault.of("codes", code.strip(), "table.invalid.code", "table.mend.code")));
            }
        }
        if (!faults.isEmpty()) {
            throw InvalidInput.all(faults);
        }
        return found;
    }

    private Optional<Party> find(String code) {
        try {
            return parties.findByCode(new CreditCode(code));
        } catch (InvalidInput noCode) {
            return Optional.empty();
        }
    }

    static Optional<OwnTable.Id> id(@Nullable UUID id) {
        return Optional.ofNullable(id).map(OwnTable.Id::new);
    }
}
