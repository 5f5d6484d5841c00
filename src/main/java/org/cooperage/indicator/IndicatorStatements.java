package org.cooperage.indicator;

/// One statement for each figure over all firms: period, line, col, firm, value, base. They read tables of other
/// modules: sums over ten thousand firms do not go through doors.
final class IndicatorStatements {
    private static final String FIRMS = """
            SELECT CAST(:now AS date) AS period, %s AS line, %s::text AS col, id AS firm, %s AS value, 1 AS base
            FROM party WHERE status = 'VERIFIED' AND link_id IS NOT NULL AND kind IN ('SMALL_FIRM', 'LEADING_FIRM', 'SERVICE')
              AND %s""";
    private static final String HOURS = """
            SELECT week AS period, process_id AS line, city_id::text AS col, owner_id AS firm, %s
            FROM load_week WHERE week >= CAST(:monday AS date) AND open_hours > 0""";
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
    private static final String SINCE = "d.created_at >= CAST(:since AS timestamp) AT TIME ZONE 'Asia/Shanghai'";
    private static final String DAYS_90 = "CAST(:days90 AS timestamp) AT TIME ZONE 'Asia/Shanghai'";
    private static final String AGREED = """
            d.kind = 'JOB' AND d.maker_id IS NOT NULL AND d.process_id IS NOT NULL AND d.city_id IS NOT NULL
              AND d.stage NOT IN ('OFFERED', 'VIEWED', 'COUNTERED', 'DECLINED', 'LAPSED', 'WITHDRAWN', 'CANCELLED')""";

    /// Orders by month, city of the buyer and buyer.
    private static final String ORDERS = """
            SELECT %s AS period, '' AS line, b.city_id::text AS col, d.buyer_id AS firm, %%s AS value, %%s AS base
            FROM deal d JOIN party b ON b.id = d.buyer_id %%s
            WHERE d.kind = 'ORDER' AND %s AND %%s GROUP BY 1, b.city_id, d.buyer_id""".formatted(MONTH, SINCE);
    private static final String FIRST_ORDERS = """
            SELECT period, '' AS line, b.city_id::text AS col, x.firm, 1 AS value, 1 AS base
            FROM (SELECT min(%s) AS period, d.buyer_id AS firm FROM deal d WHERE d.kind = 'ORDER' GROUP BY d.buyer_id) x
            JOIN party b ON b.id = x.firm WHERE period >= CAST(:since AS date)""".formatted(MONTH);
    private static final String CITIES = """
            JOIN (SELECT parent_id, count(DISTINCT city_id) AS cities FROM deal d WHERE %s AND %s GROUP BY parent_id) c
              ON c.parent_id = d.id""".formatted(AGREED, SINCE);
    private static final String PRICE = """
            JOIN (SELECT order_id, sum(net) AS net, sum(net) FILTER (WHERE kind = 'TRANSPORT') AS transport
                  FROM price_part GROUP BY order_id) p ON p.order_id = d.id""";
    private static final String DISPUTES =
            "LEFT JOIN (SELECT order_id, count(*) AS disputes FROM dispute GROUP BY order_id) x ON x.order_id = d.id";

    private static final String JOBS = """
            SELECT %s AS period, d.process_id AS line, d.city_id::text AS col, d.maker_id AS firm, %%s AS value, 1 AS base
            FROM deal d %%s WHERE %s AND %s GROUP BY 1, d.process_id, d.city_id, d.maker_id""".formatted(MONTH, AGREED, SINCE);
    private static final String LOCAL = """
            SELECT %s AS period, d.process_id AS line, '' AS col, d.maker_id AS firm,
                   coalesce(sum(d.quantity) FILTER (WHERE d.city_id = b.city_id), 0) AS value, sum(d.quantity) AS base
            FROM deal d JOIN party b ON b.id = d.buyer_id
            WHERE %s AND %s GROUP BY 1, d.process_id, d.maker_id""".formatted(MONTH, AGREED, SINCE);
    /// By city of the buyer: what its firms have done at home. By value, for kilograms and pieces do not add up.
    private static final String LOCAL_VALUE = """
            SELECT %s AS period, '' AS line, b.city_id::text AS col, d.maker_id AS firm,
                   coalesce(sum(t.amount) FILTER (WHERE d.city_id = b.city_id), 0) AS value, sum(t.amount) AS base
            FROM deal d JOIN party b ON b.id = d.buyer_id JOIN deal_terms t ON t.deal_id = d.id
            WHERE %s AND %s AND t.amount > 0 GROUP BY 1, b.city_id, d.maker_id""".formatted(MONTH, AGREED, SINCE);
    private static final String JOB_PRICES = """
            SELECT %s AS period, d.process_id AS line, '' AS col, d.maker_id AS firm, avg(t.unit_price) AS value, 1 AS base
            FROM deal d JOIN deal_terms t ON t.deal_id = d.id
            WHERE %s AND %s AND t.unit_price > 0 GROUP BY 1, d.process_id, d.maker_id""".formatted(MONTH, AGREED, SINCE);

    /// Orders of which the last goods reached the buyer in the last ninety days.
    private static final String DELIVERED = """
            SELECT CAST(:now AS date) AS period, '' AS line, b.city_id::text AS col, d.buyer_id AS firm, %%s AS value, %%s AS base
            FROM deal d JOIN party b ON b.id = d.buyer_id
            JOIN (SELECT order_id, max(delivered_at) AS at, sum(quantity) FILTER (WHERE stage = 'DELIVERED') AS quantity
                  FROM shipment WHERE next_job_id IS NULL AND stage <> 'CANCELLED' GROUP BY order_id
                  HAVING bool_and(stage = 'DELIVERED')) s ON s.order_id = d.id
            WHERE d.kind = 'ORDER' AND s.at >= %s GROUP BY b.city_id, d.buyer_id""".formatted(DAYS_90);
    private static final String IN_TIME =
            "(s.at AT TIME ZONE 'Asia/Shanghai')::date <= (d.ends AT TIME ZONE 'Asia/Shanghai')::date";
    private static final String DAYS_LATE =
            "sum(greatest(0, (s.at AT TIME ZONE 'Asia/Shanghai')::date - (d.ends AT TIME ZONE 'Asia/Shanghai')::date))";

    /// What makers were promised for what they have made of goods that have not reached the buyer: by value, for
    /// kilograms and pieces do not add up.
    private static final String STOCK = """
            SELECT CAST(:now AS date) AS period, '' AS line, d.city_id::text AS col, d.maker_id AS firm,
                   sum(t.amount * least(1, d.good / d.quantity)) AS value, 1 AS base
            FROM deal d JOIN deal o ON o.id = d.parent_id JOIN deal_terms t ON t.deal_id = d.id
            WHERE %s AND d.good > 0 AND t.amount > 0 AND o.stage IN ('COMMITTED', 'IN_PRODUCTION', 'QC', 'SHIPPED')
            GROUP BY d.city_id, d.maker_id""".formatted(AGREED);

    private static final String INSPECTED = """
            SELECT CAST(:now AS date) AS period, d.process_id AS line, d.city_id::text AS col, d.maker_id AS firm,
                   sum(i.rework) AS value, sum(i.good + i.rework + i.scrap) AS base
            FROM inspection i JOIN deal d ON d.id = i.deal_id
            WHERE i.at >= %s AND d.process_id IS NOT NULL AND d.city_id IS NOT NULL
            GROUP BY d.process_id, d.city_id, d.maker_id HAVING sum(i.good + i.rework + i.scrap) > 0""".formatted(DAYS_90);
    private static final String RECENT = """
            SELECT CAST(:now AS date) AS period, d.process_id AS line, d.city_id::text AS col, d.maker_id AS firm,
                   %%s AS value, %%s AS base
            FROM deal d WHERE d.kind = 'JOB' AND d.maker_id IS NOT NULL AND d.process_id IS NOT NULL AND d.city_id IS NOT NULL
              AND d.created_at >= %s AND %%s GROUP BY d.process_id, d.city_id, d.maker_id""".formatted(DAYS_90);
    private static final String ANSWERS = """
            SELECT CAST(:now AS date) AS period, d.process_id AS line, '' AS col, d.maker_id AS firm,
                   avg(extract(epoch FROM e.at - d.created_at) / 3600) AS value, 1 AS base
            FROM deal d JOIN (SELECT deal_id, min(at) AS at FROM deal_entry
                              WHERE kind IN ('ACCEPTED', 'DECLINED', 'COUNTERED') AND at >= %1$s GROUP BY deal_id) e
              ON e.deal_id = d.id
            WHERE d.kind = 'JOB' AND d.maker_id IS NOT NULL AND d.process_id IS NOT NULL AND d.created_at >= %1$s
              AND e.at > d.created_at GROUP BY d.process_id, d.maker_id""".formatted(DAYS_90);
    /// Who used something in the ninety days before the last ninety, and whether it did again since.
    private static final String AGAIN = """
            SELECT CAST(:now AS date) AS period, '' AS line, p.city_id::text AS col, p.id AS firm,
                   max(CASE WHEN x.at >= %1$s THEN 1 ELSE 0 END) AS value, 1 AS base
            FROM (SELECT %%s AS firm, %%s AS at FROM %%s) x JOIN party p ON p.id = x.firm
            WHERE x.at >= %1$s - INTERVAL '90 days' GROUP BY p.city_id, p.id HAVING min(x.at) < %1$s""".formatted(DAYS_90);
    private static final String SERVICES = """
            service_order s JOIN (SELECT order_id, min(at) AS at FROM service_entry GROUP BY order_id) e ON e.order_id = s.id
            WHERE s.stage NOT IN ('REQUESTED', 'QUOTED', 'DECLINED', 'CANCELLED')""";
    private static final String SHARES = """
            SELECT month AS period, '' AS line, '' AS col, owner_id AS firm, held_hours / target_hours AS value, 1 AS base
            FROM fair_month WHERE target_hours > 0 AND month >= CAST(:since AS date)""";

    /// What the months' figures are made of, in short.
    static final String PRINTS = """
            SELECT coalesce(d.month, f.month) AS month, concat_ws('/', d.print, f.print) AS print
            FROM (SELECT %s AS month, concat_ws(':', count(*), sum(d.version), sum(d.quantity), sum(t.amount), sum(t.unit_price),
                             sum(p.net), sum(p.transport), sum(x.disputes)) AS print
                  FROM deal d LEFT JOIN deal_terms t ON t.deal_id = d.id LEFT %s %s WHERE %s GROUP BY 1) d
            FULL JOIN (SELECT month, concat_ws(':', count(*), sum(held_hours), sum(target_hours)) AS print
                  FROM fair_month WHERE month >= CAST(:since AS date) GROUP BY month) f ON f.month = d.month""".formatted(MONTH, PRICE, DISPUTES, SINCE);

    private IndicatorStatements() {}

    static String of(Indicator indicator) {
        return switch (indicator) {
            case FIRMS, FIRM_QUOTIENT -> FIRMS.formatted("link_id", "city_id", "1", "true");
            case JOBS, JOBS_HERFINDAHL, JOBS_CR4, JOBS_GINI ->
                FIRMS.formatted("link_id", "city_id", "jobs", "jobs > 0");
            case JOBS_GAMMA -> FIRMS.formatted("link_id", "place_id", "jobs", "jobs > 0");
            case CLUSTER_CR4 -> FIRMS.formatted("''", "''", "jobs", "jobs > 0");
            case OPEN_HOURS -> HOURS.formatted("open_hours AS value, 1 AS base");
            case UTILISATION -> HOURS.formatted("held_hours AS value, open_hours AS base");
            case ON_TIME -> RECORDS.formatted("on_time", "jobs");
            case PASS_RATE -> RECORDS.formatted("good", "total");
            case CAPACITY, CAPACITY_HERFINDAHL -> ChainStatements.CAPACITY;
            case UNMET_HOURS -> ChainStatements.UNMET_HOURS;
            case EXPECTED_HOURS -> ChainStatements.EXPECTED_HOURS;
            case LATE_JOBS -> ChainStatements.LATE_JOBS;
            case PASSED_FOR_TIME -> ChainStatements.PASSED_FOR_TIME;
            case MEDIAN_PRICE -> PRICES;
            case ORDERS -> ORDERS.formatted("count(*)", "1", "", "true");
            case ORDERED_QUANTITY -> ORDERS.formatted("sum(d.quantity)", "1", "", "d.unit = 'H87'");
            case ORDER_VALUE ->
                ORDERS.formatted("sum(t.amount)", "1", "JOIN deal_terms t ON t.deal_id = d.id", "t.amount > 0");
            case ORDER_SIZE -> ORDERS.formatted("avg(d.quantity)", "1", "", "d.unit = 'H87'");
            case BUYERS -> ORDERS.formatted("1", "1", "", "true");
            case NEW_BUYERS -> FIRST_ORDERS;
            case CROSS_CITY -> ORDERS.formatted("count(*) FILTER (WHERE c.cities > 1)", "count(*)", CITIES, "true");
            case TRANSPORT_SHARE -> ORDERS.formatted("coalesce(sum(p.transport), 0)", "sum(p.net)", PRICE, "p.net > 0");
            case DISPUTE_RATE ->
                ORDERS.formatted("count(*) FILTER (WHERE x.disputes > 0)", "count(*)", DISPUTES, "true");
            case JOBS_GIVEN -> JOBS.formatted("count(*)", "");
            case ACTIVE_MAKERS -> JOBS.formatted("1", "");
            case LOCAL_RATIO -> LOCAL;
            case LOCAL_SHARE -> LOCAL_VALUE;
            case JOB_PRICE -> JOB_PRICES;
            case ORDER_DAYS -> DELIVERED.formatted("avg(extract(epoch FROM s.at - d.created_at) / 86400)", "1");
            case OTIF ->
                DELIVERED.formatted("count(*) FILTER (WHERE " + IN_TIME + " AND s.quantity >= d.quantity)", "count(*)");
            case LATE_DAYS -> DELIVERED.formatted(DAYS_LATE, "count(*)");
            case PAYMENT_DAYS -> MoneyStatements.PAYMENT_DAYS;
            case STOCK -> STOCK;
            case OVERDUE -> MoneyStatements.OVERDUE;
            case REWORK -> INSPECTED;
            case SCRAP -> RECENT.formatted("sum(d.scrap)", "sum(d.good + d.scrap)", "d.good + d.scrap > 0");
            case DECLINED ->
                RECENT.formatted("count(*) FILTER (WHERE d.stage IN ('DECLINED', 'LAPSED'))", "count(*)", "true");
            case RESPONSE_HOURS -> ANSWERS;
            case ORDERS_AGAIN -> AGAIN.formatted("d.buyer_id", "d.created_at", "deal d WHERE d.kind = 'ORDER'");
            case JOBS_AGAIN -> AGAIN.formatted("d.maker_id", "d.created_at", "deal d WHERE " + AGREED);
            case SERVICES_AGAIN -> AGAIN.formatted("s.customer_id", "e.at", SERVICES);
            case LOAD_JAIN, LOAD_GINI, LOAD_BELOW -> SHARES;
        };
    }
}
