package org.cooperage.ledger;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cooperage.deal.Deal;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Names for statements: of the parties, in one query; and the statement part of an order's page.
@Component("statements")
class StatementNames {

    private final Parties parties;
    private final Ledger ledger;

    StatementNames(Parties parties, Ledger ledger) {
        this.parties = parties;
        this.ledger = ledger;
    }

    Map<UUID, Bilingual> of(List<Payable> payables) {
        var wanted = new LinkedHashSet<Party.Id>();
        payables.forEach(it -> {
            wanted.add(it.payer());
            wanted.add(it.payee());
        });
        var names = new HashMap<UUID, Bilingual>();
        parties.names(wanted).forEach((id, name) -> names.put(id.value(), name));
        return names;
    }

    /// For the thread of an order: its statement, null while nothing is owed.
    public @Nullable Statement ofOrder(Deal.Id order) {
        var statement = ledger.statement(order);
        return statement.payables().isEmpty() ? null : statement;
    }
}
