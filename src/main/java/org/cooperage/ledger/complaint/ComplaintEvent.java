package org.cooperage.ledger.complaint;

import org.cooperage.party.Party;
import org.cooperage.place.Place;

/// What happened to a complaint.
public sealed interface ComplaintEvent {

    Complaint.Id complaint();

    Party.Id payer();

    /// Whose office it is for.
    Place.Id city();

    String orderCode();

    record Filed(Complaint.Id complaint, Party.Id payer, Place.Id city, String orderCode) implements ComplaintEvent {}

    /// @param told whether the payer knows of the complaint
    record Moved(
            Complaint.Id complaint,
            ComplaintMove move,
            Party.Id payee,
            Party.Id payer,
            boolean told,
            Place.Id city,
            String orderCode)
            implements ComplaintEvent {}
}
