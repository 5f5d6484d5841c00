package org.cooperage.portal.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooperage.chain.Chain;
import org.cooperage.chain.Process;
import org.cooperage.indicator.Load;
import org.cooperage.indicator.Loads;
import org.cooperage.place.Place;
import org.cooperage.place.Places;
import org.springframework.stereotype.Component;

/// Makes load maps with the names people know.
@Component
class LoadMaps {

    private final Loads loads;
    private final Chain chain;
    private final Places places;

    LoadMaps(Loads loads, Chain chain, Places places) {
        this.loads = loads;
        this.chain = chain;
        this.places = places;
    }

    LoadMap exact() {
        return map(loads.exact(), Set.of());
    }

    LoadMap disclosed() {
        var shown = loads.disclosed();
        return map(shown.loads(), shown.withheld());
    }

    private LoadMap map(List<Load> known, Set<Load.At> withheld) {
        var weeks = loads.weeks();
        var byAt = known.stream().collect(Collectors.toMap(Load::at, Function.identity()));
        var cities = places.cities().stream().collect(Collectors.toMap(Place::id, Function.identity()));
        var lines = new LinkedHashSet<Load.At>();
        Stream.concat(byAt.keySet().stream(), withheld.stream())
                .map(at -> new Load.At(at.process(), at.city(), weeks.getFirst()))
                .forEach(lines::add);
        var rows = new ArrayList<LoadMap.Row>();
        for (var process : chain.processes().stream()
                .sorted(Comparator.comparingInt(Process::seq))
                .toList()) {
            lines.stream()
                    .filter(line -> line.process().equals(process.id()) && cities.containsKey(line.city()))
                    .sorted(Comparator.comparing(line -> line.city().toString()))
                    .map(line -> row(process, cities, line, weeks, byAt, withheld))
                    .forEach(rows::add);
        }
        return new LoadMap(weeks, rows);
    }

    private static LoadMap.Row row(
            Process process,
            Map<Place.Id, Place> cities,
            Load.At line,
            List<LocalDate> weeks,
            Map<Load.At, Load> byAt,
            Set<Load.At> withheld) {
        var cells = weeks.stream()
                .map(week -> new Load.At(line.process(), line.city(), week))
                .map(at -> cell(at, Optional.ofNullable(byAt.get(at)), withheld.contains(at)))
                .toList();
        int firms = byAt.containsKey(line) ? byAt.get(line).firms() : 0;
        var city = Objects.requireNonNull(cities.get(line.city()));
        return new LoadMap.Row(process.id().value(), process.name(), city.name(), firms, cells);
    }

    private static LoadMap.Cell cell(Load.At at, Optional<Load> load, boolean withheld) {
        var open = load.filter(it -> it.openHours() > 0);
        return new LoadMap.Cell(
                at.week(), open.map(Load::share), open.map(Load::freeHours).orElse(0.0), withheld);
    }
}
