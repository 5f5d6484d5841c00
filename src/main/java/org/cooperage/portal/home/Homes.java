package org.cooperage.portal.home;

import java.util.List;
import java.util.Locale;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.springframework.stereotype.Component;

/// Gathers what there is to do from every desk the acting role sits at.
@Component
class Homes {

    private final List<Desk> desks;

    Homes(List<Desk> desks) {
        this.desks = List.copyOf(desks);
    }

    /// To do for the party one acts for, the most urgent first.
    List<Todo> todos(Locale locale) {
        var acting = Acting.current();
        return acting.party()
                .map(Party.Id::new)
                .map(party -> desks.stream()
                        .filter(desk -> desk.isFor(acting.role()))
                        .flatMap(desk -> desk.todos(party, locale).stream())
                        .sorted(Todo.BY_DEADLINE)
                        .toList())
                .orElse(List.of());
    }
}
