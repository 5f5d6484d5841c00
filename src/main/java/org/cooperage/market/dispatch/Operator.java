package org.cooperage.market.dispatch;

import java.util.Optional;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.party.PartyFilter;
import org.cooperage.shared.PageRequest;
import org.springframework.stereotype.Component;

/// Who runs this platform: the payee of its fee.
@Component
class Operator {

    private static final PartyFilter OPERATORS = new PartyFilter(
            Optional.empty(),
            Optional.of(Party.Kind.OPERATOR),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private final Parties parties;

    Operator(Parties parties) {
        this.parties = parties;
    }

    Party.Id id() {
        return parties.list(OPERATORS, PageRequest.first()).rows().stream()
                .findFirst()
                .map(Party::id)
                .orElseThrow(
                        () -> new IllegalStateException(
                                "No party of kind (OPERATOR) is registered.\nMaybe the cluster was not loaded; register the operator first."));
    }
}
