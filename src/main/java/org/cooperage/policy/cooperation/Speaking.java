package org.cooperage.policy.cooperation;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.cooperage.party.Party;
import org.cooperage.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writes what the acting party says under an agreement into its ledger and tells the others.
@Component
class Speaking {
    private final EntryStore entries;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Speaking(EntryStore entries, ApplicationEventPublisher events, Ids ids, Clock clock) {
        this.entries = entries;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /// All others get a letter, unless it is a draft: they do not know of it.
    Entry.Id say(Cooperation it, Words words) {
        var me = Cooperations.me();
        var id = new Entry.Id(ids.next());
        int seq = entries.insert(id, it, words, me, clock.instant()).orElseThrow();
        var told = it.stage() == Cooperation.Stage.DRAFT && words.what() != Entry.What.PROPOSED
                ? List.<Party.Id>of()
                : Stream.concat(it.without(me).stream(), Stream.ofNullable(words.to()))
                        .distinct()
                        .toList();
        events.publishEvent(new CooperationEvent.Said(it.id(), it.title(), words.what(), seq, me, told));
        return id;
    }

    /// Only the one whom it is about gets a letter.
    boolean say(Cooperation it, Words words, Party.Id to) {
        var me = Cooperations.me();
        var seq = entries.insert(new Entry.Id(ids.next()), it, words, me, clock.instant());
        seq.ifPresent(number -> events.publishEvent(
                new CooperationEvent.Said(it.id(), it.title(), words.what(), number, me, List.of(to))));
        return seq.isPresent();
    }

    /// Nobody gets a letter. False when the same was said before.
    boolean quietly(Cooperation it, Words words) {
        return entries.insert(new Entry.Id(ids.next()), it, words, Cooperations.me(), clock.instant())
                .isPresent();
    }

    boolean haveAllAccepted(Cooperation it) {
        return entries.accepted(it) == it.participants().size();
    }

    boolean hasAccepted(Cooperation it) {
        var me = Cooperations.me();
        return entries.ofTerms(it.id()).stream()
                .anyMatch(one -> one.what() == Entry.What.ACCEPTED
                        && one.round() == it.round()
                        && one.by().equals(me));
    }

    void inForce(Cooperation it) {
        events.publishEvent(
                new CooperationEvent.CameIntoForce(it.id(), it.title(), Cooperations.me(), it.participants()));
    }
}
