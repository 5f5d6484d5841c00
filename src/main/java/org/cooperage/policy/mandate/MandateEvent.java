package org.cooperage.policy.mandate;

import java.util.UUID;
import org.cooperage.party.Party;

/// What happened to a mandate.
public sealed interface MandateEvent {

    Mandate.Id mandate();

    String title();

    /// Who should know.
    Party.Id to();

    record Moved(Mandate.Id mandate, String title, Mandate.Move move, int version, Party.Id to)
            implements MandateEvent {}

    /// The operator may comment on the figures of a quarter.
    record Opened(Mandate.Id mandate, String title, UUID review, String quarter, Party.Id to) implements MandateEvent {}

    record Decided(Mandate.Id mandate, String title, UUID review, String quarter, Party.Id to)
            implements MandateEvent {}

    record Granted(Mandate.Id mandate, String title, UUID subsidy, Party.Id to) implements MandateEvent {}
}
