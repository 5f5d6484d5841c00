package org.cooperage.indicator.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cooperage.indicator.engine.ActivityTable;
import org.cooperage.indicator.engine.specialisation.QuotientBand.Firm;

/// Gathers the cells of a table in the order they come, in bounded memory, and makes the table of them.
final class RegionCells {
    private static final long MOST = 40_000_000;
    private static final int SHOWN = 5;

    private final Map<String, Integer> regions = new LinkedHashMap<>();
    private final Map<String, Integer> activities = new LinkedHashMap<>();
    private final List<String> regionPlaces = new ArrayList<>();
    private final List<String> activityPlaces = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private int[] regionOf = new int[1024];
    private int[] activityOf = new int[1024];
    private int[] rowOf = new int[1024];
    private double[] values = new double[1024];
    private int size;

    void remark(String remark) {
        remarks.add(remark);
    }

    int region(String name, String place) {
        return number(regions, regionPlaces, name, place);
    }

    int activity(String name, String place) {
        return number(activities, activityPlaces, name, place);
    }

    boolean hasRegion(String name) {
        return regions.containsKey(name);
    }

    boolean hasActivity(String name) {
        return activities.containsKey(name);
    }

    private static int number(Map<String, Integer> numbers, List<String> places, String name, String place) {
        var number = numbers.putIfAbsent(name, numbers.size());
        if (number == null) {
            places.add(place);
            return numbers.size() - 1;
        }
        return number;
    }

    void add(int region, int activity, double value, int row) {
        if (size == values.length) {
            int larger = size + (size >> 1);
            regionOf = Arrays.copyOf(regionOf, larger);
            activityOf = Arrays.copyOf(activityOf, larger);
            rowOf = Arrays.copyOf(rowOf, larger);
            values = Arrays.copyOf(values, larger);
        }
        regionOf[size] = region;
        activityOf[size] = activity;
        rowOf[size] = row;
        values[size] = value;
        size++;
    }

    /// @param plants whether each cell is a plant
    RegionTable toTable(boolean sum, boolean dropEmpty, boolean plants) {
        checkSize();
        var grid = new double[regions.size()][activities.size()];
        fill(grid, sum || plants);
        var rows = kept(sums(grid, true), List.copyOf(regions.keySet()), regionPlaces, "region", dropEmpty);
        var columns = kept(sums(grid, false), List.copyOf(activities.keySet()), activityPlaces, "activity", dropEmpty);
        var table = new ActivityTable(names(regions, rows), names(activities, columns), part(grid, rows, columns));
        return new RegionTable(table, plants ? firms(rows, columns) : List.of(), remarks);
    }

    private void checkSize() {
        if (size == 0) {
            throw MalformedTable.whole("has a header and nothing below it. Was the data left behind?");
        }
        if ((long) regions.size() * activities.size() > MOST) {
            throw MalformedTable.whole(
                    "has %,d regions and %,d activities, together more than %,d cells. Use coarser codes, or analyse parts."
                            .formatted(regions.size(), activities.size(), MOST));
        }
    }

    private void fill(double[][] grid, boolean sum) {
        if (sum) {
            for (int i = 0; i < size; i++) {
                grid[regionOf[i]][activityOf[i]] += values[i];
            }
            return;
        }
        for (var row : grid) {
            Arrays.fill(row, -1);
        }
        for (int i = 0; i < size; i++) {
            if (grid[regionOf[i]][activityOf[i]] >= 0) {
                throw twice(i);
            }
            grid[regionOf[i]][activityOf[i]] = values[i];
        }
        for (var row : grid) {
            Arrays.setAll(row, a -> Math.max(0, row[a]));
        }
    }

    private MalformedTable twice(int second) {
        int first = 0;
        while (regionOf[first] != regionOf[second] || activityOf[first] != activityOf[second]) {
            first++;
        }
        return MalformedTable.inRow(
                rowOf[second],
                "the region \"%s\" has the activity \"%s\" already in row %d. Keep one (one year? one unit? --where COLUMN=VALUE), or say --sum to add them up."
                        .formatted(
                                List.copyOf(regions.keySet()).get(regionOf[second]),
                                List.copyOf(activities.keySet()).get(activityOf[second]),
                                rowOf[first]));
    }

    private static double[] sums(double[][] grid, boolean ofRows) {
        var sums = new double[ofRows ? grid.length : grid[0].length];
        for (int r = 0; r < grid.length; r++) {
            for (int a = 0; a < grid[r].length; a++) {
                sums[ofRows ? r : a] += grid[r][a];
            }
        }
        return sums;
    }

    private int[] kept(double[] sums, List<String> names, List<String> places, String what, boolean dropEmpty) {
        var kept = IntStream.range(0, sums.length).filter(i -> sums[i] > 0).toArray();
        if (kept.length == sums.length) {
            return kept;
        }
        var empty = IntStream.range(0, sums.length).filter(i -> sums[i] == 0).toArray();
        if (kept.length == 0 || !dropEmpty) {
            throw MalformedTable.whole(
                    "%s: the %s \"%s\" has nothing: all its values are 0. Leave it out, or say --drop-empty (%d of %d are empty)."
                            .formatted(places.get(empty[0]), what, names.get(empty[0]), empty.length, sums.length));
        }
        var shown = Arrays.stream(empty).limit(SHOWN).mapToObj(names::get).toList();
        remarks.add("left out %d of %d (%s), because they have nothing: %s%s"
                .formatted(
                        empty.length, sums.length, what, String.join(", ", shown), empty.length > SHOWN ? ", …" : ""));
        return kept;
    }

    private static List<String> names(Map<String, Integer> numbers, int[] kept) {
        var all = List.copyOf(numbers.keySet());
        return Arrays.stream(kept).mapToObj(all::get).toList();
    }

    private static double[][] part(double[][] grid, int[] rows, int[] columns) {
        if (rows.length == grid.length && columns.length == grid[0].length) {
            return grid;
        }
        return Arrays.stream(rows)
                .mapToObj(
                        r -> Arrays.stream(columns).mapToDouble(a -> grid[r][a]).toArray())
                .toArray(double[][]::new);
    }

    private List<Firm> firms(int[] rows, int[] columns) {
        var firms = new ArrayList<Firm>();
        for (int i = 0; i < size; i++) {
            if (values[i] > 0) {
                int region = Arrays.binarySearch(rows, regionOf[i]);
                int activity = Arrays.binarySearch(columns, activityOf[i]);
                firms.add(new Firm(region, activity, values[i]));
            }
        }
        return firms;
    }
}
