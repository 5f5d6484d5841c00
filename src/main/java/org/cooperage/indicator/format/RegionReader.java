package org.cooperage.indicator.format;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Optional;

/// Reads a table of regions and activities: long (a row for each pair) if its header names both, else wide (a row for
/// each region, a column for each activity).
final class RegionReader {
    private final Reading reading;
    private final Numbers numbers;
    private final Lines lines;
    private final RegionCells cells = new RegionCells();
    private final Faults faults = new Faults();

    private RegionReader(Reading reading, Iterator<Line> lines) {
        this.reading = reading;
        this.numbers = new Numbers(reading);
        this.lines = new Lines(reading, lines);
    }

    static RegionTable read(Reading reading, Iterator<Line> lines) {
        return new RegionReader(reading, lines).read();
    }

    private RegionTable read() {
        var columns = new Columns(lines.header());
        var region = columns.find(reading.region(), "region", Columns.REGION);
        var activity = region.isPresent()
                ? columns.find(reading.activity(), "activity", Columns.ACTIVITY)
                : Optional.<Integer>empty();
        if (region.isPresent() && activity.isPresent()) {
            var value = columns.find(reading.value(), "value", Columns.VALUE);
            var plant = columns.find(reading.plant(), "plant", Columns.PLANT);
            return longTable(new Pair(region.get(), activity.get(), value, plant));
        }
        region.filter(column -> column > 0).ifPresent(column -> {
            throw MalformedTable.inRow(
                    lines.header().number(),
                    "\"%s\" is the region, but none of the columns is known as the activity. Say which: --activity NAME."
                            .formatted(header(column)));
        });
        return wideTable();
    }

    private record Pair(int region, int activity, Optional<Integer> value, Optional<Integer> plant) {
        int columns() {
            return 2 + (value.isPresent() ? 1 : 0) + (plant.isPresent() ? 1 : 0);
        }
    }

    private RegionTable longTable(Pair at) {
        checkValue(at);
        var plants = new HashMap<String, Integer>();
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            var row = line.get();
            faults.noting(() -> row(row, at, plants));
        }
        faults.check();
        if (at.value.isEmpty()) {
            cells.remark("no column of values: every row counts 1");
        }
        return cells.toTable(reading.sum() || at.value.isEmpty(), reading.dropEmpty(), at.plant.isPresent());
    }

    private void checkValue(Pair at) {
        if (at.value.isEmpty() && lines.header().filled() > at.columns()) {
            throw MalformedTable.inRow(
                    lines.header().number(), "none of the columns is known as the value. Say which: --value NAME.");
        }
    }

    private void row(Line line, Pair at, HashMap<String, Integer> plants) {
        var region = named(line, at.region);
        var activity = named(line, at.activity);
        at.plant.ifPresent(column -> once(line, column, region, activity, plants));
        double value = at.value.isPresent() ? numbers.amount(line, at.value.get(), header(at.value.get())) : 1;
        var place = "row " + line.number();
        cells.add(cells.region(region, place), cells.activity(activity, place), value, line.number());
    }

    private void once(Line line, int column, String region, String activity, HashMap<String, Integer> plants) {
        var plant = named(line, column);
        var before = plants.putIfAbsent(plant + '\u0000' + region + '\u0000' + activity, line.number());
        if (before != null && !reading.sum()) {
            throw MalformedTable.at(
                    line.number(),
                    column,
                    header(column),
                    plant,
                    "has the same region and activity already in row %d. Keep one, or say --sum.".formatted(before));
        }
    }

    private String named(Line line, int column) {
        var name = line.cell(column);
        if (name.isEmpty()) {
            throw MalformedTable.at(
                    line.number(), column, header(column), "", "is empty. Every row needs it; fill it in.");
        }
        return name;
    }

    private String header(int column) {
        return lines.header().cell(column);
    }

    private RegionTable wideTable() {
        var first = lines.next()
                .orElseThrow(
                        () -> MalformedTable.whole("has a header and nothing below it. Was the data left behind?"));
        // R writes the header one cell short
        int shift = first.width() == lines.header().width() + 1 ? 1 : 0;
        int width = lines.header().width() + shift;
        checkHeader(shift);
        for (int column = 1; column < width; column++) {
            activity(header(column - shift), column);
        }
        for (var line = Optional.of(first); line.isPresent(); line = lines.next()) {
            var row = line.get();
            faults.noting(() -> wideRow(row, width, shift));
        }
        faults.check();
        return cells.toTable(false, reading.dropEmpty(), false);
    }

    private void checkHeader(int shift) {
        int width = lines.header().width();
        if (width + shift < 2) {
            throw MalformedTable.inRow(lines.header().number(), "there is no column of an activity.");
        }
    }

    private void activity(String name, int column) {
        int row = lines.header().number();
        if (name.isEmpty()) {
            throw MalformedTable.at(row, column, "", "", "names no activity. Give the column a name.");
        }
        if (cells.hasActivity(name)) {
            throw MalformedTable.at(row, column, "", name, "names a second column. Give each activity one column.");
        }
        cells.activity(name, "column " + MalformedTable.letter(column));
    }

    private void wideRow(Line line, int width, int shift) {
        var name = named(line, 0);
        if (cells.hasRegion(name)) {
            throw MalformedTable.at(line.number(), 0, header(0), name, "names a second row. Give each region one row.");
        }
        if (line.width() > width) {
            throw MalformedTable.at(
                    line.number(), width, "", line.cell(width), "stands beyond the header. Name the column.");
        }
        int region = cells.region(name, "row " + line.number());
        for (int column = 1; column < width; column++) {
            int at = column;
            faults.noting(() -> cells.add(region, at - 1, wideAmount(line, at, shift), line.number()));
        }
    }

    private double wideAmount(Line line, int column, int shift) {
        try {
            return numbers.amount(line, column, header(column - shift));
        } catch (MalformedTable malformed) {
            if (lines.header().width() > 8 || column > 2) {
                throw malformed;
            }
            throw MalformedTable.whole(malformed.getMessage()
                    + " If each row is one pair, name its columns: --region, --activity, --value.");
        }
    }
}
