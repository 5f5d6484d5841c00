package org.cooperage.need;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.chain.Chain;
import org.cooperage.chain.Routing;
import org.cooperage.place.Place;
import org.cooperage.place.Places;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What buyers ask for. A need is its buyer's own affair: to everybody else it does not exist.
@Service
@Transactional(readOnly = true)
public class Needs {
    private static final DateTimeFormatter YEAR_AND_MONTH = DateTimeFormatter.ofPattern("yyMM");

    private final NeedStore store;
    private final Chain chain;
    private final Places places;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Needs(NeedStore store, Chain chain, Places places, Ids ids, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.chain = chain;
        this.places = places;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    public Need get(Need.Id id) {
        return find(id).orElseThrow(() -> new NotFound("need", id));
    }

    public Optional<Need> find(Need.Id id) {
        return store.find(id);
    }

    public Optional<Need> findByCode(String code) {
        return store.findByCode(code);
    }

    /// How the needs that are still there are made, in one query.
    public Map<UUID, Routing.Id> routings(Collection<UUID> ids) {
        return store.routings(ids);
    }

    /// Sorts by `created` (newest first unless told), `due`, `code`, `quantity` or `stage`.
    public Page<Need> list(NeedFilter filter, PageRequest request) {
        return store.list(filter, request);
    }

    /// Asks for something in the name of the acting party.
    @Transactional
    public Opening open(Draft draft) {
        var buyer = Acting.current().party().orElseThrow(() -> new NotAllowed("Asking for an order"));
        return openFor(buyer, draft);
    }

    /// The same for a named buyer: imports and the demo act for many. Row-level security refuses anybody but the
    /// platform and the buyer itself.
    @Transactional
    public Opening openFor(UUID buyer, Draft draft) {
        var faults = faults(draft);
        if (!faults.isEmpty()) {
            return new Opening.Refused(faults);
        }
        var now = clock.instant();
        var need = need(new Need.Id(ids.next()), nextCode(now), buyer, draft, Need.Stage.OPEN, now, 1);
        store.insert(need, Acting.current().person().orElse(null));
        events.publishEvent(new NeedEvent.Opened(need.id(), buyer, need.code(), now));
        return new Opening.Opened(need);
    }

    /// What is wrong with a draft, without keeping it; for imports that look before they write.
    public List<Fault> check(Draft draft) {
        return faults(draft);
    }

    /// Changes what is asked for, as long as nothing was agreed; `version` is the one that was read.
    @Transactional
    public Opening edit(Need.Id id, int version, Draft draft) {
        var old = store.lock(id).orElseThrow(() -> new NotFound("need", id));
        refuseUnless(old, old.stage() == Need.Stage.OPEN || old.stage() == Need.Stage.DRAFT, "edited");
        var faults = faults(draft);
        if (!faults.isEmpty()) {
            return new Opening.Refused(faults);
        }
        var changed = need(id, old.code(), old.buyerId(), draft, old.stage(), old.createdAt(), version);
        if (!store.update(changed)) {
            throw new Stale("need", id);
        }
        events.publishEvent(new NeedEvent.Changed(id, old.buyerId(), version + 1, clock.instant()));
        return new Opening.Opened(get(id));
    }

    @Transactional
    public void withdraw(Need.Id id) {
        var need = move(id, Need.Stage.WITHDRAWN);
        events.publishEvent(new NeedEvent.Withdrawn(id, need.buyerId(), clock.instant()));
    }

    /// The buyer agreed to a proposal; called by the market in the same transaction.
    @Transactional
    public void confirm(Need.Id id) {
        var need = move(id, Need.Stage.CONFIRMED);
        events.publishEvent(new NeedEvent.Confirmed(id, need.buyerId(), clock.instant()));
    }

    /// What was agreed came to nothing; the need may be planned anew.
    @Transactional
    public void reopen(Need.Id id) {
        var need = move(id, Need.Stage.OPEN);
        events.publishEvent(new NeedEvent.Reopened(id, need.buyerId(), clock.instant()));
    }

    public List<Need.Document> documents(Need.Id id) {
        return store.documents(id);
    }

    public byte[] content(Need.Id need, UUID document) {
        return store.content(need, document).orElseThrow(() -> new NotFound("document", document));
    }

    /// Adds a drawing or photo; see [Drawing] for what is taken.
    @Transactional
    public void add(Need.Id id, Drawing drawing) {
        var need = get(id);
        store.insertDocument(ids.next(), need, drawing.name(), drawing.mediaType(), drawing.content());
    }

    private List<Fault> faults(Draft draft) {
        var product = chain.product(draft.product());
        var routing = chain.routing(draft.routing());
        var place = places.get(draft.deliverPlace());
        var faults = Rules.check(draft, product, routing, clock.instant());
        if (place.kind() == Place.Kind.CLOUD) {
            faults.add(Fault.of("place", place.code(), "need.wrong.place", "need.mend.place"));
        }
        return faults;
    }

    private Need need(
            Need.Id id, String code, UUID buyer, Draft draft, Need.Stage stage, Instant created, int version) {
        var total = draft.lines().stream().map(Need.Line::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        var wished = draft.earliest();
        var earliest = wished == null || wished.isBefore(created) ? created : wished;
        return new Need(
                id,
                code,
                buyer,
                draft.product(),
                draft.routing(),
                total,
                draft.lines(),
                earliest,
                draft.due(),
                draft.deliverPlace(),
                draft.deliverTo(),
                draft.ceiling(),
                draft.quality(),
                draft.maxMakers(),
                draft.note(),
                stage,
                created,
                version);
    }

    private String nextCode(Instant now) {
        var month = YEAR_AND_MONTH.format(now.atZone(BusinessClock.ZONE));
        return "O-%s-%06d".formatted(month, store.nextNumber());
    }

    private Need move(Need.Id id, Need.Stage to) {
        var need = store.lock(id).orElseThrow(() -> new NotFound("need", id));
        refuseUnless(need, need.stage().mayBecome(to), to.name().toLowerCase(Locale.ROOT));
        store.move(id, need.stage(), to);
        return need;
    }

    private static void refuseUnless(Need need, boolean allowed, String verb) {
        if (!allowed) {
            throw new Stale("need", "%s, %s, cannot be %s".formatted(need.code(), need.stage(), verb));
        }
    }
}
