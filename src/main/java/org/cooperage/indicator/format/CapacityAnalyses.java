package org.cooperage.indicator.format;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.cooperage.indicator.engine.structure.OverCapacity;

/// Whether there are machines nobody needs, month by month.
final class CapacityAnalyses {
    private static final int FEWEST_MONTHS = 6;
    private static final List<String> CAPACITY = List.of(
            "alarm",
            "utilisation_2_months_ago",
            "utilisation_last_month",
            "utilisation",
            "capacity_growth",
            "order_growth",
            "months");

    private CapacityAnalyses() {}

    private record Month(String activity, YearMonth month, int row, OverCapacity.Month figures) {}

    static Outcome of(Iterator<Line> lines, Wish wish) {
        var rows = new NamedRows(wish.reading(), lines);
        int month = rows.column("month", "month", "period", "月份");
        int open = rows.column("hours machines are open", "openhours", "capacity", "capacityhours", "开工机时", "产能");
        int held = rows.column("hours of them sold", "heldhours", "usedhours", "output", "占用机时", "产量");
        int orders = rows.column("orders", "orders", "ordervalue", "orderhours", "订单");
        var activity =
                rows.find(wish.reading().activity(), Columns.ACTIVITY.stream().toList());
        var all = rows.read(line -> new Month(
                activity.map(column -> rows.text(line, column)).orElse("all"),
                month(rows, line, month),
                line.number(),
                new OverCapacity.Month(rows.amount(line, open), rows.amount(line, held), rows.amount(line, orders))));
        return of(all);
    }

    private static YearMonth month(NamedRows rows, Line line, int column) {
        try {
            var text = rows.text(line, column).replace('/', '-');
            return YearMonth.parse(text.length() > 7 ? text.substring(0, 7) : text);
        } catch (DateTimeException e) {
            throw rows.wrong(line, column, "is no month. Write it as 2026-03.");
        }
    }

    private static Outcome of(List<Month> all) {
        var names = new ArrayList<String>();
        var values = new ArrayList<double[]>();
        var remarks = new ArrayList<String>();
        StructureAnalyses.byName(all, Month::activity).forEach((name, its) -> {
            var months = its.stream().sorted(Comparator.comparing(Month::month)).toList();
            checkGaps(name, months);
            if (months.size() < FEWEST_MONTHS) {
                remarks.add("%s has %d months: growth is known from six on".formatted(name, months.size()));
            } else {
                var found = OverCapacity.of(months.stream().map(Month::figures).toList());
                names.add(name);
                values.add(new double[] {
                    found.alarm() ? 1 : 0,
                    found.adjusted().get(0),
                    found.adjusted().get(1),
                    found.adjusted().get(2),
                    found.capacityGrowth(),
                    found.orderGrowth(),
                    months.size()
                });
            }
        });
        var result = Result.of("over_capacity", "activity", names, CAPACITY, values.toArray(double[][]::new));
        var alarms = alarms(result);
        var findings = new Findings()
                .say("activities", String.valueOf(names.size()))
                .say("over-capacity", alarms.isEmpty() ? "none" : String.join(", ", alarms));
        return new Outcome.Analysed(findings.lines(), remarks, List.of(result));
    }

    private static List<String> alarms(Result result) {
        var alarms = new ArrayList<String>();
        var column = result.column("alarm");
        for (int row = 0; row < column.length; row++) {
            if (column[row] == 1) {
                alarms.add(result.rows().get(row).getFirst());
            }
        }
        return alarms;
    }

    private static void checkGaps(String name, List<Month> months) {
        for (int i = 1; i < months.size(); i++) {
            var expected = months.get(i - 1).month().plusMonths(1);
            if (!months.get(i).month().equals(expected)) {
                throw MalformedTable.inRow(
                        months.get(i).row(),
                        "%s of \"%s\" follows %s. Give every month once, without gaps."
                                .formatted(
                                        months.get(i).month(),
                                        name,
                                        months.get(i - 1).month()));
            }
        }
    }
}
