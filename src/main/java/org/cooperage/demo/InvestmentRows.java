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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cooperage.demo.engine.Cluster;
import org.cooperage.shared.BusinessClock;

/// Writes what an official begins with: prospects, a few leads on their way, and the units of the cashmere town.
final class InvestmentRows {
    private static final List<String> WAY = List.of(
            "NEW", "QUALIFIED", "CONTACTED", "VISITED", "NEGOTIATING", "MOU", "SIGNED", "REGISTERED", "CONSTRUCTION");
    private static final int FEWEST_DAYS = 6;
    private static final int MORE_DAYS = 29;
    private static final int VACANT = 4;
    private static final int AREA = 16;

    private final Connection connection;
    private final Cluster cluster;
    private final Instant start;

    InvestmentRows(Connection connection, Cluster cluster, Instant start) {
        this.connection = connection;
        this.cluster = cluster;
        this.start = start;
    }

    void write() throws SQLException {
        var bureau = institution("bureau");
        var park = institution("park");
        var city = Codes.of(connection, "place").id(bureau.region());
        var lines = lines();
        prospects(bureau, city, lines);
        lead(bureau, city, lines.get(11), 8, 16_000, 5_200, "核对设备进场清单 | Check the list of machines to come");
        lead(bureau, city, lines.get(6), 4, 4_200, 0, "谈判排水价格 | Negotiate the price of discharge");
        lead(bureau, city, lines.get(10), 2, 0, 0, "约厂区参观 | Arrange a visit of the works");
        units(park, city);
        card(
                bureau,
                city,
                lines.getFirst(),
                false,
                "筒子纱染色机 12 台 | 12 package dyeing machines\n中水回用设备 1 套 | 1 water reuse plant");
        card(bureau, city, lines.get(10), true, "自动钉扣机 20 台 | 20 button machines");
        permits(bureau, city, lines.getFirst());
    }

    private Cluster.Party institution(String story) {
        return cluster.parties().stream()
                .filter(p -> p.story().equals(story))
                .findFirst()
                .orElseThrow();
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> lines() {
        var file = Objects.requireNonNull(InvestmentRows.class.getResourceAsStream("/demo/prospects.tsv"));
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prospects(Cluster.Party owner, UUID city, List<List<String>> lines) throws SQLException {
        try (var copy = TableCopy.into(connection, "prospect", """
                id, owner_id, city_id, name, origin, industry, link_id, catalogue, anchor, revenue_wan, growth, local_share, relatives,
                output_wan_mu, rnd_share, energy_tce_wan, risk, signals, distance_km, area_m2, power_kw, water_t_day,
                discharge_t_day, jobs, invest_wan, source, updated_at""")) {
            for (var line : lines) {
                var row = new ArrayList<Object>(List.of(id("prospect/" + line.getFirst()), owner.id(), city));
                row.addAll(line);
                row.add(start.minus(Duration.ofDays(20)));
                copy.row(row.toArray());
            }
        }
    }

    private void lead(
            Cluster.Party owner, UUID city, List<String> prospect, int stage, int promised, int arrived, String next)
            throws SQLException {
        var lead = id("lead/" + prospect.getFirst());
        int[] days = IntStream.rangeClosed(0, stage).map(at -> days(lead, at)).toArray();
        var begun = start.minus(Duration.ofDays(IntStream.of(days).sum()));
        try (var copy = TableCopy.into(connection, "investment_lead", """
                id, prospect_id, owner_id, city_id, stage, stage_at, opened_at, in_charge, next_step, next_at, promised_wan,
                arrived_wan""")) {
            copy.row(
                    lead,
                    id("prospect/" + prospect.getFirst()),
                    owner.id(),
                    city,
                    WAY.get(stage),
                    start.minus(Duration.ofDays(days[stage])),
                    begun,
                    "刘敏 | Liu Min",
                    next,
                    start.plus(Duration.ofDays(stage)),
                    promised,
                    arrived);
        }
        try (var copy = TableCopy.into(
                connection, "lead_move", "id, lead_id, owner_id, city_id, from_stage, to_stage, days, note, at")) {
            var at = begun;
            for (int i = 0; i < stage; i++) {
                at = at.plus(Duration.ofDays(days[i]));
                copy.row(id(lead + "/" + i), lead, owner.id(), city, WAY.get(i), WAY.get(i + 1), days[i], "", at);
            }
        }
    }

    private static int days(UUID lead, int stage) {
        return FEWEST_DAYS + Math.floorMod(lead.hashCode() + 11 * stage, MORE_DAYS);
    }

    /// What a prospect would need here; it rents, and energy is known of none.
    private void card(Cluster.Party owner, UUID city, List<String> prospect, boolean hasLead, String equipment)
            throws SQLException {
        var name = prospect.getFirst();
        var begins = LocalDate.ofInstant(start, BusinessClock.ZONE).plusMonths(3);
        var row = new ArrayList<Object>(List.of(id("project/" + name), owner.id(), city, id("prospect/" + name)));
        row.addAll(prospect.subList(0, 4));
        row.addAll(prospect.subList(AREA, AREA + 6));
        row.addAll(List.of(0, equipment, begins, begins.plusMonths(8), start.minus(Duration.ofDays(6))));
        try (var copy = TableCopy.into(connection, "project_card", """
                id, owner_id, city_id, prospect_id, name, origin, industry, link_id, area_m2, power_kw, water_t_day,
                discharge_t_day, jobs, invest_wan, land_mu, equipment, starts, ends, updated_at%s""".formatted(hasLead ? ", lead_id" : ""))) {
            if (hasLead) {
                row.add(id("lead/" + name));
            }
            copy.row(row.toArray());
        }
    }

    private void permits(Cluster.Party owner, UUID city, List<String> prospect) throws SQLException {
        var card = id("project/" + prospect.getFirst());
        var day = LocalDate.ofInstant(start, BusinessClock.ZONE);
        try (var copy = TableCopy.into(
                connection, "project_permit", "card_id, permit, owner_id, city_id, state, day, number, at")) {
            copy.row(card, "filing", owner.id(), city, "GRANTED", day.minusDays(12), "2026-0117", start);
            copy.row(card, "environment", owner.id(), city, "FILED", day.minusDays(4), "", start);
        }
    }

    private static String industry(int unit) {
        if (unit < VACANT) {
            return "";
        }
        return unit % 5 == 0 ? "3033" : "1829";
    }

    /// Four vacant ones, one of them ready for dyeing; the others let, a fifth of them to firms of other trades.
    private void units(Cluster.Party park, UUID city) throws SQLException {
        try (var copy = TableCopy.into(connection, "park_unit", """
                id, owner_id, city_id, code, building, floor, area_m2, height_m, load_kg_m2, power_kw, water_t_day, drainage_t_day,
                fire_class, industries, labour, price_yuan, state, tenant, tenant_industry""")) {
            for (int i = 0; i < 16; i++) {
                boolean vacant = i < VACANT;
                boolean wet = i == 0;
                copy.row(
                        id("unit/" + i),
                        park.id(),
                        city,
                        "%c-%02d".formatted('A' + i / 4, i % 4 + 1),
                        "%1$c栋 | Building %1$c".formatted('A' + i / 4),
                        i % 4 + 1,
                        wet ? 20_000 : 2_400 + 1_150 * i,
                        wet ? 9 : 5.4,
                        wet ? 3_000 : 800,
                        wet ? 6_000 : 500 + 180 * i,
                        wet ? 3_000 : 60 + 10 * i,
                        wet ? 2_600 : 45 + 8 * i,
                        wet ? "C" : "D",
                        wet ? "{17}" : "{}",
                        4_200 + 300 * i,
                        wet ? 19.5 : 12 + 0.4 * i,
                        vacant ? "VACANT" : "LEASED",
                        vacant ? "" : "租户 %1$d | Tenant %1$d".formatted(i),
                        industry(i));
            }
        }
        try (var copy = TableCopy.into(connection, "park_theme", "owner_id, city_id, name, industries, least")) {
            copy.row(park.id(), city, "羊绒 | Cashmere", "{17,18,5292}", 0.85);
        }
    }
}
