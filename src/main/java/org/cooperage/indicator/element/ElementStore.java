package org.cooperage.indicator.element;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Months of the elements, and what is counted for them. Sums over all firms do not go through doors: the one place of
/// this package that reads other modules' tables, as the platform itself.
@Repository
class ElementStore {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(checker -> checker.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .build();
    private static final String HAPPENED = """
            SELECT 'RESEARCH_ORDERS' AS measure, count(*) AS many, count(DISTINCT customer_id) AS firms
            FROM service_order WHERE dimension = 'RD' AND at >= :quarter AND stage NOT IN ('REQUESTED', 'DECLINED', 'CANCELLED')
            UNION ALL SELECT 'UPGRADES', count(*), count(DISTINCT party_id) FROM upgrade_event
            WHERE holds AND day >= CAST(:year AS date)
            UNION ALL SELECT 'APPLICATIONS', count(*), count(DISTINCT party_id) FROM policy_application WHERE at >= :quarter""";

    private final JdbcClient db;

    ElementStore(JdbcClient db) {
        this.db = db;
    }

    Optional<ElementMonth> find(LocalDate month) {
        return db.sql("SELECT told FROM element_month WHERE month = ?")
                .param(month)
                .query((row, n) -> JSON.readValue(row.getString("told"), ElementMonth.class))
                .optional();
    }

    /// The latest first.
    List<ElementMonth> list() {
        return db.sql("SELECT told FROM element_month ORDER BY month DESC LIMIT 36")
                .query((row, n) -> JSON.readValue(row.getString("told"), ElementMonth.class))
                .list();
    }

    void keep(ElementMonth it) {
        db.sql("""
                        INSERT INTO element_month (month, told, formula_id, inputs_hash, as_of)
                        VALUES (?, ?::jsonb, ?, ?, ?) ON CONFLICT DO NOTHING""")
                .params(
                        it.month(),
                        JSON.writeValueAsString(it),
                        ElementMonth.FORMULA,
                        it.inputsHash(),
                        it.asOf().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @param firms behind it
    record Happened(long many, long firms) {}

    /// By the name of the measure: what happened in the last quarter or year.
    Map<String, Happened> happened(Instant quarter, LocalDate year) {
        var happened = new HashMap<String, Happened>();
        db.sql(HAPPENED)
                .param("quarter", quarter.atOffset(ZoneOffset.UTC))
                .param("year", year)
                .query(row -> {
                    happened.put(row.getString("measure"), new Happened(row.getLong("many"), row.getLong("firms")));
                });
        return happened;
    }

    /// Public anyway: policies in force, honours that hold, yuan in open voucher programmes.
    Map<String, Double> published(LocalDate today) {
        return db.sql("""
                        SELECT (SELECT count(*) FROM policy WHERE stage = 'PUBLISHED' AND applies_from <= :today
                                AND (applies_to IS NULL OR applies_to > :today)) AS policies,
                            (SELECT count(*) FROM honour WHERE stage = 'CONFIRMED' AND since <= :today
                                AND (until IS NULL OR until > :today)) AS honours,
                            (SELECT coalesce(sum(budget), 0) FROM voucher_programme WHERE stage = 'OPEN'
                                AND valid_from <= :today AND valid_to >= :today) AS vouchers""")
                .param("today", today)
                .query((row, n) -> Map.of(
                        "POLICIES",
                        row.getDouble("policies"),
                        "HONOURS",
                        row.getDouble("honours"),
                        "VOUCHERS",
                        row.getDouble("vouchers")))
                .single();
    }

    /// Sold over open hours of the last whole month, over the processes told.
    Optional<Double> use() {
        return db.sql("""
                        SELECT sum(held_hours) / nullif(sum(open_hours), 0) AS used FROM structure_capacity
                        WHERE held_hours IS NOT NULL AND month = (SELECT max(month) FROM structure_capacity
                            WHERE held_hours IS NOT NULL AND month < date_trunc('month', business_now() AT TIME ZONE 'Asia/Shanghai'))""")
                .query((row, n) -> Optional.ofNullable(row.getObject("used", Double.class)))
                .single();
    }

    /// The index of jobs against a year before.
    Optional<Double> jobsGrowth() {
        return db.sql("""
                        SELECT n.value / b.value - 1 AS growth FROM monitor_month n
                        JOIN monitor_month b ON b.series = n.series AND b.month = n.month - INTERVAL '1 year'
                        WHERE n.series = 'JOBS' AND n.value IS NOT NULL AND b.value > 0 ORDER BY n.month DESC LIMIT 1""").query((row, n) -> row.getDouble("growth")).optional();
    }

    /// Medians of the latest stated values of cities, by the benchmark's measure; five at least.
    Map<String, Double> peers() {
        var peers = new HashMap<String, Double>();
        db.sql("""
                        SELECT measure, percentile_cont(0.5) WITHIN GROUP (ORDER BY value) AS median
                        FROM (SELECT DISTINCT ON (peer, measure) measure, value FROM peer_value WHERE kind = 'CITY'
                              ORDER BY peer, measure, year DESC, revision DESC) v
                        GROUP BY measure HAVING count(*) >= 5""").query(row -> {
            peers.put(row.getString("measure"), row.getDouble("median"));
        });
        return peers;
    }
}
