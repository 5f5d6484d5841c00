package org.cooperage.portal.home;

import java.util.List;
import java.util.Locale;
import org.cooperage.access.contract.Contract;
import org.cooperage.access.contract.Contracts;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Component;

/// Requests to see one's own data that wait for an answer.
@Component
class ConsentDesk implements Desk {

    private static final Bilingual UNKNOWN = Bilingual.same("–");

    private final Contracts contracts;
    private final Parties parties;

    ConsentDesk(Contracts contracts, Parties parties) {
        this.contracts = contracts;
        this.parties = parties;
    }

    @Override
    public boolean isFor(Role role) {
        return role == Role.SME || role == Role.LEAD;
    }

    @Override
    public List<Todo> todos(Party.Id party, Locale locale) {
        var asked = contracts.list(Contract.Show.ASKED, PageRequest.first()).rows();
        var names = parties.names(asked.stream().map(Contract::reader).toList());
        return asked.stream()
                .map(one -> names.getOrDefault(one.reader(), UNKNOWN).in(locale))
                .map(name -> Todo.sometime("consent", "/consents", name))
                .toList();
    }
}
