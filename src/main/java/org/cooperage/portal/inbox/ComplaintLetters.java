package org.cooperage.portal.inbox;

import java.util.List;
import java.util.stream.Stream;
import org.cooperage.ledger.complaint.ComplaintEvent;
import org.cooperage.ledger.complaint.ComplaintEvent.Filed;
import org.cooperage.ledger.complaint.ComplaintEvent.Moved;
import org.cooperage.ledger.complaint.Complaints;
import org.cooperage.party.Party;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Tells the office of a new complaint, and whoever may know what became of it.
@Component
class ComplaintLetters {

    private final Inbox inbox;
    private final Complaints complaints;

    ComplaintLetters(Inbox inbox, Complaints complaints) {
        this.inbox = inbox;
        this.complaints = complaints;
    }

    @ApplicationModuleListener
    void on(ComplaintEvent event) {
        inbox.send(
                switch (event) {
                    case Filed filed -> letters(offices(filed), "filed", filed);
                    case Moved moved -> moved(moved);
                });
    }

    private List<Letter> moved(Moved moved) {
        var sides = Stream.of(moved.payee(), moved.payer());
        return switch (moved.move()) {
            case TAKE -> letters(sides, "taken", moved);
            case REPLY -> letters(Stream.concat(offices(moved), Stream.of(moved.payee())), "replied", moved);
            case SETTLE, REFUSE -> letters(sides, "closed", moved);
            case WITHDRAW ->
                letters(
                        moved.told() ? Stream.concat(offices(moved), Stream.of(moved.payer())) : offices(moved),
                        "withdrawn",
                        moved);
        };
    }

    private Stream<Party.Id> offices(ComplaintEvent event) {
        return complaints.offices(event.city(), event.payer()).stream();
    }

    private static List<Letter> letters(Stream<Party.Id> to, String what, ComplaintEvent event) {
        return to.map(party -> Letter.to(
                        party,
                        "complaint." + what,
                        "/complaints/" + event.complaint(),
                        event.complaint(),
                        Letter.of(event.orderCode())))
                .toList();
    }
}
