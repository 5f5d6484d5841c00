package org.cooperage.portal.inbox;

import java.util.List;
import java.util.stream.Stream;
import org.cooperage.deal.Jobs;
import org.cooperage.deal.dispute.DisputeEvent;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.shared.PageRequest;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Tells the other side of a dispute that it is its turn, and the operator that it is asked to mediate.
@Component
class DisputeLetters {

    private final Inbox inbox;
    private final Jobs jobs;
    private final Parties parties;

    DisputeLetters(Inbox inbox, Jobs jobs, Parties parties) {
        this.inbox = inbox;
        this.jobs = jobs;
        this.parties = parties;
    }

    @ApplicationModuleListener
    void on(DisputeEvent event) {
        inbox.send(
                switch (event) {
                    case DisputeEvent.Opened opened -> List.of(letter(opened.maker(), "opened", opened));
                    case DisputeEvent.Moved moved -> moved(moved);
                });
    }

    private List<Letter> moved(DisputeEvent.Moved moved) {
        return switch (moved.stage()) {
            case OPEN -> List.of();
            case OFFERED -> List.of(letter(moved.buyer(), "offered", moved));
            case REJECTED -> List.of(letter(moved.buyer(), "rejected", moved));
            case MEDIATION -> mediation(moved);
            case AGREED -> List.of(letter(moved.maker(), "agreed", moved), letter(moved.buyer(), "agreed", moved));
            case SENT -> List.of(letter(moved.buyer(), "sent", moved));
            case SETTLED -> List.of(letter(moved.maker(), "settled", moved), letter(moved.buyer(), "settled", moved));
            case WITHDRAWN -> List.of(letter(moved.maker(), "withdrawn", moved));
        };
    }

    private List<Letter> mediation(DisputeEvent.Moved moved) {
        var operators = parties.list(PartyLetters.OPERATORS, PageRequest.first()).rows().stream()
                .map(Party::id);
        return Stream.concat(Stream.of(moved.maker()), operators)
                .map(party -> letter(party, "mediation", moved))
                .toList();
    }

    private Letter letter(Party.Id to, String what, DisputeEvent event) {
        var code = Letter.of(jobs.get(event.job()).code());
        return Letter.to(to, "dispute." + what, "/disputes/" + event.dispute(), event.dispute(), code);
    }
}
