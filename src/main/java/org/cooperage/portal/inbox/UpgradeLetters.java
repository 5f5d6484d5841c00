package org.cooperage.portal.inbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cooperage.indicator.upgrade.AuditEvent;
import org.cooperage.indicator.upgrade.register.DemonstrationEvent;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.party.PartyFilter;
import org.cooperage.shared.PageRequest;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Tells who stated something that it is audited, others that they may audit it, and callers of demonstrations what is
/// due.
@Component
class UpgradeLetters {
    private static final String STATED = "/upgrade/declarations";

    private final Inbox inbox;
    private final Parties parties;

    UpgradeLetters(Inbox inbox, Parties parties) {
        this.inbox = inbox;
        this.parties = parties;
    }

    @ApplicationModuleListener
    void on(AuditEvent event) {
        var name = Letter.of(event.measure());
        var quarter = Letter.of(event.quarter());
        inbox.send(
                switch (event) {
                    case AuditEvent.Drawn drawn ->
                        Stream.concat(
                                        Stream.of(to(drawn.by(), "audit.drawn.own", STATED, drawn, name, quarter)),
                                        auditors(drawn.by())
                                                .map(it -> to(it, "audit.drawn", STATED, drawn, name, quarter)))
                                .toList();
                    case AuditEvent.Decided decided ->
                        List.of(to(
                                decided.by(),
                                decided.confirmed() ? "audit.confirmed" : "audit.refuted",
                                STATED,
                                decided,
                                name,
                                quarter));
                });
    }

    /// Everybody who may look at it but the one that stated it.
    private Stream<UUID> auditors(UUID by) {
        return Stream.of(Party.Kind.OPERATOR, Party.Kind.GOVERNMENT, Party.Kind.ASSOCIATION)
                .flatMap(kind -> parties
                        .list(
                                new PartyFilter(
                                        Optional.empty(),
                                        Optional.of(kind),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()),
                                PageRequest.first())
                        .rows()
                        .stream())
                .map(it -> it.id().value())
                .filter(it -> !it.equals(by));
    }

    private static Letter to(UUID party, String key, String link, AuditEvent event, Letter.Value... values) {
        return Letter.to(new Party.Id(party), key, link, event.declaration(), values);
    }

    @ApplicationModuleListener
    void on(DemonstrationEvent event) {
        var key = switch (event) {
            case DemonstrationEvent.CallEnded ended -> "demonstration.baseline";
            case DemonstrationEvent.TimePassed passed -> "demonstration.acceptance";
        };
        var link = "/upgrade/demonstrations/" + event.demonstration();
        inbox.send(List.of(
                Letter.to(new Party.Id(event.caller()), key, link, event.demonstration(), Letter.of(event.title()))));
    }
}
