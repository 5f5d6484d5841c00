package org.cooperage.policy.cooperation;

import java.util.List;
import org.cooperage.party.Party;

/// What happened in a cooperation, for those it concerns.
public sealed interface CooperationEvent {

    Cooperation.Id cooperation();

    String title();

    Party.Id by();

    List<Party.Id> to();

    /// @param entry number of what was said in the ledger of the agreement
    record Said(Cooperation.Id cooperation, String title, Entry.What what, int entry, Party.Id by, List<Party.Id> to)
            implements CooperationEvent {}

    /// The last of all has accepted.
    record CameIntoForce(Cooperation.Id cooperation, String title, Party.Id by, List<Party.Id> to)
            implements CooperationEvent {}
}
