package org.cooperage.policy.honour;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.place.Places;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.cooperage.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Enters, confirms, refuses and counts honours.
///
/// A firm enters its own; government and association those of their city and its firms. Whoever entered one may not
/// confirm it: the other of the two does. What is confirmed everybody may read, what has run out does not count.
@Service
public class Honours {
    private static final int LONGEST_REASON = 300;

    private final HonourStore store;
    private final CertificateStore certificates;
    private final Parties parties;
    private final Places places;
    private final Ids ids;
    private final Clock clock;

    Honours(HonourStore store, CertificateStore certificates, Parties parties, Places places, Ids ids, Clock clock) {
        this.store = store;
        this.certificates = certificates;
        this.parties = parties;
        this.places = places;
        this.ids = ids;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
    }

    private static Party.Id actor() {
        return new Party.Id(Acting.current().party().orElseThrow(() -> new NotAllowed("Entering honours")));
    }

    private static boolean isOfCity() {
        var role = Acting.current().role();
        return role == Role.GOV || role == Role.ASC;
    }

    static boolean mayEnter() {
        var role = Acting.current().role();
        return isOfCity() || role == Role.SME || role == Role.LEAD || role == Role.SVC;
    }

    @Transactional
    Honour enter(HonourDraft draft) {
        Acting.require("Entering honours", Role.GOV, Role.ASC, Role.SME, Role.LEAD, Role.SVC);
        var right = draft.read(today());
        var actor = parties.get(actor());
        var one = new Honour(
                new Honour.Id(ids.next()),
                actor.city(),
                holder(right, actor),
                right.kind(),
                right.title(),
                right.issuer(),
                right.document(),
                right.since(),
                right.until(),
                actor.id(),
                clock.instant(),
                Honour.Stage.ENTERED,
                null,
                null,
                null);
        store.insert(one);
        return one;
    }

    /// A firm can only mean itself.
    private Party.@Nullable Id holder(HonourDraft.Right right, Party actor) {
        if (!isOfCity()) {
            return actor.id();
        }
        var id = right.holder();
        var code = right.code();
        if (id == null && code == null) {
            return null;
        }
        var typed = id == null ? String.valueOf(code) : id.toString();
        var named = id == null ? Optional.ofNullable(code).flatMap(parties::findByCode) : parties.find(id);
        return named.filter(firm -> firm.city().equals(actor.city()))
                .map(Party::id)
                .orElseThrow(() -> InvalidInput.of("holder", typed, "honour.wrong.holder", "honour.mend.holder"));
    }

    @Transactional
    public Honour confirm(Honour.Id id) {
        return decide(id, Honour.Stage.CONFIRMED, null);
    }

    @Transactional
    public Honour refuse(Honour.Id id, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw InvalidInput.of("reason", reason, "honour.wrong.text", "honour.mend.text", LONGEST_REASON);
        }
        return decide(id, Honour.Stage.REFUSED, reason.strip());
    }

    private Honour decide(Honour.Id id, Honour.Stage stage, @Nullable String reason) {
        Acting.require("Confirming honours", Role.GOV, Role.ASC);
        var one = get(id);
        if (one.enteredBy().equals(actor())) {
            throw new NotAllowed("Confirming what one entered oneself");
        }
        if (!one.stage().mayBecome(stage) || !store.decide(id, stage, actor(), clock.instant(), reason)) {
            throw new Stale("honour", id);
        }
        return get(id);
    }

    @Transactional(readOnly = true)
    public Honour get(Honour.Id id) {
        return store.find(id).orElseThrow(() -> new NotFound("honour", id));
    }

    /// What waits first, then the latest; each reader finds what he may know of.
    @Transactional(readOnly = true)
    public Page<HonourView> list(HonourFilter filter, PageRequest page) {
        var found = store.list(filter, today(), page);
        return new Page<>(views(found.rows()), found.total(), page);
    }

    @Transactional(readOnly = true)
    public HonourView view(Honour.Id id) {
        return views(List.of(get(id))).getFirst();
    }

    private List<HonourView> views(List<Honour> some) {
        var firms = parties.names(
                some.stream().map(Honour::holder).filter(Objects::nonNull).toList());
        var cities = places.get(some.stream().map(Honour::city).distinct().toList());
        var files = certificates.names(some.stream().map(Honour::id).toList());
        return some.stream()
                .map(it -> view(it, firms, cities, files.get(it.id())))
                .toList();
    }

    private HonourView view(
            Honour it, Map<Party.Id, Bilingual> firms, Map<Place.Id, Place> cities, @Nullable String certificate) {
        var holder = it.holder();
        var city = cities.get(it.city());
        var ofCity = city == null ? Bilingual.same("–") : city.name();
        boolean waits = it.stage() == Honour.Stage.ENTERED;
        boolean own =
                Acting.current().party().filter(it.enteredBy().value()::equals).isPresent();
        return new HonourView(
                it,
                holder == null ? ofCity : firms.getOrDefault(holder, Bilingual.same("–")),
                holder == null,
                it.isValid(today()),
                waits && !own && isOfCity(),
                certificate,
                waits && own);
    }

    /// Valid honours by the figure of the pilot schemes that counts them; what has none is left out. A firm with two
    /// titles a figure counts alike counts once, a title of the cluster itself for itself.
    @Transactional(readOnly = true)
    public Map<String, Integer> facts(Place.Id city) {
        var holders = new HashMap<String, Set<UUID>>();
        for (var it : store.held(city, today())) {
            for (var fact : it.kind().facts()) {
                var counted = it.kind().isOfFirm() ? it.holder().orElse(it.id()) : it.id();
                holders.computeIfAbsent(fact, name -> new HashSet<>()).add(counted);
            }
        }
        var facts = new HashMap<String, Integer>();
        holders.forEach((fact, some) -> facts.put(fact, some.size()));
        return facts;
    }
}
