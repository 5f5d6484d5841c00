package org.cooperage.barrel;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.barrel.engine.Advice;
import org.cooperage.barrel.engine.Advising;
import org.cooperage.barrel.engine.Assessment;
import org.cooperage.barrel.engine.Catalogue;
import org.cooperage.chain.Dimension;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Ids;
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
    private final Knowledge knowledge;
    private final Surroundings surroundings;
    private final AnswerStore answers;
    private final AssessmentStore kept;
    private final Effects services;
    private final Parties parties;
    private final Ids ids;
    private final Clock clock;

    Barrels(
            Knowledge knowledge,
            Surroundings surroundings,
            AnswerStore answers,
            AssessmentStore kept,
            Effects services,
            Parties parties,
            Ids ids,
            Clock clock) {
        this.knowledge = knowledge;
        this.surroundings = surroundings;
        this.answers = answers;
        this.kept = kept;
        this.services = services;
        this.parties = parties;
        this.ids = ids;
        this.clock = clock;
    }

    public Catalogue catalogue() {
        return knowledge.catalogue();
    }

    /// How many of the indicators the platform counts itself.
    public int counted() {
        return FactStore.counted().size();
    }

    @Transactional(readOnly = true)
    public Barrel of(Party.Id id) {
        onlyItself(id);
        var party = parties.get(id);
        var known = knowledge.known(id);
        int open = (int) knowledge.questions(id, catalogue().indicators()).stream()
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
        return knowledge.questions(id, catalogue().of(dimension));
    }

    /// Keeps answers at once; each replaces what was answered before. All or none.
    @Transactional
    public void answer(Party.Id id, List<Answer> some) {
        onlyItself(id);
        knowledge.answer(id, some);
    }

    /// All shared services that lift something; public.
    @Transactional(readOnly = true)
    public List<org.cooperage.barrel.engine.Service> services() {
        return services.all();
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
        var assessment = assess(parties.get(id), knowledge.known(id));
        var diagnosis =
                Kept.of(new Kept.Id(ids.next()), clock.instant(), catalogue().version(), assessment);
        kept.insert(id, Acting.current().person().orElse(null), diagnosis);
        return diagnosis;
    }

    private Assessment assess(Party party, List<Known> known) {
        return surroundings.assess(party, known, answers.aims(party.id()));
    }

    private static void onlyItself(Party.Id id) {
        var acting = Acting.current();
        if (!acting.isFor(id.value()) && acting.role() != Role.SYSTEM) {
            throw new NotAllowed("Looking into this barrel");
        }
    }
}
