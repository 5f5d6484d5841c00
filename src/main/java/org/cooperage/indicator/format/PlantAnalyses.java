package org.cooperage.indicator.format;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cooperage.indicator.engine.ActivityTable;
import org.cooperage.indicator.engine.concentration.Coagglomeration;
import org.cooperage.indicator.engine.concentration.EllisonGlaeser;
import org.cooperage.indicator.engine.specialisation.QuotientBand.Firm;

/// Concentration beyond the size of plants.
final class PlantAnalyses {
    private static final List<String> COLUMNS = List.of(
            "plants", "total", "raw_concentration", "plant_herfindahl", "gamma", "gamma_without_factor", "deviation");

    private PlantAnalyses() {}

    static Outcome of(RegionTable read) {
        var table = read.table();
        if (read.plants().isEmpty()) {
            return new Outcome.Refused(
                    "has no column of plants. Ellison and Glaeser's index needs a row for each plant: plant, region, activity, value; or say --plant NAME.");
        }
        if (table.regions().size() < 2) {
            return new Outcome.Refused("has a single region. Concentration needs two or more.");
        }
        var weights = IntStream.range(0, table.regions().size())
                .mapToDouble(table::weight)
                .toArray();
        var shares = IntStream.range(0, table.activities().size())
                .mapToObj(a -> shares(table, a))
                .toArray(double[][]::new);
        var industries = industries(read, shares, weights);
        var findings = RegionAnalyses.size(table)
                .say("plants", String.valueOf(read.plants().size()))
                .most("most agglomerated", industries, "gamma");
        return new Outcome.Analysed(
                findings.lines(), read.remarks(), List.of(industries, pairs(table, shares, weights)));
    }

    private static double[] shares(ActivityTable table, int activity) {
        return IntStream.range(0, table.regions().size())
                .mapToDouble(r -> table.at(r, activity) / table.ofActivity(activity))
                .toArray();
    }

    private static Result industries(RegionTable read, double[][] shares, double[] weights) {
        var table = read.table();
        var plants = plants(read);
        var values = IntStream.range(0, shares.length)
                .mapToObj(a -> {
                    var eg = EllisonGlaeser.of(shares[a], weights, plants[a]);
                    return new double[] {
                        eg.plants(),
                        table.ofActivity(a),
                        eg.raw(),
                        eg.plantHerfindahl(),
                        finite(eg.gamma()),
                        finite(eg.withoutFactor()),
                        finite(eg.deviation())
                    };
                })
                .toArray(double[][]::new);
        return Result.of("ellison_glaeser", "activity", table.activities(), COLUMNS, values);
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : Double.NaN;
    }

    private static double[][] plants(RegionTable read) {
        var byActivity = read.plants().stream().collect(Collectors.groupingBy(Firm::activity));
        return IntStream.range(0, read.table().activities().size())
                .mapToObj(a -> byActivity.getOrDefault(a, List.of()).stream()
                        .mapToDouble(Firm::size)
                        .toArray())
                .toArray(double[][]::new);
    }

    private static Result pairs(ActivityTable table, double[][] shares, double[] weights) {
        var pairs = new double[shares.length][shares.length];
        for (int i = 0; i < shares.length; i++) {
            for (int j = 0; j <= i; j++) {
                pairs[i][j] = i == j ? Double.NaN : Coagglomeration.pair(shares[i], shares[j], weights);
                pairs[j][i] = pairs[i][j];
            }
        }
        return Result.of("coagglomeration", "activity", table.activities(), table.activities(), pairs);
    }
}
