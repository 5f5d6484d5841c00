package org.cooperage.portal.inbox;

import java.util.List;
import org.cooperage.party.Parties;
import org.cooperage.policy.leader.LeaderEvent;
import org.cooperage.policy.leader.LeaderEvent.Accepted;
import org.cooperage.policy.leader.LeaderEvent.Helped;
import org.cooperage.policy.leader.LeaderEvent.Promised;
import org.cooperage.policy.leader.LeaderEvent.PutForward;
import org.cooperage.policy.leader.LeaderEvent.Stated;
import org.cooperage.policy.leader.LeaderEvent.Withdrawn;
import org.cooperage.policy.leader.Leaders;
import org.cooperage.shared.Bilingual;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Tells a leading firm what its office does for it, and the office what the firm does. No letter carries a figure of
/// the firm: letters stay when it withdraws.
@Component
class LeaderLetters {

    private final Inbox inbox;
    private final Leaders leaders;
    private final Parties parties;

    LeaderLetters(Inbox inbox, Leaders leaders, Parties parties) {
        this.inbox = inbox;
        this.leaders = leaders;
        this.parties = parties;
    }

    @ApplicationModuleListener
    void on(LeaderEvent event) {
        inbox.send(
                switch (event) {
                    case PutForward it -> toOffices(it, "forward", it.leader());
                    case Withdrawn it -> toOffices(it, "withdrawn", it.leader());
                    case Helped it ->
                        List.of(Letter.to(
                                it.firm(),
                                it.done() ? "leader.helped" : "leader.help",
                                "/leaders",
                                it.help(),
                                Letter.of(Bilingual.written(it.what()))));
                    case Promised it -> toOffices(it, "promised", it.promise());
                    case Accepted it -> List.of(Letter.to(it.firm(), "leader.accepted", "/leaders", it.promise()));
                    case Stated it -> toOffices(it, "stated", it.promise() + "/" + it.actual());
                });
    }

    private List<Letter> toOffices(LeaderEvent event, String what, Object cause) {
        var firm = parties.get(event.firm()).name();
        var link = event instanceof Withdrawn ? "/leaders" : "/leaders/" + event.leader();
        return leaders.offices(event.city()).stream()
                .map(office -> Letter.to(office, "leader." + what, link, cause, Letter.of(firm)))
                .toList();
    }
}
