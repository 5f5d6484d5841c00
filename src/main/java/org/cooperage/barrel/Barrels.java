package org.cooperage.barrel;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.barrel.engine.Advice;
import org.cooperage.barrel.engine.Advising;
import org.cooperage.barrel.engine.Assessing;
import org.cooperage.barrel.engine.Assessment;
import org.cooperage.barrel.engine.Catalogue;
import org.cooperage.barrel.engine.Evidence;
import org.cooperage.barrel.engine.Firm;
import org.cooperage.barrel.engine.Indicator;
import org.cooperage.barrel.engine.PeerGroups;
import org.cooperage.chain.Dimension;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.Money;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The barrels of firms. A firm sees its own, answers for itself and vouches for it; of others it learns quartiles.
@Service
public class Barrels {
    /// A fact that is younger is not asked for.
    private static final Duration FRESH = Duration.ofDays(183);

    private final AnswerStore answers;
    private final FactStore facts;
    private final PeerStore peers;
    private final AssessmentStore kept;
    private final ServiceStore services;
    private final Parties parties;
    private final Ids ids;
    private final Clock clock;
    private final Catalogue catalogue = CatalogueFile.newest();
    private final Assessing assessing = new Assessing(catalogue);
    private volatile @Nullable Others others;

    private record Others(Optional<Instant> asOf, PeerGroups groups, Map<UUID, List<PeerGroups.Score>> byParty) {}

    Barrels(
            AnswerStore answers,
            FactStore facts,
            PeerStore peers,
            AssessmentStore kept,
            ServiceStore services,
            Parties parties,
            Ids ids,
            Clock clock) {
        this.answers = answers;
        this.facts = facts;
        this.peers = peers;
        this.kept = kept;
        this.services = services;
        this.parties = parties;
        this.ids = ids;
        this.clock = clock;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /// How many of the indicators the platform counts itself.
    public int counted() {
        return FactStore.counted().size();
    }

    @Transactional(readOnly = true)
    public Barrel of(Party.Id id) {
        onlyItself(id);
        var party = parties.get(id);
        var known = known(id);
        int open = (int) questions(id, catalogue.indicators()).stream()
                .filter(one -> !one.asked())
                .count();
        return new Barrel(party, assess(party, known), known, open, kept.of(id));
    }

    /// The best services a firm could take within a budget; null: whatever it costs.
    @Transactional(readOnly = true)
    public Optional<Advice> advice(Barrel barrel, @Nullable Money budget) {
        return Advising.best(barrel.assessment(), services.all(), budget);
    }

    /// What is asked about a dimension: whatever the platform does not know itself.
    @Transactional(readOnly = true)
    public List<Question> questions(Party.Id id, Dimension dimension) {
        onlyItself(id);
        return questions(id, catalogue.of(dimension));
    }

    /// Keeps answers at once; each replaces what was answered before. All or none.
    @Transactional
    public void answer(Party.Id id, List<Answer> some) {
        onlyItself(id);
        var faults = some.stream().flatMap(one -> fault(one).stream()).toList();
        if (!faults.isEmpty()) {
            throw InvalidInput.all(faults);
        }
        var now = clock.instant();
        for (var one : some) {
            if (one.document() != null) {
                answers.attach(ids.next(), id, one.indicator(), one.document(), now);
            }
            answers.save(id, one, now);
        }
    }

    /// All shared services that lift something; public.
    @Transactional(readOnly = true)
    public List<org.cooperage.barrel.engine.Service> services() {
        return services.all();
    }

    /// Replaces the services by these; only for the operator.
    @Transactional
    public void offer(List<org.cooperage.barrel.engine.Service> some) {
        Acting.require("Keeping the shared services", Role.OPS);
        services.replace(some);
    }

    /// A document behind an answer of one's own.
    @Transactional(readOnly = true)
    Paper document(UUID id) {
        var paper = answers.findPaper(id).orElseThrow(() -> new NotFound("evidence", id));
        return new Paper(paper.name(), paper.mediaType(), answers.content(id));
    }

    @Transactional(readOnly = true)
    public Map<Dimension, Integer> aims(Party.Id id) {
        onlyItself(id);
        return answers.aims(id);
    }

    /// Sets how much each dimension matters and keeps the diagnosis; who acts vouches that the answers are true.
    @Transactional
    public Kept keep(Party.Id id, Map<Dimension, Integer> aims) {
        onlyItself(id);
        aims.forEach((dimension, weight) -> answers.aim(id, dimension, weight));
        var assessment = assess(parties.get(id), known(id));
        var water = assessment.water();
        var diagnosis = new Kept(
                new Kept.Id(ids.next()),
                clock.instant(),
                catalogue.version(),
                water.lowest(),
                water.level(),
                water.capacity(),
                water.sure(),
                assessment.shortStave().map(one -> one.dimension()),
                assessment.scores());
        kept.insert(id, Acting.current().person().orElse(null), diagnosis);
        return diagnosis;
    }

    private Assessment assess(Party party, List<Known> known) {
        var firm = new Firm(
                party.id().toString(),
                Optional.ofNullable(party.linkId()).orElse(""),
                party.size().name(),
                answers.aims(party.id()),
                known.stream().map(Known::evidence).toList());
        var beside = others();
        return assessing.beside(
                firm, beside.groups(), beside.byParty().getOrDefault(party.id().value(), List.of()));
    }

    /// Made anew after each refresh only: it is the same for everybody.
    private Others others() {
        var asOf = peers.asOf();
        var made = others;
        if (made == null || !made.asOf().equals(asOf)) {
            var rows = peers.all();
            var scores = rows.stream().map(PeerStore.Row::score).toList();
            made = new Others(
                    asOf,
                    new PeerGroups(scores),
                    rows.stream().collect(groupingBy(PeerStore.Row::party, mapping(PeerStore.Row::score, toList()))));
            others = made;
        }
        return made;
    }

    private List<Known> known(Party.Id id) {
        var now = clock.instant();
        var all = new ArrayList<Known>();
        facts.of(id).forEach(fact -> all.add(Knowing.of(get(fact.indicator()), fact, now)));
        answers.of(id).forEach(row -> Knowing.of(get(row.indicator()), row, now).ifPresent(all::add));
        var strongest = Strongest.of(all.stream().map(Known::evidence).toList());
        return all.stream().filter(one -> isAmong(strongest, one.evidence())).toList();
    }

    private static boolean isAmong(Collection<Evidence> some, Evidence one) {
        return some.stream().anyMatch(other -> other == one);
    }

    private List<Question> questions(Party.Id id, List<Indicator> some) {
        var fresh = clock.instant().minus(FRESH);
        var seen = new HashMap<Indicator.Code, Instant>();
        facts.of(id).forEach(fact -> seen.put(fact.indicator(), fact.until()));
        var said = new HashMap<Indicator.Code, AnswerStore.Row>();
        answers.of(id).forEach(row -> said.put(row.indicator(), row));
        return some.stream()
                .filter(one -> seen.getOrDefault(one.code(), Instant.MIN).isBefore(fresh))
                .map(one -> Knowing.question(one, Optional.ofNullable(said.get(one.code()))))
                .toList();
    }

    private Indicator get(Indicator.Code code) {
        return catalogue.get(code);
    }

    private Optional<Fault> fault(Answer answer) {
        var scale = get(answer.indicator()).scale();
        var value = answer.value();
        return value == null || scale.allows(value)
                ? Optional.empty()
                : Optional.of(Fault.of(
                        answer.indicator().value(),
                        value % 1 == 0 ? (Object) value.longValue() : value,
                        "barrel.invalid.value",
                        "barrel.mend.value",
                        scale.least(),
                        scale.most()));
    }

    private static void onlyItself(Party.Id id) {
        var acting = Acting.current();
        if (!acting.isFor(id.value()) && acting.role() != Role.SYSTEM) {
            throw new NotAllowed("Looking into this barrel");
        }
    }
}
