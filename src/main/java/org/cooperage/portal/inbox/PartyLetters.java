package org.cooperage.portal.inbox;

import java.util.List;
import java.util.Optional;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.party.PartyEvent;
import org.cooperage.party.PartyFilter;
import org.cooperage.shared.PageRequest;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Tells the operator who wants to join, and the applicant what came of it.
@Component
class PartyLetters {

    static final PartyFilter OPERATORS = new PartyFilter(
            Optional.empty(),
            Optional.of(Party.Kind.OPERATOR),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private final Inbox inbox;
    private final Parties parties;

    PartyLetters(Inbox inbox, Parties parties) {
        this.inbox = inbox;
        this.parties = parties;
    }

    @ApplicationModuleListener
    void on(PartyEvent event) {
        inbox.send(letters(event));
    }

    private List<Letter> letters(PartyEvent event) {
        var party = parties.get(event.party());
        var name = Letter.of(party.name());
        var own = "/parties/" + event.party().value() + "/verification";
        return switch (event) {
            case PartyEvent.Registered it -> toOperators("party.registered", it.verification(), name);
            case PartyEvent.Resubmitted it -> toOperators("party.resubmitted", it.verification(), name);
            case PartyEvent.Verified it ->
                List.of(
                        party.kind() == Party.Kind.SERVICE
                                ? Letter.to(
                                        it.party(), "party.verified.provider", "/services/own", it.verification(), name)
                                : Letter.to(it.party(), "party.verified", own, it.verification(), name));
            case PartyEvent.Rejected it -> {
                var reason = Letter.of(it.reason());
                yield List.of(Letter.to(it.party(), "party.rejected", own, it.verification(), name, reason));
            }
            case PartyEvent.Changed it -> List.of();
        };
    }

    private List<Letter> toOperators(String key, Object cause, Letter.Value name) {
        return parties.list(OPERATORS, PageRequest.first()).rows().stream()
                .map(operator -> Letter.to(operator.id(), key, "/verifications", cause, name))
                .toList();
    }
}
