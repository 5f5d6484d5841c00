package org.cooperage.barrel.instrument;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.cooperage.barrel.engine.Blocks.Member;
import org.cooperage.barrel.engine.GroupFigures;
import org.cooperage.barrel.engine.GroupFigures.Topic;
import org.cooperage.barrel.engine.GroupFigures.Value;
import org.cooperage.barrel.instrument.EvaluationStore.OfFirm;
import org.cooperage.barrel.instrument.engine.Instrument;
import org.cooperage.place.Places;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Where firms stand with each instrument, for officials: of the results kept before the month began, so that nobody
/// learns from a change which firm it was.
@Service
class Spreads {
    private static final double PERCENT = 100;

    private final Shelf shelf;
    private final EvaluationStore store;
    private final Places places;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private volatile @Nullable Made made;

    Spreads(Shelf shelf, EvaluationStore store, Places places, Clock clock, PlatformTransactionManager transactions) {
        this.shelf = shelf;
        this.store = store;
        this.places = places;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Made(LocalDate month, GroupFigures figures) {}

    /// Every version that can be answered, the most used first; without rows where too few firms have.
    List<Spread> list() {
        Acting.require("Looking at the instruments of many firms", Role.GOV, Role.ASC, Role.PARK, Role.OPS);
        var now = current();
        var tree = places.tree();
        return shelf.list().stream()
                .filter(Instrument::isWhole)
                .map(one -> Spread.of(one, now.month(), now.figures(), tree))
                .sorted(Comparator.comparing(Spread::firms).reversed())
                .toList();
    }

    private synchronized Made current() {
        var month = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE).withDayOfMonth(1);
        var old = made;
        if (old == null || !old.month().equals(month)) {
            old = new Made(month, figures(month));
            made = old;
        }
        return old;
    }

    /// Of what was kept before that day.
    GroupFigures figures(LocalDate before) {
        var until = before.atStartOfDay(BusinessClock.ZONE).toInstant();
        var kept = Acting.as(Acting.SYSTEM, () -> transaction.execute(status -> store.all(until)));
        var byInstrument =
                kept.stream().collect(groupingBy(one -> one.evaluation().instrument(), groupingBy(OfFirm::firm)));
        var values = new ArrayList<Value>();
        shelf.list()
                .forEach(one -> byInstrument
                        .getOrDefault(one.id(), Map.of())
                        .forEach((firm, results) -> add(one, firm, results, values)));
        return new GroupFigures(values);
    }

    /// 100 for what holds of a firm, 0 for what does not; totals in percent of the largest.
    private static void add(Instrument instrument, Member firm, List<OfFirm> results, List<Value> values) {
        var id = instrument.id();
        var stages = results.stream()
                .map(OfFirm::evaluation)
                .sorted(Comparator.comparing(Evaluation::stage))
                .toList();
        var last = stages.getLast();
        for (int level = 0; level <= instrument.levels().size(); level++) {
            values.add(holds(Spread.at(id, level), firm, last.level() == level));
        }
        values.add(holds(Spread.second(id), firm, last.level() >= Spread.SECOND));
        values.add(new Value(Spread.total(id), firm, PERCENT * last.total() / last.most()));
        if (stages.size() > 1) {
            double lift = stages.get(1).total() - stages.getFirst().total();
            values.add(new Value(Spread.lift(id), firm, PERCENT * lift / last.most()));
        }
    }

    private static Value holds(Topic topic, Member firm, boolean it) {
        return new Value(topic, firm, it ? PERCENT : 0);
    }
}
