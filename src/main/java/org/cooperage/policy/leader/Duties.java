package org.cooperage.policy.leader;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cooperage.party.Party;
import org.cooperage.policy.leader.LeaderDraft.HelpDraft;
import org.cooperage.policy.leader.LeaderDraft.PromiseDraft;
import org.cooperage.policy.leader.LeaderDraft.StatementDraft;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.cooperage.shared.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an office does for a leading firm, and what the firm promises its city for it.
@Service
class Duties {
    private static final int SOON_DAYS = 14;

    private final LeaderStore store;
    private final LeaderMeasureStore measures;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;
    private final LeaderReading reading;

    Duties(
            LeaderStore store,
            LeaderMeasureStore measures,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock,
            LeaderReading reading) {
        this.store = store;
        this.measures = measures;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
        this.reading = reading;
    }

    /// Of some leading firms.
    record Owed(List<Help> all, List<Promise> promised) {
        List<Help> helps(Leader one) {
            return all.stream().filter(it -> it.leader().equals(one.id())).toList();
        }

        List<Promise> promises(Leader one) {
            return promised.stream().filter(it -> it.leader().equals(one.id())).toList();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
    }

    /// As an office of its city; the database shows it no others.
    private Leader asOffice(Leader.Id id) {
        Acting.require("Helping a leading firm", Role.GOV);
        return get(id);
    }

    private Leader asFirm(Leader.Id id) {
        var one = get(id);
        if (!Acting.current().isFor(one.firm().value())) {
            throw new NotAllowed("Promising for another firm");
        }
        return one;
    }

    private Leader get(Leader.Id id) {
        return store.find(id).orElseThrow(() -> new NotFound("leading firm", id));
    }

    @Transactional
    void help(Leader.Id id, HelpDraft draft) {
        var one = asOffice(id);
        var right = draft.read(today());
        var help = new Help(new Help.Id(ids.next()), id, right.what(), right.who(), right.until(), null, null);
        store.insert(help);
        events.publishEvent(
                new LeaderEvent.Helped(id, one.firm(), one.city(), help.id().value(), help.what(), false));
    }

    /// @param proof what shows that it is done
    @Transactional
    void finish(Leader.Id id, Help.Id which, String proof) {
        var one = asOffice(id);
        var help =
                store.find(which).filter(it -> it.leader().equals(id)).orElseThrow(() -> new NotFound("help", which));
        var faults = new ArrayList<InvalidInput.Fault>();
        var words = LeaderDraft.text("proof", proof, faults);
        LeaderDraft.refuse(faults);
        if (!store.finish(which, today(), words)) {
            throw new Stale("help", which);
        }
        events.publishEvent(new LeaderEvent.Helped(id, one.firm(), one.city(), which.value(), help.what(), true));
    }

    @Transactional
    void promise(Leader.Id id, PromiseDraft draft) {
        var one = asFirm(id);
        var right = draft.read(today());
        var promise = new Promise(
                new Promise.Id(ids.next()),
                id,
                right.kind(),
                right.target(),
                right.until(),
                clock.instant(),
                null,
                null,
                null);
        store.insert(promise);
        events.publishEvent(new LeaderEvent.Promised(
                id, one.firm(), one.city(), promise.id().value()));
    }

    @Transactional
    void accept(Leader.Id id, Promise.Id which) {
        var one = asOffice(id);
        promise(id, which);
        if (!store.accept(which, clock.instant())) {
            throw new Stale("promise", which);
        }
        events.publishEvent(new LeaderEvent.Accepted(id, one.firm(), one.city(), which.value()));
    }

    /// Only of what the platform does not count.
    @Transactional
    void state(Leader.Id id, Promise.Id which, StatementDraft draft) {
        var one = asFirm(id);
        var promise = promise(id, which);
        if (promise.kind().isCounted()) {
            throw InvalidInput.of("actual", promise.kind(), "leader.wrong.counted", "leader.mend.counted");
        }
        var right = draft.read();
        store.state(which, right.actual(), right.document());
        events.publishEvent(new LeaderEvent.Stated(id, one.firm(), one.city(), which.value(), right.actual()));
    }

    private Promise promise(Leader.Id id, Promise.Id which) {
        return store.find(which).filter(it -> it.leader().equals(id)).orElseThrow(() -> new NotFound("promise", which));
    }

    /// What the reader may see of it, with what the platform counts. At least one firm; never within a transaction.
    Owed of(List<Leader> leaders) {
        var which = leaders.stream().map(it -> it.id().value()).toList();
        var helps = reading.asActing(() -> store.helps(which));
        var promises = reading.asActing(() -> store.promises(which));
        return new Owed(helps, promises.isEmpty() ? List.of() : counted(leaders, promises));
    }

    private List<Promise> counted(List<Leader> leaders, List<Promise> promises) {
        var shown = promises.stream().map(it -> it.leader().value()).distinct().toList();
        var firms = leaders.stream()
                .filter(it -> shown.contains(it.id().value()))
                .map(it -> it.firm().value())
                .toList();
        var suppliers = reading.asPlatform(() -> measures.suppliers(shown));
        var hours = reading.asPlatform(() -> measures.opened(firms));
        return promises.stream()
                .map(it -> counted(it, leaders, suppliers, hours))
                .toList();
    }

    private static Promise counted(
            Promise it, List<Leader> leaders, Map<UUID, Integer> suppliers, Map<UUID, Integer> hours) {
        return switch (it.kind()) {
            case SUPPLIERS -> it.counted(suppliers.getOrDefault(it.id().value(), 0));
            case HOURS ->
                it.counted(leaders.stream()
                        .filter(one -> one.id().equals(it.leader()))
                        .mapToInt(one -> hours.getOrDefault(one.firm().value(), 0))
                        .sum());
            case APPRENTICES -> it;
        };
    }

    /// Within a fortnight or late; promises to accept at once.
    List<Due> due(List<Leader> leaders, Map<Party.Id, Bilingual> names, boolean office) {
        var soon = today().plusDays(SOON_DAYS);
        var owed = of(leaders);
        return leaders.stream()
                .flatMap(one -> {
                    var firm = names.getOrDefault(one.firm(), Bilingual.same("–"));
                    return office ? ofOffice(one, firm, owed, soon) : ofFirm(one, firm, owed, soon);
                })
                .toList();
    }

    private static Stream<Due> ofOffice(Leader one, Bilingual firm, Owed owed, LocalDate soon) {
        var help = owed.helps(one).stream()
                .filter(it -> !it.isDone() && !it.until().isAfter(soon))
                .map(it -> new Due(one.id(), Due.Kind.HELP, firm, it.what(), it.until()));
        var accept = owed.promises(one).stream()
                .filter(it -> !it.isAccepted())
                .map(it -> new Due(one.id(), Due.Kind.ACCEPT, firm, it.kind().name(), it.until()));
        return Stream.concat(help, accept);
    }

    private static Stream<Due> ofFirm(Leader one, Bilingual firm, Owed owed, LocalDate soon) {
        return owed.promises(one).stream()
                .filter(it -> !it.isMet() && !it.until().isAfter(soon))
                .map(it -> new Due(one.id(), Due.Kind.PROMISE, firm, it.kind().name(), it.until()));
    }
}
