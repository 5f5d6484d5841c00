package org.cooperage.deal.dispute;

import java.util.UUID;
import org.cooperage.deal.Deal;
import org.cooperage.party.Party;

/// What happened to a dispute; it stands at `stage` now.
public sealed interface DisputeEvent {

    UUID dispute();

    Deal.Id order();

    Deal.Id job();

    Party.Id buyer();

    Party.Id maker();

    record Opened(UUID dispute, Deal.Id order, Deal.Id job, Party.Id buyer, Party.Id maker) implements DisputeEvent {}

    record Moved(UUID dispute, Deal.Id order, Deal.Id job, Party.Id buyer, Party.Id maker, Dispute.Stage stage)
            implements DisputeEvent {}
}
