package org.cooperage.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cooperage.demo.engine.Cluster;
import org.cooperage.demo.engine.Key;

/// Writes what the chain should be, and a demand it cannot meet: contract dyeing, asked for by buyers of other cities
/// and expected to grow, for which the few dye houses have no room.
final class GapRows {
    static final int REQUESTS = 36;
    private static final int BUYERS = 9;
    private static final int WEEKS = 13;
    private static final int FORTNIGHTS = 6;
    private static final double HOURS_A_WEEK = 186;
    private static final double HOURS_A_KILO = (330 + 90) / 60.0 / 100;
    private static final double REFUSED = 0.7;
    private static final double EXPECTED = 2.2;
    private static final String DYE = "dye";

    private final Connection connection;
    private final Cluster cluster;
    private final Instant start;

    GapRows(Connection connection, Cluster cluster, Instant start) {
        this.connection = connection;
        this.cluster = cluster;
        this.start = start;
    }

    void template() throws SQLException {
        var template = Key.of("chain-template", 1);
        try (var copy = TableCopy.into(
                connection,
                "chain_template",
                "id, number, name_zh, name_en, stage, source, created_at, published_at")) {
            copy.row(
                    template,
                    1,
                    "羊绒产业链",
                    "Cashmere chain",
                    "PUBLISHED",
                    "行业协会（演示） | Association (demo)",
                    start.minus(Duration.ofDays(200)),
                    start.minus(Duration.ofDays(180)));
        }
        var lines = lines();
        try (var copy = TableCopy.into(connection, "chain_template_link", """
                template_id, id, seq, name_zh, name_en, industry, standing, value_added, criticality, density, outside, origins,
                gain, source""")) {
            for (var line : lines) {
                if (line.size() > 3) copy.row(with(template, line));
            }
        }
        try (var copy = TableCopy.into(connection, "chain_template_flow", "template_id, from_id, to_id, source")) {
            for (var line : lines) {
                if (line.size() == 3) copy.row(with(template, line));
            }
        }
    }

    private static Object[] with(Key template, List<String> line) {
        var row = new Object[line.size() + 1];
        row[0] = template;
        for (int i = 0; i < line.size(); i++) row[i + 1] = line.get(i);
        return row;
    }

    private static List<List<String>> lines() {
        var file = Objects.requireNonNull(GapRows.class.getResourceAsStream("/demo/template.tsv"));
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.split("\t")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Nothing where the cluster has no dye house at all.
    void dyeing() throws SQLException {
        int vats = cluster.resources().stream()
                .filter(r -> r.kind().equals("DYE_VAT"))
                .mapToInt(Cluster.Resource::units)
                .sum();
        var buyers = cluster.parties().stream()
                .filter(p -> p.kind().equals("BUYER"))
                .limit(BUYERS)
                .toList();
        if (vats > 0 && !buyers.isEmpty()) {
            product();
            refused(vats, buyers);
            expected(vats);
        }
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private void product() throws SQLException {
        try (var copy = TableCopy.into(
                connection, "product", "id, code, name_zh, name_en, unit, unit_kg, price_low, price_high")) {
            copy.row(id("P7"), "P7", "散毛染色加工（来料）", "Contract dyeing of loose fibre", "KGM", 1, 22, 34);
        }
        try (var copy = TableCopy.into(connection, "routing", "id, product_id, code, name_zh, name_en")) {
            copy.row(id("P7-A"), id("P7"), "P7-A", "染色", "Dye");
        }
        try (var copy = TableCopy.into(connection, "operation", """
                routing_id, seq, name_zh, name_en, process_id, unit, units_per_product, batch_size, cycle_minutes, setup_minutes,
                transfer_lot, min_lot, max_split, yield, one_maker_per_colour, discharge_class, reference_price""")) {
            copy.row(
                    id("P7-A"),
                    10,
                    "散毛染色",
                    "loose-stock dyeing",
                    DYE,
                    "KGM",
                    1,
                    100,
                    330,
                    90,
                    100,
                    100,
                    6,
                    0.98,
                    true,
                    "WET",
                    26);
        }
    }

    /// A request every two or three days that was taken back because nobody could make it in time.
    private void refused(int vats, List<Cluster.Party> buyers) throws SQLException {
        var place = buyers.getFirst().town();
        var places = Codes.of(connection, "place");
        long kilos = Math.round(vats * HOURS_A_WEEK * REFUSED / HOURS_A_KILO * WEEKS / REQUESTS / 100) * 100;
        try (var copy = TableCopy.into(connection, "need", """
                id, code, buyer_id, product_id, routing_id, quantity, earliest, due, deliver_place, quality_class, max_makers, stage,
                created_at""")) {
            for (int i = 0; i < REQUESTS; i++) {
                var asked = start.minus(Duration.ofHours(60L * (i + 1)));
                copy.row(
                        id("dyeing/" + i),
                        "O-26%02d-9%05d".formatted(9 + i % 3, i),
                        buyers.get(i % buyers.size()).id(),
                        id("P7"),
                        id("P7-A"),
                        Math.max(100, kilos),
                        asked,
                        asked.plus(Duration.ofDays(12)),
                        places.id(place),
                        "B",
                        6,
                        "WITHDRAWN",
                        asked);
            }
        }
        try (var copy = TableCopy.into(connection, "need_line", "need_id, seq, buyer_id, colour, size, quantity")) {
            for (int i = 0; i < REQUESTS; i++) {
                copy.row(id("dyeing/" + i), 1, buyers.get(i % buyers.size()).id(), "驼色", "–", Math.max(100, kilos));
            }
        }
    }

    private void expected(int vats) throws SQLException {
        long kilos = Math.round(vats * HOURS_A_WEEK * EXPECTED / HOURS_A_KILO * 2 / 100) * 100;
        try (var copy = TableCopy.into(connection, "expected_order", "id, product_id, quantity, due, note")) {
            for (int i = 0; i < FORTNIGHTS; i++) {
                copy.row(
                        id("dyeing-expected/" + i),
                        id("P7"),
                        Math.max(100, kilos),
                        start.plus(Duration.ofDays(120 + 14L * i)),
                        "濮院、大朗代染意向 | Asked for by Puyuan and Dalang");
            }
        }
    }
}
