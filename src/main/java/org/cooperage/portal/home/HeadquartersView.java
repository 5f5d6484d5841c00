package org.cooperage.portal.home;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cooperage.chain.Chain;
import org.cooperage.indicator.Indicators;
import org.cooperage.indicator.KeptFigure;
import org.cooperage.place.Place;
import org.cooperage.place.Places;
import org.cooperage.portal.home.Headquarters.Cell;
import org.cooperage.portal.home.Headquarters.City;
import org.cooperage.portal.home.Headquarters.Price;
import org.cooperage.portal.home.Headquarters.Tile;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts the screen together from kept figures: what is on it, whoever looks may know.
@Component
class HeadquartersView {
    private static final String DISPUTES = "dispute-rate";
    private static final List<String> TILES =
            List.of("orders", "order-value", "stock", "buyers", "otif", "late-days", "order-days", "cross-city");
    static final List<String> COMPARED =
            List.of("firms", "orders", "order-value", "stock", "buyers", "otif", "late-days");

    private final Indicators indicators;
    private final HeadquartersAlerts alerts;
    private final Places places;
    private final Chain chain;
    private final Clock clock;

    HeadquartersView(Indicators indicators, HeadquartersAlerts alerts, Places places, Chain chain, Clock clock) {
        this.indicators = indicators;
        this.alerts = alerts;
        this.places = places;
        this.chain = chain;
        this.clock = clock;
    }

    /// All in one transaction: thirty small questions would cost as many of their own.
    @Transactional(readOnly = true)
    Headquarters show() {
        var month = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE)
                .withDayOfMonth(1)
                .minusMonths(1);
        var figures = new HashMap<String, Figures>();
        TILES.forEach(code -> figures.put(code, figures(code, month)));
        Stream.of(COMPARED, LoopGate.AGAIN, List.of(DISPUTES))
                .flatMap(List::stream)
                .forEach(code -> figures.computeIfAbsent(code, it -> figures(it, month)));
        var full = alerts.full();
        var cities = cities(figures);
        var told = cities.stream().filter(HeadquartersView::isKnown).toList();
        return new Headquarters(
                month,
                asOf(figures),
                tiles(figures, cities),
                told,
                cities.size() - told.size(),
                prices(month),
                full,
                alerts.list(told, full));
    }

    /// Of a month and of the one before; how things are now stands in both under this month.
    private record Figures(Map<String, KeptFigure> now, Map<String, KeptFigure> before) {}

    private Figures figures(String code, LocalDate month) {
        var of = indicators.list(code, month);
        var now = of.isEmpty() ? indicators.latest(code) : of;
        return new Figures(indicators.byCity(now), indicators.byCity(indicators.list(code, month.minusMonths(1))));
    }

    private static @Nullable Instant asOf(Map<String, Figures> figures) {
        return figures.values().stream()
                .flatMap(it -> it.now().values().stream())
                .map(KeptFigure::asOf)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean isKnown(City city) {
        return city.cells().stream().anyMatch(Cell::known);
    }

    private static List<Tile> tiles(Map<String, Figures> figures, List<City> cities) {
        return TILES.stream()
                .map(code -> tile(code, figure(figures, code), cities))
                .toList();
    }

    private static Figures figure(Map<String, Figures> figures, String code) {
        return figures.getOrDefault(code, new Figures(Map.of(), Map.of()));
    }

    private static Tile tile(String code, Figures of, List<City> cities) {
        var now = of.now().get("");
        var before = of.before().get("");
        var most = cities.stream()
                .filter(city -> isKnown(of.now().get(city.id())))
                .max(Comparator.comparingDouble(city -> value(of.now().get(city.id()))))
                .orElse(null);
        return new Tile(
                code,
                text(now),
                text(before),
                now != null,
                most == null ? null : most.name(),
                most == null ? null : text(of.now().get(most.id())));
    }

    private static double value(@Nullable KeptFigure figure) {
        var value = figure == null ? null : figure.value();
        return value == null ? 0 : value;
    }

    private static @Nullable String text(@Nullable KeptFigure figure) {
        return figure == null ? null : figure.text();
    }

    private List<City> cities(Map<String, Figures> figures) {
        var disputes = figure(figures, DISPUTES).now();
        return places.cities().stream()
                .map(city -> city(city, figures, disputes))
                .toList();
    }

    private static City city(Place city, Map<String, Figures> figures, Map<String, KeptFigure> disputes) {
        var id = city.id().toString();
        var shown = COMPARED.stream()
                .map(code -> cell(code, figure(figures, code).now().get(id)))
                .toList();
        var otif = Optional.ofNullable(figure(figures, "otif").now().get(id));
        var again = LoopGate.AGAIN.stream()
                .flatMap(code -> Stream.ofNullable(figure(figures, code).now().get(id)))
                .toList();
        return new City(id, city.name(), shown, LoopGate.of(again, otif, Optional.ofNullable(disputes.get(id))));
    }

    private static Cell cell(String code, @Nullable KeptFigure figure) {
        return new Cell(code, text(figure), figure != null);
    }

    /// Of processes that were priced in one of the two months.
    private List<Price> prices(LocalDate month) {
        var now = byRow(indicators.list("job-price", month));
        var before = byRow(indicators.list("job-price", month.minusMonths(1)));
        return chain.processes().stream()
                .filter(process -> isKnown(now.get(process.id().value()))
                        || isKnown(before.get(process.id().value())))
                .map(process -> price(
                        process.id().value(),
                        process.name(),
                        now.get(process.id().value()),
                        before.get(process.id().value())))
                .toList();
    }

    private static boolean isKnown(@Nullable KeptFigure figure) {
        return figure != null && !figure.isWithheld();
    }

    private static Map<String, KeptFigure> byRow(List<KeptFigure> figures) {
        var byRow = new HashMap<String, KeptFigure>();
        figures.forEach(figure -> byRow.put(figure.row(), figure));
        return byRow;
    }

    private static Price price(String process, Bilingual name, @Nullable KeptFigure now, @Nullable KeptFigure before) {
        var value = now == null ? null : now.value();
        var earlier = before == null ? null : before.value();
        return new Price(
                process,
                name,
                text(now),
                text(before),
                value == null || earlier == null || earlier == 0
                        ? null
                        : Math.rint(1_000 * (value / earlier - 1)) / 10);
    }
}
