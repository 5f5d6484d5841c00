package org.cooperage.policy.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.party.CreditCode;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.policy.Reading;
import org.cooperage.policy.VocabularyFile;
import org.cooperage.policy.engine.Fact;
import org.cooperage.policy.mandate.MandateDraft.KpiDraft;
import org.cooperage.shared.Acting;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A government says what it wants of the operator and how it is measured; the operator accepts. Everybody signed in
/// may read what is in force.
@Service
class Mandates {
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_SCOPE = 2_000;
    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_UNIT = 20;
    private static final int DECIMALS = 4;
    private static final int ALL_WEIGHT = 100;

    private final MandateStore store;
    private final Parties parties;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Mandates(MandateStore store, Parties parties, ApplicationEventPublisher events, Ids ids, Clock clock) {
        this.store = store;
        this.parties = parties;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /// Only its author sees it.
    @Transactional
    public Mandate draft(MandateDraft typed) {
        Acting.require("Mandating the operator", Role.GOV);
        var reading = new Reading("mandate");
        var operator = operator(Reading.plain(typed.operator()));
        if (operator.isEmpty()) {
            reading.wrong("operator", Reading.plain(typed.operator()), "operator");
        }
        var starts = reading.day("starts", typed.starts());
        var ends = reading.day("ends", typed.ends());
        if (!ends.isAfter(starts)) {
            reading.wrong("ends", Reading.plain(typed.ends()), "ends", starts);
        }
        var title = reading.text("title", typed.title(), 1, LONGEST_TITLE);
        var scope = reading.text("scope", typed.scope(), 1, LONGEST_SCOPE);
        reading.refuse();
        var government = parties.get(me());
        var one = new Mandate(
                new Mandate.Id(ids.next()),
                government.id(),
                operator.orElseThrow().id(),
                government.city(),
                title,
                scope,
                starts,
                ends,
                Mandate.Stage.DRAFT,
                null,
                1,
                clock.instant());
        store.insert(one);
        return one;
    }

    private Optional<Party> operator(String typed) {
        try {
            var found = typed.length() == 36
                    ? parties.find(new Party.Id(UUID.fromString(typed)))
                    : parties.findByCode(CreditCode.parse("operator", typed));
            return found.filter(it -> it.kind() == Party.Kind.OPERATOR && it.status() == Party.Status.VERIFIED);
        } catch (InvalidInput | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    List<Fact> facts() {
        return VocabularyFile.ofClusters().facts().stream()
                .filter(it -> it.type() == Fact.Type.NUMBER)
                .toList();
    }

    /// While it is a draft.
    @Transactional
    public Kpi add(Mandate.Id id, KpiDraft typed) {
        var one = ofGovernment(id);
        if (one.stage() != Mandate.Stage.DRAFT) {
            throw new Stale("mandate", id);
        }
        var reading = new Reading("mandate");
        var name = Reading.plain(typed.fact());
        var fact = facts().stream().filter(it -> it.name().equals(name)).findFirst();
        if (!name.isEmpty() && fact.isEmpty()) {
            reading.wrong("fact", name, "choice");
        }
        var kpi = new Kpi(
                ids.next(),
                reading.text("name", typed.name(), 1, LONGEST_TITLE),
                fact.map(Fact::name).orElse(null),
                reading.text("unit", typed.unit(), 0, LONGEST_UNIT),
                reading.amount("target", typed.target(), DECIMALS),
                "true".equals(Reading.plain(typed.falling())),
                reading.between("weight", typed.weight(), 1, ALL_WEIGHT),
                reading.number("bonus", zeroIfEmpty(typed.bonus()), 2).abs(),
                reading.number("malus", zeroIfEmpty(typed.malus()), 2).abs());
        reading.refuse();
        if (!store.insert(id, kpi)) {
            throw InvalidInput.of("name", kpi.title(), "mandate.wrong.twice", "mandate.mend.twice");
        }
        return kpi;
    }

    private static String zeroIfEmpty(@Nullable String typed) {
        return Reading.plain(typed).isEmpty() ? "0" : Reading.plain(typed);
    }

    /// @param text why; nothing where the move needs no words
    @Transactional
    public void move(Mandate.Id id, Mandate.Move move, @Nullable String text, int version) {
        var one = get(id);
        boolean may = move.isOfOperator() ? isOperator(one) : isGovernment(one);
        if (!may) {
            throw new NotAllowed("Making the move %s on a mandate".formatted(move));
        }
        var reading = new Reading("mandate");
        var reason = move.isWorded() ? reading.text("text", text, 1, LONGEST_REASON) : null;
        if (move == Mandate.Move.PROPOSE) {
            int weights = kpis(id).stream().mapToInt(Kpi::weight).sum();
            if (weights != ALL_WEIGHT) {
                reading.wrong("weight", weights, "weights");
            }
        }
        reading.refuse();
        if (!move.isPossible(one.stage(today())) || !store.move(id, move, reason, version)) {
            throw new Stale("mandate", id);
        }
        var to = isGovernment(one) ? one.operator() : one.government();
        events.publishEvent(new MandateEvent.Moved(id, one.title(), move, version, to));
    }

    @Transactional(readOnly = true)
    public Mandate get(Mandate.Id id) {
        return store.find(id).orElseThrow(() -> new NotFound("mandate", id));
    }

    @Transactional(readOnly = true)
    public List<Kpi> kpis(Mandate.Id id) {
        return store.kpis(id);
    }

    @Transactional(readOnly = true)
    public Page<Mandate> list(PageRequest page) {
        Acting.require("Seeing mandates");
        return store.list(page);
    }

    Mandate ofGovernment(Mandate.Id id) {
        var one = get(id);
        if (!isGovernment(one)) {
            throw new NotAllowed("Acting for the government of this mandate");
        }
        return one;
    }

    Mandate ofOperator(Mandate.Id id) {
        var one = get(id);
        if (!isOperator(one)) {
            throw new NotAllowed("Acting for the operator of this mandate");
        }
        return one;
    }

    static boolean isGovernment(Mandate it) {
        var acting = Acting.current();
        return acting.role() == Role.GOV && acting.isFor(it.government().value());
    }

    static boolean isOperator(Mandate it) {
        var acting = Acting.current();
        return acting.role() == Role.OPS && acting.isFor(it.operator().value());
    }

    static Party.Id me() {
        return new Party.Id(Acting.current().party().orElseThrow(() -> new NotAllowed("Acting for nobody")));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
    }
}
