package org.cooperage.indicator.upgrade;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cooperage.indicator.engine.upgrade.Audit;
import org.cooperage.indicator.engine.upgrade.Catalogue;
import org.cooperage.indicator.engine.upgrade.Evidence;
import org.cooperage.indicator.engine.upgrade.Measure;
import org.cooperage.indicator.engine.upgrade.Path;
import org.cooperage.indicator.engine.upgrade.Quarter;
import org.cooperage.indicator.engine.upgrade.Reading;
import org.cooperage.indicator.engine.upgrade.Source;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Role;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Counts what the platform can see of the upgrade, and puts it together with what was stated. Whoever is signed in may
/// read it; the stage rests on published figures alone, so that anybody can reckon it again.
@Service
class Upgrades {
    static final int QUARTERS = 8;
    /// Two years more, for what must have risen two years running.
    private static final int QUARTERS_READ = 20;
    private static final Duration WINDOW = Duration.ofDays(90);
    private static final Measure.Code LOT = new Measure.Code("F1");
    private static final Measure.Code LOT_NOW = new Measure.Code("G13");
    private static final Measure.Code LOT_BEFORE = new Measure.Code("G12");

    private final Catalogue catalogue = CatalogueFile.newest();
    private final FactStore facts;
    private final ReadingStore readings;
    private final DeclarationStore declarations;
    private final Clock clock;

    Upgrades(FactStore facts, ReadingStore readings, DeclarationStore declarations, Clock clock) {
        this.facts = facts;
        this.readings = readings;
        this.declarations = declarations;
        this.clock = clock;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Quarter quarter() {
        return Quarter.of(LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE));
    }

    @Scheduled(initialDelay = 40_000, fixedDelay = 21_600_000)
    void refreshNowAndThen() {
        Acting.run(Acting.SYSTEM, this::refreshAll);
    }

    /// Counts everything anew, now.
    void refresh() {
        Acting.require("Counting the upgrade", Role.OPS, Role.GOV, Role.ASC);
        Acting.run(Acting.SYSTEM, this::refreshAll);
    }

    private synchronized void refreshAll() {
        var now = clock.instant();
        var windows = windows(now);
        if (windows.isEmpty()) {
            return;
        }
        for (var measure : FactStore.counted()) {
            count(measure, windows, now);
        }
    }

    /// Of a quarter that is held the older figure stands; where there was none it is withheld.
    private void count(Measure.Code measure, List<FactStore.Window> windows, Instant now) {
        var told = facts.count(measure, windows, readings.memory(measure));
        var known = readings.since(quarter().minus(QUARTERS_READ - 1)).stream()
                .filter(kept -> kept.measure().equals(measure))
                .map(Kept::quarter)
                .toList();
        var figures = new ArrayList<>(told.figures());
        told.held().stream()
                .map(Quarter::of)
                .filter(quarter -> !known.contains(quarter))
                .forEach(quarter -> figures.add(Counted.withheld(measure, quarter)));
        readings.save(figures, now);
        readings.remember(measure, told.learnt());
    }

    /// The quarters of which the platform saw at least half the window, eight at most, and the running one up to now.
    private List<FactStore.Window> windows(Instant now) {
        var first = facts.firstOrder();
        if (first.isEmpty()) {
            return List.of();
        }
        return quarter().last(QUARTERS).stream()
                .map(quarter -> window(quarter, now))
                .filter(window -> window.until().equals(now)
                        || first.get().isBefore(window.since().plus(WINDOW.dividedBy(2))))
                .toList();
    }

    private static FactStore.Window window(Quarter quarter, Instant now) {
        var end = quarter.end().atStartOfDay(BusinessClock.ZONE).toInstant();
        var until = end.isBefore(now) ? end : now;
        return new FactStore.Window(quarter.firstDay(), until.minus(WINDOW), until);
    }

    @Transactional(readOnly = true)
    public Upgrade get() {
        Acting.require("Seeing the upgrade path");
        var now = quarter();
        var kept = readings.since(now.minus(QUARTERS_READ - 1));
        var stated = declarations.all();
        var evidence = new Evidence(all(kept, stated));
        var asOf = kept.stream().map(Kept::asOf).max(Instant::compareTo);
        var path = new Path(catalogue, evidence).follow(now.last(QUARTERS));
        return new Upgrade(catalogue, evidence, path, kept, stated, declarations.findClaimedStage(), asOf);
    }

    static List<Reading> all(List<Kept> kept, List<Declaration> stated) {
        var all = new ArrayList<Reading>();
        kept.forEach(it -> it.reading().ifPresent(all::add));
        stated.forEach(it -> all.add(it.reading()));
        all.addAll(lots(all));
        return all;
    }

    /// F1 is counted where somebody has stated how large orders were three years ago, and is worth as much as that.
    private static List<Reading> lots(List<Reading> all) {
        var base = all.stream()
                .filter(it -> it.measure().equals(LOT_BEFORE) && it.trust() > 0 && it.value() > 0)
                .max((one, other) -> one.quarter().compareTo(other.quarter()));
        return base.stream()
                .flatMap(then ->
                        all.stream().filter(it -> it.measure().equals(LOT_NOW)).map(now -> lot(now, then)))
                .toList();
    }

    private static Reading lot(Reading now, Reading then) {
        boolean sure = then.isProof();
        return new Reading(
                LOT,
                now.quarter(),
                100 * now.value() / then.value(),
                now.value(),
                then.value(),
                now.contributors(),
                sure ? Source.PLATFORM : then.source(),
                sure ? Audit.NONE : then.audit());
    }
}
