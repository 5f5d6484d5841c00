package org.cooperage.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.cooperage.demo.engine.Cluster;
import org.cooperage.demo.engine.Key;
import org.cooperage.demo.engine.Scenario;

/// Writes what cities and parks stated of the last two years: the home city makes much of its land and little research.
/// Of towns too few have stated anything. Made up.
final class BenchmarkRows {
    private static final double UNKNOWN = 0.12;

    private final Connection connection;
    private final Cluster cluster;
    private final Scenario scenario;

    BenchmarkRows(Connection connection, Cluster cluster, Scenario scenario) {
        this.connection = connection;
        this.cluster = cluster;
        this.scenario = scenario;
    }

    /// @param spread of peers, as a share of the middle
    /// @param home of the home city, times the middle
    private record Stated(String measure, double middle, double spread, double home, double growth) {}

    private static final List<Stated> STATED = List.of(
            new Stated("OUTPUT_PER_MU", 240, 0.5, 1.6, 1.06),
            new Stated("TAX_PER_MU", 11, 0.4, 0.98, 1.04),
            new Stated("RESEARCH_SHARE", 2.4, 0.5, 0.38, 1.08),
            new Stated("SERVICE_SCORE", 3.9, 0.1, 1.0, 1.01),
            new Stated("UTILISATION", 66, 0.15, 1.05, 1.02),
            new Stated("ON_TIME", 88, 0.07, 0.98, 1.01),
            new Stated("LOCAL_SPEND", 48, 0.3, 1.3, 1.0),
            new Stated("JOBS", 80_000, 0.5, 1.2, 1.03));

    private static final List<String> CITIES = List.of(
            "330483",
            "330502",
            "441900",
            "131125",
            "330782",
            "羊毛衫县·演示 | Knitwear county (demo)",
            "轴承县·演示 | Bearing county (demo)",
            "箱包县·演示 | Luggage county (demo)",
            "童鞋县·演示 | Children’s shoe county (demo)");
    private static final List<String> PARKS = List.of(
            "纺织产业园甲·演示 | Textile park A (demo)", "纺织产业园乙·演示 | Textile park B (demo)",
            "毛纺产业园·演示 | Wool park (demo)", "服装科技园·演示 | Apparel technology park (demo)",
            "轻工产业园·演示 | Light industry park (demo)", "智造产业园·演示 | Smart manufacturing park (demo)");

    void write() throws SQLException {
        var county = cluster.parties().stream()
                .filter(it -> it.contact().username().equals("government"))
                .findFirst();
        if (scenario.firms() == 0 || county.isEmpty()) {
            return;
        }
        try (var copy = TableCopy.into(
                connection, "peer_value", "kind, peer, measure, year, revision, value, source, party_id, at")) {
            var by = county.get().id();
            peer(copy, by, "CITY", "130534", true);
            for (var city : CITIES) peer(copy, by, "CITY", city, false);
            peer(copy, by, "PARK", "cashmere-town", true);
            for (var park : PARKS) peer(copy, by, "PARK", park, false);
            peer(copy, by, "TOWN", "130534100", true);
            peer(copy, by, "TOWN", "330483-puyuan", false);
        }
    }

    private void peer(TableCopy copy, Key by, String kind, String peer, boolean home) throws SQLException {
        int last = scenario.date().getYear() - 1;
        var random = new SplittableRandom(scenario.seed() + 131L * peer.hashCode());
        for (var it : STATED) {
            double drawn = 1 + it.spread() * (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5);
            double size = it.measure().equals("JOBS") ? size(kind) : 1;
            double value = it.middle() * size * (home ? it.home() : drawn);
            if (home || random.nextDouble() > UNKNOWN) {
                row(copy, by, kind, peer, it.measure(), last - 1, value / it.growth());
                row(copy, by, kind, peer, it.measure(), last, value);
            }
        }
    }

    private static double size(String kind) {
        return switch (kind) {
            case "PARK" -> 0.1;
            case "TOWN" -> 0.2;
            default -> 1;
        };
    }

    private void row(TableCopy copy, Key by, String kind, String peer, String measure, int year, double value)
            throws SQLException {
        double rounded = measure.equals("JOBS") ? Math.rint(value / 100) * 100 : Math.rint(10 * value) / 10;
        copy.row(
                kind,
                peer,
                measure,
                year,
                1,
                rounded,
                "统计年鉴·演示 %1$d | Statistical yearbook (demo) %1$d".formatted(year),
                by,
                scenario.start().minus(Duration.ofDays(90)));
    }
}
