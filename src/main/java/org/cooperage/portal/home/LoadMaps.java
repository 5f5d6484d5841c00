package org.cooperage.portal.home;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;
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
        var byAt = known.stream().collect(Collectors.toMap(Load::at, Function.identity()));
        var lines = Stream.concat(byAt.keySet().stream(), withheld.stream())
                .map(at -> new Line(at.process(), at.city()))
                .collect(Collectors.toSet());
        var cities = places.cities().stream().collect(Collectors.toMap(Place::id, Place::name));
        var rows = new ArrayList<LoadMap.Row>();
        for (var process : inOrder()) {
            linesOf(process, lines).stream()
                    .map(line -> row(process, line, cities, byAt, withheld))
                    .forEach(rows::add);
        }
        var shown = rows.stream().filter(row -> !row.isSecret()).toList();
        return new LoadMap(loads.weeks(), shown, rows.size() - shown.size());
    }

    private record Line(Process.Id process, Place.@Nullable Id city) {}

    private List<Process> inOrder() {
        return chain.processes().stream()
                .sorted(Comparator.comparingInt(Process::seq))
                .toList();
    }

    /// All cities together first; not where only one city has the process.
    private static List<Line> linesOf(Process process, Set<Line> lines) {
        var ofProcess = lines.stream()
                .filter(line -> line.process().equals(process.id()))
                .sorted(Comparator.comparing(
                        line -> line.city() == null ? "" : line.city().toString()))
                .toList();
        return ofProcess.size() == 2 ? ofProcess.subList(1, 2) : ofProcess;
    }

    private LoadMap.Row row(
            Process process,
            Line line,
            Map<Place.Id, Bilingual> cities,
            Map<Load.At, Load> byAt,
            Set<Load.At> withheld) {
        var cells = loads.weeks().stream()
                .map(week -> new Load.At(line.process(), line.city(), week))
                .map(at -> cell(at, Optional.ofNullable(byAt.get(at)), withheld.contains(at)))
                .toList();
        var now =
                byAt.get(new Load.At(line.process(), line.city(), loads.weeks().getFirst()));
        var city = line.city() == null ? null : cities.get(line.city());
        return new LoadMap.Row(process.id().value(), process.name(), city, now == null ? 0 : now.firms(), cells);
    }

    private static LoadMap.Cell cell(Load.At at, Optional<Load> load, boolean withheld) {
        var open = load.filter(it -> it.openHours() > 0);
        return new LoadMap.Cell(
                at.week(), open.map(Load::share), open.map(Load::freeHours).orElse(0.0), withheld);
    }
}
