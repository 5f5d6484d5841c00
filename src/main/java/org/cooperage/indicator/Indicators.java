package org.cooperage.indicator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cooperage.indicator.Indicator.Span;
import org.cooperage.indicator.IndicatorStore.Kept;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/// The figures of the catalogue: computed every six hours and when somebody asks, disclosure-controlled before they
/// are written, so that whoever reads them may tell them.
@Service
public class Indicators {
    private static final Duration EVERY = Duration.ofHours(6);

    private final IndicatorRefresh refresh;
    private final IndicatorStore store;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private volatile Instant due = Instant.EPOCH;

    Indicators(IndicatorRefresh refresh, IndicatorStore store, Clock clock, ApplicationEventPublisher events) {
        this.refresh = refresh;
        this.store = store;
        this.clock = clock;
        this.events = events;
    }

    /// By the clock of the business, which a demo moves.
    @Scheduled(initialDelay = 90_000, fixedDelay = 60_000)
    void refreshWhenDue() {
        if (!clock.instant().isBefore(due)) {
            refreshAll();
        }
    }

    /// Computes everything anew that may have changed, now; for the operator.
    public void refresh() {
        Acting.require("Computing the indicators", Role.OPS, Role.SYSTEM);
        refreshAll();
    }

    private void refreshAll() {
        due = clock.instant().plus(EVERY);
        Acting.run(Acting.SYSTEM, () -> {
            refresh.all();
            events.publishEvent(new IndicatorsRefreshed(clock.instant()));
        });
    }

    /// Figures of one indicator at the last time it has, all rows and columns; unknown: [NotFound].
    ///
    /// @param code of the catalogue, e.g. `order-value`
    public List<KeptFigure> latest(String code) {
        var indicator = Indicator.get(code);
        return store.latest(indicator, indicator.span(), today())
                .map(period -> store.list(indicator, indicator.span(), period, period).stream()
                        .map(Indicators::figure)
                        .toList())
                .orElse(List.of());
    }

    /// The same of several indicators at once, by code; what was never computed is empty.
    public Map<String, List<KeptFigure>> latest(Collection<String> codes) {
        var found = new HashMap<String, List<KeptFigure>>();
        codes.forEach(code -> found.put(code, new ArrayList<>()));
        store.latest(codes.stream().map(Indicator::get).toList(), today()).stream()
                .map(Indicators::figure)
                .forEach(figure -> found.computeIfAbsent(figure.code(), c -> new ArrayList<>())
                        .add(figure));
        return found;
    }

    /// All rows and columns of the month, or week, a day lies in.
    public List<KeptFigure> list(String code, LocalDate day) {
        var indicator = Indicator.get(code);
        var period = IndicatorTimes.begin(indicator.span(), day);
        return store.list(indicator, indicator.span(), period, period).stream()
                .map(Indicators::figure)
                .toList();
    }

    /// All rows over all cities together, of the times that begin in `[from, to)`.
    public List<KeptFigure> overAllCities(String code, LocalDate from, LocalDate to) {
        var indicator = Indicator.get(code);
        return store.list(indicator, indicator.span(), from, to.minusDays(1)).stream()
                .filter(kept -> kept.figure().column().isEmpty())
                .map(Indicators::figure)
                .toList();
    }

    /// Each city and all together, by column: what is told for links or processes is added up where all is known.
    public Map<String, KeptFigure> byCity(List<KeptFigure> figures) {
        var byCity = new HashMap<String, KeptFigure>();
        figures.forEach(figure -> byCity.merge(figure.column(), figure, Indicators::plus));
        return byCity;
    }

    private static KeptFigure plus(KeptFigure one, KeptFigure other) {
        var first = one.value();
        var second = other.value();
        var sum = first == null || second == null ? null : first + second;
        return new KeptFigure(
                one.code(),
                one.version(),
                one.span(),
                one.period(),
                "",
                one.column(),
                sum,
                IndicatorView.show(Indicator.get(one.code()), sum),
                null,
                one.asOf().isBefore(other.asOf()) ? one.asOf() : other.asOf(),
                one.held() || other.held());
    }

    /// The figure for a row, a column and the month, or week, a day lies in; none: never computed. A code that is not
    /// in the catalogue: [NotFound].
    ///
    /// @param row link or process, empty for the cluster
    /// @param column city, empty for all
    public Optional<KeptFigure> find(String code, String row, String column, LocalDate day) {
        var indicator = Indicator.get(code);
        var period = IndicatorTimes.begin(indicator.span(), day);
        return store.find(indicator, new Figure.At(indicator.span(), period, row, column))
                .map(Indicators::figure);
    }

    /// The quarter a day lies in, of an indicator whose months add up.
    public Optional<KeptFigure> findQuarter(String code, String row, LocalDate day) {
        var at = new Figure.At(Span.QUARTER, IndicatorTimes.begin(Span.QUARTER, day), row, "");
        return store.find(Indicator.get(code), at).map(Indicators::figure);
    }

    /// One row and column over all times kept, the oldest first.
    public List<KeptFigure> history(String code, String row, String column) {
        var indicator = Indicator.get(code);
        return store.history(indicator, indicator.span(), row, column).stream()
                .map(Indicators::figure)
                .toList();
    }

    static KeptFigure figure(Kept kept) {
        var figure = kept.figure();
        return new KeptFigure(
                kept.indicator().code(),
                kept.indicator().version(),
                figure.span().name(),
                figure.period(),
                figure.row(),
                figure.column(),
                figure.value(),
                IndicatorView.show(kept.indicator(), figure.value()),
                figure.contributors(),
                kept.asOf(),
                kept.held());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
    }
}
