package org.cooperage.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.availability.Availability;
import org.cooperage.chain.Chain;
import org.cooperage.chain.Process;
import org.cooperage.indicator.FairnessStore.Row;
import org.cooperage.indicator.LoadStore.Line;
import org.cooperage.offer.Offers;
import org.cooperage.offer.TrackRecord;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Whether work goes round: each firm's booked hours of a month against a target by capacity and performance.
///
/// target(firm) = Σ over its processes of the process's booked hours × w(firm) ÷ Σ w, with w = open hours × performance
/// and performance = 0.5 + 0.7 × sure pass rate × on-time rate (0.5–1.2; 0.85 without a record). How evenly it went is
/// told by Jain's index and Gini's coefficient of booked ÷ target over all firms. A firm sees its own months; the two
/// figures everybody, once five firms stand behind them.
@Service
public class Fairness {
    static final double LEAST = 0.5;
    static final double SPAN = 0.7;
    static final double STRANGER = 0.85;
    private static final int MONTHS_BACK = 2;
    /// Nobody refuses nobody.
    private static final Party.Id NO_BUYER = new Party.Id(new UUID(0, 0));

    private final FairnessStore store;
    private final Indicators indicators;
    private final LoadCount count;
    private final Offers offers;
    private final Chain chain;
    private final Clock clock;

    Fairness(
            FairnessStore store,
            Indicators indicators,
            Chain chain,
            Offers offers,
            Availability availability,
            Clock clock) {
        this.indicators = indicators;
        this.store = store;
        this.count = new LoadCount(offers, availability);
        this.offers = offers;
        this.chain = chain;
        this.clock = clock;
    }

    /// The months of a firm in which its processes had work, the latest first; its own affair.
    @Transactional(readOnly = true)
    public List<FairMonth> of(Party.Id owner) {
        return store.of(owner).stream()
                .filter(month -> month.heldHours() + month.targetHours() > 0)
                .toList();
    }

    /// How evenly each month went, the latest first: what the catalogue tells of it.
    public List<Evenness> published() {
        return indicators.history("load-jain", "", "").reversed().stream()
                .map(it -> new Evenness(
                        it.period(),
                        it.contributors() == null ? 0 : it.contributors(),
                        it.value(),
                        value("load-gini", it.period()),
                        percent(value("load-below", it.period()))))
                .toList();
    }

    private @Nullable Double value(String code, LocalDate month) {
        return indicators.find(code, "", "", month).map(KeptFigure::value).orElse(null);
    }

    private static @Nullable Double percent(@Nullable Double share) {
        return share == null ? null : Math.rint(100 * share);
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 3_600_000)
    void refreshNowAndThen() {
        Acting.run(Acting.SYSTEM, this::refresh);
    }

    /// Computes the last months and this one anew, for all firms.
    public synchronized void refresh() {
        var months = months();
        var slots = months.stream().map(Fairness::span).toList();
        var rows = new HashMap<LocalDate, Map<Party.Id, FairMonth>>();
        var records = records();
        for (var slot : slots) {
            var lines = count.lines(chain.processes(), List.of(slot));
            byProcess(lines).values().forEach(some -> add(rows, some, records));
        }
        var all = rows.values().stream()
                .flatMap(of -> of.entrySet().stream())
                .map(e -> new Row(e.getKey(), e.getValue()))
                .toList();
        store.replace(months, all);
    }

    private static Map<Process.Id, List<Line>> byProcess(List<Line> lines) {
        return lines.stream().collect(Collectors.groupingBy(Line::process));
    }

    private static void add(
            Map<LocalDate, Map<Party.Id, FairMonth>> rows, List<Line> lines, Map<Party.Id, Double> performances) {
        double held = lines.stream().mapToDouble(Line::heldHours).sum();
        double weights = lines.stream()
                .mapToDouble(l -> l.openHours() * performances.getOrDefault(l.owner(), STRANGER))
                .sum();
        for (var line : lines) {
            double performance = performances.getOrDefault(line.owner(), STRANGER);
            double target = weights == 0 ? 0 : held * line.openHours() * performance / weights;
            var month = new FairMonth(line.week(), line.openHours(), line.heldHours(), target, performance);
            rows.computeIfAbsent(line.week(), m -> new HashMap<>()).merge(line.owner(), month, Fairness::plus);
        }
    }

    private static FairMonth plus(FairMonth one, FairMonth other) {
        return new FairMonth(
                one.month(),
                one.openHours() + other.openHours(),
                one.heldHours() + other.heldHours(),
                one.targetHours() + other.targetHours(),
                one.performance());
    }

    private Map<Party.Id, Double> records() {
        var records = new HashMap<Party.Id, TrackRecord>();
        for (var process : chain.processes()) {
            for (var maker : offers.candidates(process.id(), List.of(), NO_BUYER)) {
                records.merge(maker.capability().owner(), maker.record(), Fairness::plus);
            }
        }
        var performances = new HashMap<Party.Id, Double>();
        records.forEach((owner, record) -> performances.put(owner, performance(record)));
        return performances;
    }

    private static TrackRecord plus(TrackRecord one, TrackRecord other) {
        return new TrackRecord(
                one.good() + other.good(),
                one.total() + other.total(),
                one.onTime() + other.onTime(),
                one.jobs() + other.jobs());
    }

    static double performance(TrackRecord record) {
        if (record.total() == 0 || record.jobs() == 0) {
            return STRANGER;
        }
        return LEAST
                + SPAN * record.surePassRate().value() * record.onTimeRate().value();
    }

    private List<LocalDate> months() {
        var now = YearMonth.from(clock.instant().atZone(BusinessClock.ZONE));
        var months = new ArrayList<LocalDate>();
        for (int back = MONTHS_BACK; back >= 0; back--) {
            months.add(now.minusMonths(back).atDay(1));
        }
        return months;
    }

    private static TimeSlot span(LocalDate first) {
        return new TimeSlot(
                first.atStartOfDay(BusinessClock.ZONE).toInstant(),
                first.plusMonths(1).atStartOfDay(BusinessClock.ZONE).toInstant());
    }
}
