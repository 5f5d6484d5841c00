package org.cooperage.portal.inbox;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.party.PartyFilter;
import org.cooperage.plan.weight.WeightEvent;
import org.cooperage.shared.Acting;
import org.cooperage.shared.PageRequest;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Tells associations and leading firms that a change of the rules is announced; whoever commented hears what came of
/// it. All others read it on the page of rules.
@Component
class WeightLetters {
    private static final PageRequest MOST = new PageRequest(0, PageRequest.MAX_SIZE, Optional.empty(), false);

    private final Inbox inbox;
    private final Parties parties;

    WeightLetters(Inbox inbox, Parties parties) {
        this.inbox = inbox;
        this.parties = parties;
    }

    @ApplicationModuleListener
    void on(WeightEvent event) {
        switch (event) {
            case WeightEvent.ConsultationOpened(var change, var buyers, var until) ->
                inbox.send(letters(spokesmen(), "weight.consult", change, until.toString()));
            case WeightEvent.ChangePublished(var change, var buyers, var on, var commented) ->
                inbox.send(letters(
                        Stream.concat(spokesmen(), commented.stream().map(Party.Id::new))
                                .distinct(),
                        "weight.published",
                        change,
                        on.toString()));
        }
    }

    private Stream<Party.Id> spokesmen() {
        return Acting.as(
                Acting.SYSTEM,
                () -> Stream.of(Party.Kind.ASSOCIATION, Party.Kind.LEADING_FIRM)
                        .flatMap(kind -> parties.list(of(kind), MOST).rows().stream())
                        .map(Party::id)
                        .toList()
                        .stream());
    }

    private static PartyFilter of(Party.Kind kind) {
        return new PartyFilter(
                Optional.empty(),
                Optional.of(kind),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<Letter> letters(Stream<Party.Id> to, String key, Object change, String day) {
        return to.map(party -> Letter.to(party, key, "/rules/changes/" + change, change, Letter.of(day)))
                .toList();
    }
}
