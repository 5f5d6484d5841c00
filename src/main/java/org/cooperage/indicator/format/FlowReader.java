package org.cooperage.indicator.format;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.cooperage.indicator.engine.inputoutput.FlowTable;

/// Reads an input–output table: wide (a row for each seller, a column for each buyer) or long (seller, buyer, value).
/// Sectors are what stands at the head of a row and of a column by the same name; further rows are primary inputs.
final class FlowReader {
    private static final Set<String> FROM = Set.of("iotablesrow", "row", "from", "seller", "supplier", "input", "投入");
    private static final Set<String> TO =
            Set.of("iotablescol", "col", "column", "to", "buyer", "purchaser", "user", "use", "产出", "使用");
    private static final Set<String> VALUE = Set.of("value", "values", "amount", "flow", "obsvalue", "数值", "值");
    private static final Set<String> TOTALS = Set.of(
            "total",
            "totals",
            "sum",
            "totalintermediate",
            "intermediateconsumption",
            "totalintermediateconsumption",
            "totalintermediateuse",
            "totalintermediateinputs",
            "intermediateinputs",
            "合计",
            "总计",
            "中间投入合计",
            "中间使用合计",
            "中间投入",
            "中间使用");
    private static final List<String> OUTPUT_ROWS = List.of(
            "output",
            "outputbp",
            "totaloutput",
            "grossoutput",
            "outputatbasicprices",
            "totaloutputatbasicprices",
            "totalinput",
            "totalinputs",
            "x",
            "p1",
            "总产出",
            "总投入",
            "投入合计",
            "总投入合计");
    private static final List<String> OUTPUT_COLUMNS = List.of(
            "output",
            "totaloutput",
            "grossoutput",
            "x",
            "totaluse",
            "totaluses",
            "totaldemand",
            "totalfinaluse",
            "总产出",
            "总使用",
            "产出合计",
            "总产出合计");

    /// All uses of a row stand in it: their sum is the output.
    private static final String SUM = "sum";

    private final Reading reading;
    private final Numbers numbers;
    private final FlowGrid grid = new FlowGrid();

    private FlowReader(Reading reading) {
        this.reading = reading;
        this.numbers = new Numbers(reading);
    }

    static FlowTable read(Reading reading, Iterator<Line> lines) {
        return new FlowReader(reading).read(new Lines(reading, lines));
    }

    private FlowTable read(Lines lines) {
        var columns = new Columns(lines.header());
        var from = columns.find(null, "row", FROM);
        var to = columns.find(null, "column", TO);
        var value = columns.find(reading.value(), "value", VALUE);
        if (from.isPresent() && to.isPresent() && value.isPresent()) {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                pair(line.get(), from.get(), to.get(), value.get());
            }
        } else {
            wide(lines);
        }
        return toTable();
    }

    private void pair(Line line, int from, int to, int value) {
        int row = grid.row(line.cell(from));
        int column = grid.column(line.cell(to));
        if (put(line, row, column, value)) {
            throw MalformedTable.inRow(
                    line.number(),
                    "\"%s\" to \"%s\" has a value already. Keep one year and one unit: --where COLUMN=VALUE."
                            .formatted(line.cell(from), line.cell(to)));
        }
    }

    private void wide(Lines lines) {
        var header = lines.header();
        for (int column = 1; column < header.width(); column++) {
            var name = header.cell(column).isEmpty() ? "column " + MalformedTable.letter(column) : header.cell(column);
            if (grid.column(name) != column - 1) {
                throw MalformedTable.at(header.number(), column, "", name, "names a second column. Rename one.");
            }
        }
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            wideRow(line.get(), header.width());
        }
    }

    private void wideRow(Line line, int width) {
        var name = line.cell(0);
        if (name.isEmpty() || grid.hasRow(name)) {
            var why = name.isEmpty() ? "names no row. Name it." : "names a second row. Rename one.";
            throw MalformedTable.at(line.number(), 0, "", name, why);
        }
        int row = grid.row(name);
        for (int column = 1; column < width; column++) {
            put(line, row, column - 1, column);
        }
    }

    private boolean put(Line line, int row, int column, int at) {
        try {
            double value = numbers.orMissing(line.cell(at));
            if (Double.isNaN(value)) {
                var why = "is missing. Fill it in, or say --blanks-as-zero if nothing means 0.";
                grid.fault(row, column, new FlowGrid.Fault(line.number(), at, line.cell(at), why));
                return false;
            }
            return grid.put(row, column, value);
        } catch (NumberFormatException e) {
            var why = String.valueOf(e.getMessage());
            grid.fault(row, column, new FlowGrid.Fault(line.number(), at, line.cell(at), why));
            return false;
        }
    }

    private FlowTable toTable() {
        var sellers = sectors(grid.rows());
        var buyers = reading.sectors() > 0 ? firstOf(grid.columns()) : sellers;
        var output = new Output();
        var kept = IntStream.range(0, sellers.size())
                .filter(i -> output.of(sellers.get(i), buyers.get(i)) != 0 || !reading.dropEmpty())
                .toArray();
        var flows = new double[kept.length][kept.length];
        var outputs = new double[kept.length];
        for (int i = 0; i < kept.length; i++) {
            outputs[i] = output.of(sellers.get(kept[i]), buyers.get(kept[i]));
            for (int j = 0; j < kept.length; j++) {
                flows[i][j] = flow(sellers.get(kept[i]), buyers.get(kept[j]));
            }
        }
        var names = Arrays.stream(kept).mapToObj(sellers::get).toList();
        var columns = Arrays.stream(kept).mapToObj(buyers::get).toList();
        check(names, outputs, output);
        return new FlowTable(names, flows, outputs, inputs(Set.copyOf(sellers), columns, output));
    }

    private double flow(String seller, String buyer) {
        double flow = grid.needed(seller, buyer);
        if (flow < 0) {
            throw MalformedTable.whole(
                    "\"%s\" sells %s to \"%s\", which is negative. Enter by-products as sales of the sector that makes them."
                            .formatted(seller, flow, buyer));
        }
        return flow;
    }

    private static void check(List<String> names, double[] outputs, Output output) {
        for (int i = 0; i < outputs.length; i++) {
            if (!(outputs[i] > 0)) {
                throw MalformedTable.whole(
                        "the sector \"%s\" has the output %s (in \"%s\"). Leave it out, or say --drop-empty; or name another: --output NAME."
                                .formatted(names.get(i), outputs[i], output.name));
            }
        }
    }

    private List<String> sectors(List<String> rows) {
        if (reading.sectors() > 0) {
            return firstOf(rows);
        }
        var columns = new LinkedHashSet<>(grid.columns());
        var sectors = rows.stream()
                .filter(columns::contains)
                .filter(name -> !TOTALS.contains(Reading.normal(name)))
                .filter(name -> !OUTPUT_ROWS.contains(Reading.normal(name)))
                .toList();
        if (sectors.isEmpty()) {
            throw MalformedTable.whole(
                    "is not square: no row has the name of a column (rows: %s; columns: %s). Give sectors the same name in both, or say --sectors N."
                            .formatted(some(rows), some(grid.columns())));
        }
        checkSquare(rows, sectors);
        return sectors;
    }

    /// A row between two sectors that no column is called after is a sector whose column is missing.
    private void checkSquare(List<String> rows, List<String> sectors) {
        var block = rows.subList(rows.indexOf(sectors.getFirst()), rows.indexOf(sectors.getLast()) + 1);
        checkBlock(block, sectors, "row", "column");
        var columns = grid.columns();
        checkBlock(
                columns.subList(columns.indexOf(sectors.getFirst()), columns.indexOf(sectors.getLast()) + 1),
                sectors,
                "column",
                "row");
    }

    private static void checkBlock(List<String> block, List<String> sectors, String here, String there) {
        var known = Set.copyOf(sectors);
        block.stream()
                .filter(name -> !known.contains(name) && !TOTALS.contains(Reading.normal(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw MalformedTable.whole(
                            "is not square: the %s \"%s\" stands among the sectors, but no %s has its name. Add it, or rename one."
                                    .formatted(here, name, there));
                });
    }

    private List<String> firstOf(List<String> names) {
        if (names.size() < reading.sectors()) {
            throw MalformedTable.whole(
                    "has %d names, fewer than --sectors %d.".formatted(names.size(), reading.sectors()));
        }
        return names.subList(0, reading.sectors());
    }

    private Map<String, double[]> inputs(Set<String> sectors, List<String> columns, Output output) {
        var inputs = new LinkedHashMap<String, double[]>();
        for (var row : grid.rows()) {
            var normal = Reading.normal(row);
            if (!sectors.contains(row) && !TOTALS.contains(normal) && !row.equals(output.name)) {
                var values = columns.stream().mapToDouble(c -> grid.at(row, c)).toArray();
                if (Arrays.stream(values).noneMatch(Double::isNaN)) {
                    inputs.put(row, values);
                }
            }
        }
        return inputs;
    }

    private static String some(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(6, names.size()))) + (names.size() > 6 ? ", …" : "");
    }

    /// Where the total output stands.
    private final class Output {
        private final String name;
        private final boolean isRow;
        private final boolean adds;

        Output() {
            var row = find(grid.rows(), OUTPUT_ROWS);
            var column = find(grid.columns(), OUTPUT_COLUMNS);
            adds = row.isEmpty() && column.isEmpty() && SUM.equals(reading.output());
            if (row.isEmpty() && column.isEmpty() && !adds) {
                throw MalformedTable.whole(
                        "has no total output (a row like \"output\" or a column like \"total_use\"). Name it: --output NAME; or add up each row, if all uses stand in it: --output sum.");
            }
            isRow = row.isPresent();
            name = row.or(() -> column).orElse(SUM);
        }

        private Optional<String> find(List<String> names, List<String> usual) {
            var wanted = reading.output();
            if (wanted != null) {
                return names.stream()
                        .filter(n -> Reading.normal(n).equals(Reading.normal(wanted)))
                        .findFirst();
            }
            return usual.stream()
                    .flatMap(u -> names.stream().filter(n -> Reading.normal(n).equals(u)))
                    .findFirst();
        }

        double of(String seller, String buyer) {
            if (adds) {
                return uses(seller);
            }
            return isRow ? grid.needed(name, buyer) : grid.needed(seller, name);
        }

        private double uses(String seller) {
            return grid.columns().stream()
                    .filter(column -> !TOTALS.contains(Reading.normal(column)))
                    .mapToDouble(column -> grid.needed(seller, column))
                    .sum();
        }
    }
}
