package org.cooperage.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What firms contribute to each figure, one statement for all of them, read through the engines' connection. The one
/// place where this module reads other modules' tables: sums over ten thousand firms do not go through doors.
@Repository
class IndicatorInputs {
    private static final String FIRMS = """
            SELECT CAST(:now AS date) AS period, link_id AS line, city_id::text AS col, id AS firm, %s AS value, 1 AS base
            FROM party WHERE status = 'VERIFIED' AND link_id IS NOT NULL AND kind IN ('SMALL_FIRM', 'LEADING_FIRM', 'SERVICE')
              AND %s""";
    private static final String JOBS = FIRMS.formatted("jobs", "jobs > 0");
    private static final String HOURS = """
            SELECT CAST(:now AS date) AS period, process_id AS line, city_id::text AS col, owner_id AS firm, %s
            FROM load_week WHERE week >= CAST(:monday AS date) GROUP BY process_id, city_id, owner_id HAVING sum(open_hours) > 0""";
    private static final String RECORDS = """
            SELECT CAST(:now AS date) AS period, c.process_id AS line, c.city_id::text AS col, c.owner_id AS firm,
                   sum(r.%1$s) AS value, sum(r.%2$s) AS base
            FROM capability c JOIN track_record r ON r.capability_id = c.id
            WHERE r.%2$s > 0 GROUP BY c.process_id, c.city_id, c.owner_id""";
    private static final String PRICES = """
            SELECT CAST(:now AS date) AS period, c.process_id AS line, '' AS col, c.owner_id AS firm,
                   avg(t.unit_price) AS value, 1 AS base
            FROM capability c JOIN capability_terms t ON t.capability_id = c.id
            WHERE c.active AND t.unit_price > 0 GROUP BY c.process_id, c.owner_id""";
    private static final String MONTH = "CAST(date_trunc('month', d.created_at AT TIME ZONE 'Asia/Shanghai') AS date)";
    private static final String ORDERS = """
            SELECT %1$s AS period, '' AS line, '' AS col, d.buyer_id AS firm, %2$s AS value, 1 AS base
            FROM deal d WHERE d.kind = 'ORDER' AND d.created_at >= CAST(:since AS date) AND %3$s GROUP BY 1, d.buyer_id""";
    private static final String GIVEN = """
            SELECT %s AS period, d.process_id AS line, d.city_id::text AS col, d.maker_id AS firm, count(*) AS value, 1 AS base
            FROM deal d WHERE d.kind = 'JOB' AND d.created_at >= CAST(:since AS date) AND d.maker_id IS NOT NULL
              AND d.process_id IS NOT NULL AND d.city_id IS NOT NULL
              AND d.stage NOT IN ('OFFERED', 'VIEWED', 'COUNTERED', 'DECLINED', 'LAPSED', 'WITHDRAWN', 'CANCELLED')
            GROUP BY 1, d.process_id, d.city_id, d.maker_id""".formatted(MONTH);
    private static final String LOCAL = """
            SELECT %s AS period, d.process_id AS line, '' AS col, d.maker_id AS firm,
                   coalesce(sum(d.quantity) FILTER (WHERE d.city_id = b.city_id), 0) AS value, sum(d.quantity) AS base
            FROM deal d JOIN party b ON b.id = d.buyer_id
            WHERE d.kind = 'JOB' AND d.created_at >= CAST(:since AS date) AND d.maker_id IS NOT NULL AND d.process_id IS NOT NULL
              AND d.stage NOT IN ('OFFERED', 'VIEWED', 'COUNTERED', 'DECLINED', 'LAPSED', 'WITHDRAWN', 'CANCELLED')
            GROUP BY 1, d.process_id, d.maker_id""".formatted(MONTH);
    private static final String SHARES = """
            SELECT month AS period, '' AS line, '' AS col, owner_id AS firm, held_hours / target_hours AS value, 1 AS base
            FROM fair_month WHERE target_hours > 0 AND month >= CAST(:since AS date)""";

    private final JdbcClient engine;

    IndicatorInputs(@Qualifier("engine") JdbcClient engine) {
        this.engine = engine;
    }

    /// @param now first day of this month
    /// @param monday of this week
    /// @param since first day of the oldest month to tell again
    List<Contribution> of(Indicator indicator, LocalDate now, LocalDate monday, LocalDate since) {
        return engine.sql(statement(indicator))
                .params(Map.of("now", now, "monday", monday, "since", since))
                .query((row, n) -> new Contribution(
                        row.getObject("period", LocalDate.class),
                        row.getString("line"),
                        row.getString("col"),
                        row.getObject("firm", UUID.class),
                        row.getDouble("value"),
                        row.getDouble("base")))
                .list();
    }

    private static String statement(Indicator indicator) {
        return switch (indicator) {
            case FIRMS, FIRM_QUOTIENT -> FIRMS.formatted("1", "true");
            case JOBS, JOBS_HERFINDAHL, JOBS_CR4 -> JOBS;
            case OPEN_HOURS -> HOURS.formatted("sum(open_hours) AS value, 1 AS base");
            case UTILISATION -> HOURS.formatted("sum(held_hours) AS value, sum(open_hours) AS base");
            case ON_TIME -> RECORDS.formatted("on_time", "jobs");
            case PASS_RATE -> RECORDS.formatted("good", "total");
            case MEDIAN_PRICE -> PRICES;
            case ORDERS -> ORDERS.formatted(MONTH, "count(*)", "true");
            case ORDERED_QUANTITY -> ORDERS.formatted(MONTH, "sum(d.quantity)", "d.unit = 'H87'");
            case JOBS_GIVEN -> GIVEN;
            case LOCAL_RATIO -> LOCAL;
            case LOAD_JAIN, LOAD_GINI -> SHARES;
        };
    }
}
