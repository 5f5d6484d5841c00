package org.cooperage.indicator.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cooperage.indicator.engine.ActivityTable;
import org.cooperage.indicator.engine.concentration.Concentration;
import org.cooperage.indicator.engine.relatedness.Presence;
import org.cooperage.indicator.engine.specialisation.LocationQuotient;
import org.cooperage.indicator.engine.specialisation.QuotientBand;
import org.cooperage.indicator.engine.specialisation.Specialisation;

/// What regions and activities are like, one by one.
final class RegionAnalyses {
    private static final List<String> SPECIALISATION = List.of(
            "total",
            "share",
            "herfindahl",
            "cr4",
            "entropy",
            "krugman_index",
            "specialisation_coefficient",
            "location_quotient_avg",
            "hachman",
            "diversity");
    private static final List<String> CONCENTRATION = List.of(
            "total",
            "share",
            "herfindahl",
            "cr4",
            "locational_gini",
            "hoover_gini",
            "entropy",
            "raw_concentration",
            "ubiquity");
    private static final List<String> BANDS = List.of("plants", "location_quotient", "p5", "p95", "surely_specialised");

    private RegionAnalyses() {}

    static Outcome.Analysed quotients(RegionTable read, Wish wish) {
        var table = read.table();
        var regions = regions(table);
        var results = new ArrayList<Result>();
        results.add(Result.of(
                "location_quotient", "region", table.regions(), table.activities(), LocationQuotient.of(table)));
        results.add(regions);
        results.add(specialised(table, wish.floor()));
        if (!read.plants().isEmpty() && wish.draws() > 0) {
            results.add(bands(read, wish));
        }
        var findings = size(table)
                .most("most one-sided", regions, "krugman_index")
                .most("most like all together", regions, "hachman")
                .most("most specialised", results.get(2), "location_quotient");
        return new Outcome.Analysed(findings.lines(), read.remarks(), results);
    }

    static Outcome.Analysed concentration(RegionTable read) {
        var table = read.table();
        var activities = activities(table);
        var findings = size(table)
                .most("sits in fewest places", activities, "locational_gini")
                .most("highest Herfindahl", activities, "herfindahl")
                .most("most one-sided regions", regions(table), "herfindahl");
        return new Outcome.Analysed(findings.lines(), read.remarks(), List.of(activities, regions(table)));
    }

    static Findings size(ActivityTable table) {
        return new Findings()
                .say(
                        "regions × activities",
                        table.regions().size() + " × " + table.activities().size())
                .say("total", Findings.figure(table.total()));
    }

    private static Result regions(ActivityTable table) {
        var presence = Presence.ofStrengths(table);
        var values = IntStream.range(0, table.regions().size())
                .mapToObj(r -> {
                    var s = Specialisation.of(table, r);
                    return new double[] {
                        table.ofRegion(r),
                        table.weight(r),
                        s.herfindahl(),
                        s.fourLargest(),
                        s.entropy(),
                        s.krugman(),
                        s.coefficient(),
                        s.meanQuotient(),
                        s.hachman(),
                        presence.diversity(r)
                    };
                })
                .toArray(double[][]::new);
        return Result.of("regions", "region", table.regions(), SPECIALISATION, values);
    }

    private static Result activities(ActivityTable table) {
        var presence = Presence.ofStrengths(table);
        var values = IntStream.range(0, table.activities().size())
                .mapToObj(a -> {
                    var c = Concentration.of(table, a);
                    return new double[] {
                        table.ofActivity(a),
                        table.share(a),
                        c.herfindahl(),
                        c.fourLargest(),
                        c.locationalGini(),
                        c.hooverGini(),
                        c.entropy(),
                        c.raw(),
                        presence.ubiquity(a)
                    };
                })
                .toArray(double[][]::new);
        return Result.of("activities", "activity", table.activities(), CONCENTRATION, values);
    }

    private static Result specialised(ActivityTable table, double floor) {
        var pairs = new ArrayList<List<String>>();
        var values = new ArrayList<double[]>();
        for (int r = 0; r < table.regions().size(); r++) {
            for (int a = 0; a < table.activities().size(); a++) {
                double quotient = LocationQuotient.of(table, r, a);
                if (quotient > 1 && table.at(r, a) >= floor) {
                    pairs.add(pair(table, r, a));
                    values.add(new double[] {table.at(r, a), quotient, quotient > 1.25 ? 1 : 0});
                }
            }
        }
        return Result.ofPairs("specialised", pairs, List.of("value", "location_quotient", "above_1.25"), values);
    }

    private static Result bands(RegionTable read, Wish wish) {
        var table = read.table();
        var bands = QuotientBand.of(
                read.plants(),
                table.regions().size(),
                table.activities().size(),
                wish.floor(),
                wish.draws(),
                wish.seed());
        var values = bands.stream()
                .map(b -> new double[] {b.firms(), b.quotient(), b.low(), b.high(), b.isSure() ? 1 : 0})
                .toList();
        var pairs =
                bands.stream().map(b -> pair(table, b.region(), b.activity())).toList();
        return Result.ofPairs("location_quotient_band", pairs, BANDS, values);
    }

    private static List<String> pair(ActivityTable table, int region, int activity) {
        return List.of(table.regions().get(region), table.activities().get(activity));
    }
}
