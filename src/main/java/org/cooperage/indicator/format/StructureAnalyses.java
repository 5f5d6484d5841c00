package org.cooperage.indicator.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooperage.indicator.engine.structure.LifeCycle;
import org.cooperage.indicator.engine.structure.Typology;

/// What kind of cluster it is, and how old.
final class StructureAnalyses {
    private static final int YEARS_BACK = 3;
    private static final List<String> STAGE = List.of("firms", "growth", "net_entry", "heterogeneity");

    private StructureAnalyses() {}

    static Outcome typology(Iterator<Line> lines, Wish wish) {
        var rows = new NamedRows(wish.reading(), lines);
        int name = rows.column("cluster", "cluster", "name", "集群", "名称");
        int largest = rows.column("share of the four largest", "fourlargest", "cr4", "前四家");
        int branches = rows.column("share of branches", "branches", "分支机构");
        int bodies = rows.column("share of public bodies", "publicshare", "public", "公共部门");
        int local = rows.column("local ratio", "localratio", "local", "本地比例");
        int market = rows.column("share sold through the market", "market", "专业市场");
        int leader = rows.column("share of the largest firm", "leader", "龙头");
        int contract = rows.column("share made for brands abroad", "contractexport", "代工出口");
        int resource = rows.column("share of local raw material", "resource", "资源");
        int research = rows.column("research share", "research", "研发");
        var names = new ArrayList<String>();
        var kinds = rows.read(line -> {
            var found = Typology.of(new Typology.Traits(
                    rows.share(line, largest),
                    rows.share(line, branches),
                    rows.share(line, bodies),
                    rows.share(line, local),
                    rows.share(line, market),
                    rows.share(line, leader),
                    rows.share(line, contract),
                    rows.share(line, resource),
                    rows.share(line, research)));
            names.add(rows.text(line, name));
            return found;
        });
        return typology(names, kinds);
    }

    private static Outcome typology(List<String> names, List<List<Typology>> kinds) {
        var columns =
                Arrays.stream(Typology.values()).map(StructureAnalyses::word).toList();
        var findings = new Findings();
        for (int i = 0; i < Math.min(20, names.size()); i++) {
            findings.say(
                    names.get(i),
                    kinds.get(i).stream().map(StructureAnalyses::word).collect(Collectors.joining(", ")));
        }
        var result = Result.of(
                "typology",
                "cluster",
                names,
                columns,
                (row, column) -> kinds.get(row).contains(Typology.values()[column]) ? 1 : 0);
        return new Outcome.Analysed(findings.lines(), List.of(), List.of(result));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private record Year(String cluster, int year, int row, double firms, double netEntry, double heterogeneity) {}

    static Outcome lifeCycle(Iterator<Line> lines, Wish wish) {
        var rows = new NamedRows(wish.reading(), lines);
        int name = rows.column("cluster", "cluster", "name", "集群", "名称");
        int year = rows.column("year", "year", "年份");
        int firms = rows.column("number of firms", "firms", "企业数");
        int born = rows.column("firms founded", "born", "founded", "entries", "新设");
        int closed = rows.column("firms closed", "closed", "exits", "注销");
        int heterogeneity = rows.column("heterogeneity", "heterogeneity", "diversity", "异质性");
        var all = rows.read(line -> {
            double count = rows.amount(line, firms);
            double net = rows.amount(line, born) - rows.amount(line, closed);
            return new Year(
                    rows.text(line, name),
                    (int) rows.between(line, year, 1800, 2200),
                    line.number(),
                    count,
                    count == 0 ? 0 : net / count,
                    rows.share(line, heterogeneity));
        });
        return lifeCycle(all);
    }

    private static Outcome lifeCycle(List<Year> all) {
        var keys = new ArrayList<List<String>>();
        var values = new ArrayList<double[]>();
        var findings = new Findings();
        var remarks = new ArrayList<String>();
        byName(all, Year::cluster).forEach((name, its) -> {
            var byYear = years(name, its);
            byYear.forEach((year, now) -> {
                var last = byYear.get(year - 1);
                var before = byYear.get(year - YEARS_BACK);
                if (last != null && before != null) {
                    double growth = last.firms() == 0 ? 0 : now.firms() / last.firms() - 1;
                    var stage = LifeCycle.of(
                            now.firms(), growth, now.netEntry(), now.heterogeneity(), before.heterogeneity());
                    keys.add(List.of(name, String.valueOf(year), word(stage)));
                    values.add(new double[] {now.firms(), growth, now.netEntry(), now.heterogeneity()});
                }
            });
            var told = keys.isEmpty() ? List.<String>of() : keys.getLast();
            if (told.isEmpty() || !told.getFirst().equals(name)) {
                remarks.add("%s: a stage needs the year before and the third year before".formatted(name));
            } else {
                findings.say(name, told.get(2) + " (" + told.get(1) + ")");
            }
        });
        var result = new Result(
                "life_cycle",
                List.of("cluster", "year", "stage"),
                keys,
                STAGE,
                (row, column) -> values.get(row)[column]);
        return new Outcome.Analysed(findings.lines(), remarks, List.of(result));
    }

    private static Map<Integer, Year> years(String name, List<Year> its) {
        var byYear = new TreeMap<Integer, Year>();
        for (var one : its) {
            var other = byYear.put(one.year(), one);
            if (other != null) {
                throw MalformedTable.inRow(
                        one.row(),
                        "the year %d of \"%s\" stands in row %d already. Keep one of them."
                                .formatted(one.year(), name, other.row()));
            }
        }
        return byYear;
    }

    static <T> Map<String, List<T>> byName(List<T> all, Function<T, String> name) {
        return all.stream().collect(Collectors.groupingBy(name, LinkedHashMap::new, Collectors.toList()));
    }
}
