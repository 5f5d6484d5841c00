package org.cooperage.barrel.strength;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cooperage.barrel.Barrel;
import org.cooperage.barrel.Barrels;
import org.cooperage.barrel.Known;
import org.cooperage.barrel.engine.Indicator;
import org.cooperage.barrel.engine.Programme;
import org.cooperage.barrel.engine.Risk;
import org.cooperage.barrel.engine.Risk.Kind;
import org.cooperage.barrel.engine.Skill;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A firm's own strengths and risks. Its own work is read as the firm itself, the quartiles of others as the platform.
@Service
class Strengths {
    private static final double SMALL_PART = 0.15;
    private static final int FEWEST_JOBS = 5;

    private final StrengthStore store;
    private final Barrels barrels;
    private final Clock clock;
    private final TransactionTemplate reading;
    private final List<Programme> programmes = ProgrammeFile.read();

    Strengths(StrengthStore store, Barrels barrels, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.barrels = barrels;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
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
            @Nullable Double specialised,
            List<Programme.Standing> programmes) {}

    /// One transaction as the platform, then one as the firm, never both at once: ten readers who each held one of ten
    /// connections would wait for another for ever.
    Picture of(Party.Id firm) {
        var skills =
                Acting.as(Acting.SYSTEM, () -> Objects.requireNonNull(reading.execute(status -> store.skills(firm))));
        return Objects.requireNonNull(reading.execute(status -> picture(firm, skills)));
    }

    private Picture picture(Party.Id firm, List<Skill> skills) {
        var now = clock.instant();
        var barrel = barrels.of(firm);
        var processes = store.processes(firm, now);
        var specialised = processes
                .filter(it -> it.jobs() >= FEWEST_JOBS)
                .map(it -> 100 * it.top())
                .orElse(null);
        return new Picture(
                skills.stream()
                        .filter(Skill::isStrength)
                        .sorted(Comparator.comparing((Skill one) -> one.median() - one.value()))
                        .toList(),
                skills.stream().filter(one -> !one.isStrength()).toList(),
                risks(barrel, processes, now),
                store.shares(firm, now).stream()
                        .map(share -> new Part(share, share.share() < SMALL_PART && isWeak(share, skills)))
                        .toList(),
                specialised,
                programmes(barrel, specialised));
    }

    /// The worst first.
    private List<Risk> risks(Barrel barrel, Optional<Risk.Spread> processes, Instant now) {
        var firm = barrel.party().id();
        var machines = store.machines(firm, now).map(Integer::doubleValue).orElse(null);
        return Stream.of(
                        Risk.of(Kind.CUSTOMER, store.customers(firm, now)),
                        Risk.of(Kind.PROCESS, processes),
                        Risk.of(Kind.MACHINE, machines, 0),
                        answered(barrel, Kind.CASH, "FN2"),
                        answered(barrel, Kind.RECEIVABLE, "FN3"))
                .sorted(Comparator.comparing(Risk::level))
                .toList();
    }

    private List<Programme.Standing> programmes(Barrel barrel, @Nullable Double specialised) {
        var facts = new HashMap<String, Double>();
        barrel.known()
                .forEach(one ->
                        facts.put(one.indicator().code().value(), one.evidence().value()));
        var founded = barrel.party().founded();
        if (founded != null) {
            int year = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE).getYear();
            facts.put("YEARS", (double) year - founded);
        }
        if (specialised != null) {
            facts.put("MAIN", specialised);
        }
        return programmes.stream().map(one -> one.beside(facts)).toList();
    }

    private static boolean isWeak(StrengthStore.Share share, List<Skill> skills) {
        return skills.stream().anyMatch(one -> one.process().equals(share.process()) && one.isWeakness());
    }

    private static Risk answered(Barrel barrel, Kind kind, String indicator) {
        var code = new Indicator.Code(indicator);
        var known = barrel.known().stream()
                .filter(one -> one.indicator().code().equals(code))
                .findFirst();
        return Risk.of(
                kind,
                known.map(it -> it.evidence().value()).orElse(null),
                known.map(Known::cases).orElse(0L));
    }
}
