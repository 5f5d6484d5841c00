package org.cooperage.policy.leader;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.party.PartyFilter;
import org.cooperage.place.Place;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.DisclosureRule;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A firm puts itself forward and withdraws; its office sees five scores in between, and nothing else of it.
@Service
public class Leaders {
    private final LeaderStore store;
    private final Ranking ranking;
    private final Duties duties;
    private final Parties parties;
    private final LeaderReading reading;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Leaders(
            LeaderStore store,
            Ranking ranking,
            Duties duties,
            Parties parties,
            LeaderReading reading,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.ranking = ranking;
        this.duties = duties;
        this.parties = parties;
        this.reading = reading;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /// What a firm sees of itself: what its office sees or would see.
    ///
    /// @param view null: it has not put itself forward
    record Standing(Scores scores, @Nullable LeaderView view) {}

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
    }

    private static Party.Id firm() {
        Acting.require("Putting a firm forward", Role.LEAD, Role.SME);
        return actor();
    }

    private static Party.Id actor() {
        return new Party.Id(Acting.current().party().orElseThrow(() -> new NotAllowed("Leading firms")));
    }

    /// @param agreed that the government of its city sees the five scores until it withdraws
    @Transactional
    public Leader putForward(boolean agreed) {
        var firm = parties.get(firm());
        if (!agreed) {
            throw InvalidInput.of("agreed", agreed, "leader.wrong.agreed", "leader.mend.agreed");
        }
        var one = new Leader(new Leader.Id(ids.next()), firm.id(), firm.city(), clock.instant());
        if (store.putForward(one)) {
            events.publishEvent(new LeaderEvent.PutForward(one.id(), one.firm(), one.city()));
        }
        return store.findOf(firm.id()).orElseThrow();
    }

    /// From now on the office reads nothing, and finds nothing.
    @Transactional
    public void withdraw() {
        var firm = firm();
        var one = store.findOf(firm).orElseThrow(() -> new NotFound("leading firm", firm));
        if (store.withdraw(one.id(), clock.instant())) {
            events.publishEvent(new LeaderEvent.Withdrawn(one.id(), one.firm(), one.city()));
        }
    }

    Standing own() {
        var firm = firm();
        var mine = reading.asActing(() -> store.findOf(firm));
        if (mine.isEmpty()) {
            var scores = ranking.scores(List.of(firm.value())).get(firm.value());
            return new Standing(Objects.requireNonNull(scores), null);
        }
        var view = view(mine.get());
        return new Standing(view.scores(), view);
    }

    LeaderView view(Leader.Id id) {
        return view(reading.asActing(() -> store.find(id)).orElseThrow(() -> new NotFound("leading firm", id)));
    }

    /// Its place needs the others, which the firm itself may not read.
    private LeaderView view(Leader one) {
        return ranking.of(reading.asPlatform(() -> store.ofCity(one.city()))).stream()
                .filter(it -> it.it().id().equals(one.id()))
                .findFirst()
                .orElseThrow(() -> new NotFound("leading firm", one.id()));
    }

    /// Those of the city of the office that asks, the best first. All are reckoned, for a place needs the others.
    Page<LeaderView> list(PageRequest page) {
        Acting.require("Looking at leading firms", Role.GOV);
        var all = ranking.of(ofOwnCity());
        var rows = all.stream().skip(page.offset()).limit(page.size()).toList();
        return new Page<>(rows, all.size(), page);
    }

    private List<Leader> ofOwnCity() {
        var office = actor();
        return reading.asActing(() -> store.ofCity(parties.get(office).city()));
    }

    /// How many put themselves forward in the city of an association; nothing below five.
    OptionalInt counted() {
        Acting.require("Counting leading firms", Role.ASC);
        var asking = actor();
        var city = reading.asActing(() -> parties.get(asking).city());
        int count = reading.asPlatform(() -> store.ofCity(city)).size();
        return count < DisclosureRule.STANDARD.contributors() ? OptionalInt.empty() : OptionalInt.of(count);
    }

    /// What one has to do soon, for whoever acts.
    public List<Due> due() {
        boolean office = Acting.current().role() == Role.GOV;
        var leaders = office ? ofOwnCity() : ofFirm(firm());
        return leaders.isEmpty() ? List.of() : duties.due(leaders, ranking.names(leaders), office);
    }

    private List<Leader> ofFirm(Party.Id firm) {
        return reading.asActing(() -> store.findOf(firm)).stream().toList();
    }

    /// The government offices of a city that are on the platform.
    public List<Party.Id> offices(Place.Id city) {
        var filter = new PartyFilter(
                Optional.empty(),
                Optional.of(Party.Kind.GOVERNMENT),
                Optional.of(city),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Party.Status.VERIFIED));
        return parties.list(filter, PageRequest.first()).rows().stream()
                .map(Party::id)
                .toList();
    }
}
