package org.cooperage.portal.home;

import java.util.List;
import java.util.Locale;
import org.cooperage.party.Party;
import org.cooperage.shared.Role;

/// Knows what one kind of work leaves to do for a party. A few queries, whatever the size of the cluster.
interface Desk {

    boolean isFor(Role role);

    List<Todo> todos(Party.Id party, Locale locale);
}
