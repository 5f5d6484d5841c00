package org.cooperage.indicator.format;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cooperage.indicator.engine.ranking.ChainGap;
import org.cooperage.indicator.engine.ranking.ChainGap.Link;
import org.cooperage.indicator.engine.ranking.ChainGap.Place;

/// What to do about the links of a chain: fill, strengthen, secure, extend, build.
final class GapAnalyses {
    private static final int SHOWN = 10;
    private static final Map<String, Place> PLACES = Map.of(
            "", Place.IN_CHAIN,
            "inchain", Place.IN_CHAIN,
            "链内", Place.IN_CHAIN,
            "neighbour", Place.NEIGHBOUR,
            "neighbor", Place.NEIGHBOUR,
            "邻近", Place.NEIGHBOUR,
            "unrelated", Place.UNRELATED,
            "链外", Place.UNRELATED);
    private static final List<String> TERMS = Arrays.stream(ChainGap.Term.values())
            .map(t -> t.name().toLowerCase(Locale.ROOT))
            .toList();

    private GapAnalyses() {}

    static Outcome of(Iterator<Line> lines, Wish wish) {
        var rows = new NamedRows(wish.reading(), lines);
        int name = rows.column("link", "link", "name", "环节", "名称");
        int demand = rows.column("demand", "demand", "需求");
        int supply = rows.column("supply", "supply", "capacity", "供给", "产能");
        var place = rows.find("place", "where", "位置");
        var quality = rows.find("quality", "passrate", "合格率");
        var herfindahl = rows.find("herfindahl", "concentration", "集中度");
        var outside = rows.find("outside", "imports", "外部依赖");
        var origins = rows.find("origins", "来源数");
        var value = rows.find("valueadded", "增加值率");
        var density = rows.find("density", "relatedness", "密度");
        var criticality = rows.find("criticality", "关键度");
        var gain = rows.find("complexitygain", "gain", "复杂度增益");
        var seen = new HashMap<String, Integer>();
        var links = rows.read(line -> new Link(
                once(rows, line, name, seen),
                place.map(column -> place(rows, line, column)).orElse(Place.IN_CHAIN),
                rows.amount(line, demand),
                rows.amount(line, supply),
                rows.share(line, quality, 1),
                rows.share(line, herfindahl, 0),
                rows.amount(line, outside, 0),
                (int) rows.amount(line, origins, 0),
                rows.share(line, value, 0),
                rows.share(line, density, 0),
                rows.share(line, criticality, 0),
                rows.amount(line, gain, 0)));
        return of(links);
    }

    private static String once(NamedRows rows, Line line, int column, Map<String, Integer> seen) {
        var name = rows.text(line, column);
        var before = seen.putIfAbsent(name, line.number());
        if (before != null) {
            throw rows.wrong(line, column, "stands in row %d already. Keep one of them.".formatted(before));
        }
        return name;
    }

    private static Place place(NamedRows rows, Line line, int column) {
        var found = PLACES.get(Reading.normal(line.cell(column)));
        if (found == null) {
            throw rows.wrong(line, column, "is no place of a link. Write in-chain, neighbour or unrelated.");
        }
        return found;
    }

    private static Outcome of(List<Link> links) {
        var gaps = ChainGap.of(links);
        var findings = new Findings().say("links", String.valueOf(links.size()));
        gaps.stream().limit(SHOWN).forEach(g -> findings.say(action(g), g.link() + " " + Findings.figure(g.score())));
        return new Outcome.Analysed(findings.lines(), List.of(), List.of(coverage(links), gaps(gaps)));
    }

    private static String action(ChainGap gap) {
        return gap.action().name().toLowerCase(Locale.ROOT);
    }

    private static Result coverage(List<Link> links) {
        double all = links.stream().mapToDouble(Link::demand).sum();
        var values = links.stream()
                .map(l -> new double[] {
                    l.demand() == 0 ? Double.NaN : l.supply() * l.quality() / l.demand(),
                    all == 0 ? 0 : l.demand() / all
                })
                .toArray(double[][]::new);
        return Result.of(
                "coverage",
                "link",
                links.stream().map(Link::name).toList(),
                List.of("coverage", "demand_share"),
                values);
    }

    /// The score, then what each part adds to it.
    private static Result gaps(List<ChainGap> gaps) {
        var columns = Stream.concat(Stream.of("score"), TERMS.stream()).toList();
        return new Result(
                "gaps",
                List.of("link", "action"),
                gaps.stream().map(g -> List.of(g.link(), action(g))).toList(),
                columns,
                (row, column) -> column == 0 ? gaps.get(row).score() : points(gaps.get(row), column - 1));
    }

    private static double points(ChainGap gap, int term) {
        return gap.parts().stream()
                .filter(p -> p.term().ordinal() == term)
                .mapToDouble(ChainGap.Part::points)
                .findFirst()
                .orElse(Double.NaN);
    }
}
