package org.cooperage.barrel.strength;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.cooperage.barrel.Barrels;
import org.cooperage.barrel.engine.Indicator;
import org.cooperage.barrel.engine.Risk;
import org.cooperage.barrel.engine.Risk.Kind;
import org.cooperage.barrel.engine.Skill;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// A firm's own strengths and risks. Its own work is read as the firm itself, the quartiles of others as the platform.
@Service
class Strengths {
    private static final double SMALL_PART = 0.15;

    private final StrengthStore store;
    private final Barrels barrels;
    private final Clock clock;
    private final TransactionTemplate asPlatform;

    Strengths(StrengthStore store, Barrels barrels, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.barrels = barrels;
        this.clock = clock;
        this.asPlatform = new TransactionTemplate(transactions);
        this.asPlatform.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        this.asPlatform.setReadOnly(true);
    }

    /// A process with its share of the firm's work.
    ///
    /// @param leave whether it had better go to others: a small part, and worse than most who do it
    record Part(StrengthStore.Share share, boolean leave) {}

    /// @param strengths what it does better than three of four others, with proof
    /// @param specialised share of the process with most work, percent; null below five jobs
    record Picture(
            List<Skill> strengths,
            List<Skill> others,
            List<Risk> risks,
            List<Part> parts,
            @Nullable Double specialised) {}

    @Transactional(readOnly = true)
    Picture of(Party.Id firm) {
        var now = clock.instant();
        var skills = Acting.as(Acting.SYSTEM, () -> asPlatform.execute(status -> store.skills(firm)));
        var processes = store.processes(firm, now);
        var risks = List.of(
                Risk.of(Kind.CUSTOMER, store.customers(firm, now)),
                Risk.of(Kind.PROCESS, processes),
                Risk.of(
                        Kind.MACHINE,
                        store.machines(firm, now).map(Integer::doubleValue).orElse(null),
                        0),
                answered(firm, Kind.CASH, "FN2"),
                answered(firm, Kind.RECEIVABLE, "FN3"));
        var parts = store.shares(firm, now).stream()
                .map(share -> new Part(share, share.share() < SMALL_PART && isWeak(share, skills)))
                .toList();
        return new Picture(
                skills.stream()
                        .filter(Skill::isStrength)
                        .sorted(Comparator.comparing((Skill one) -> one.median() - one.value()))
                        .toList(),
                skills.stream().filter(one -> !one.isStrength()).toList(),
                risks.stream().sorted(Comparator.comparing(Risk::level)).toList(),
                parts,
                processes.filter(it -> it.jobs() >= 5).map(it -> 100 * it.top()).orElse(null));
    }

    private static boolean isWeak(StrengthStore.Share share, List<Skill> skills) {
        return skills.stream().anyMatch(one -> one.process().equals(share.process()) && one.isWeakness());
    }

    private Risk answered(Party.Id firm, Kind kind, String indicator) {
        var code = new Indicator.Code(indicator);
        var known = barrels.of(firm).known().stream()
                .filter(one -> one.indicator().code().equals(code))
                .findFirst();
        return Risk.of(
                kind,
                known.map(it -> it.evidence().value()).orElse(null),
                known.map(it -> it.cases()).orElse(0L));
    }
}
