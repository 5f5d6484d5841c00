package org.cooperage.barrel.remedy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cooperage.barrel.Barrel;
import org.cooperage.barrel.Barrels;
import org.cooperage.barrel.engine.Service.Effect;
import org.cooperage.chain.Dimension;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a firm took to lift its barrel. It remembers where the firm stood before, so that it can say whether it helped.
@Service
public class Remedies {
    private static final int OLDEST_YEARS = 2;

    private final RemedyStore store;
    private final Barrels barrels;
    private final Ids ids;
    private final Clock clock;

    Remedies(RemedyStore store, Barrels barrels, Ids ids, Clock clock) {
        this.store = store;
        this.barrels = barrels;
        this.ids = ids;
        this.clock = clock;
    }

    /// The firm says that it took a shared service that day.
    @Transactional
    public Taking take(Party.Id firm, String service, LocalDate day) {
        onlyItself(firm);
        var offered = barrels.services().stream()
                .filter(one -> one.id().equals(service))
                .findFirst()
                .orElseThrow(
                        () -> InvalidInput.of("service", service, "remedy.invalid.service", "remedy.mend.service"));
        var today = today();
        if (day.isAfter(today) || day.isBefore(today.minusYears(OLDEST_YEARS))) {
            throw InvalidInput.of(
                    "day", day, "remedy.invalid.day", "remedy.mend.day", today.minusYears(OLDEST_YEARS), today);
        }
        var dimensions = offered.effects().stream().map(Effect::dimension).toList();
        return take(firm, service, offered.name(), dimensions, Remedy.Source.OWNER, day);
    }

    /// A service was ordered on the platform and accepted. As the platform itself; told twice, it counts once.
    @Transactional
    public Taking accepted(Party.Id firm, String service, Bilingual name, Dimension dimension) {
        onlyItself(firm);
        return take(firm, service, name, List.of(dimension), Remedy.Source.ORDER, today());
    }

    private Taking take(
            Party.Id firm,
            String service,
            Bilingual name,
            Collection<Dimension> dimensions,
            Remedy.Source source,
            LocalDate day) {
        var scores = scores(barrels.of(firm), day);
        scores.keySet().retainAll(dimensions);
        var remedy = new Remedy(new Remedy.Id(ids.next()), service, name, source, day, null, scores);
        return store.insert(firm, remedy)
                ? new Taking.Taken(remedy)
                : new Taking.Running(store.findRunning(firm, service).orElseThrow());
    }

    /// As they were vouched for last before that day, else as they are now.
    private static Map<Dimension, Double> scores(Barrel barrel, LocalDate day) {
        var before = barrel.history().stream()
                .filter(kept -> !kept.at()
                        .isAfter(
                                day.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant()))
                .findFirst()
                .map(kept -> kept.scores())
                .orElseGet(() -> barrel.assessment().scores());
        var scores = new EnumMap<Dimension, Double>(Dimension.class);
        scores.putAll(before);
        return scores;
    }

    @Transactional
    public void end(Party.Id firm, Remedy.Id id) {
        onlyItself(firm);
        if (!store.end(firm, id, today())) {
            throw new NotFound("remedy", id);
        }
    }

    /// The latest first.
    @Transactional(readOnly = true)
    public List<Remedy> of(Party.Id firm) {
        onlyItself(firm);
        return store.of(firm);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
    }

    private static void onlyItself(Party.Id firm) {
        var acting = Acting.current();
        if (!acting.isFor(firm.value()) && acting.role() != Role.SYSTEM) {
            throw new NotAllowed("Looking at these remedies");
        }
    }
}
