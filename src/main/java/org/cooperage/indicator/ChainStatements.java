package org.cooperage.indicator;

/// What the chain is asked for and what it could do, one statement each like [IndicatorStatements].
final class ChainStatements {
    /// What a buyer finds published; a machine that can do several processes is shared among them.
    static final String CAPACITY = """
            SELECT CAST(:now AS date) AS period, c.process_id AS line, c.city_id::text AS col, c.owner_id AS firm,
                   sum(r.units * r.efficiency * k.hours * bit_count(CAST(k.days AS bit(7)))
                       / r.processes) AS value, 1 AS base
            FROM capability c
            JOIN (SELECT r.*, (SELECT count(*) FROM capability x WHERE x.resource_id = r.id AND x.active AND x.published) AS processes
                  FROM resource r WHERE r.active AND r.published) r ON r.id = c.resource_id
            JOIN calendar k ON k.id = r.calendar_id
            WHERE c.active AND c.published GROUP BY c.process_id, c.city_id, c.owner_id""";

    /// Minutes of a machine for one unit of the product, once-per-style work left out.
    private static final String MINUTES = """
            o.units_per_product * coalesce(o.run_minutes, (o.cycle_minutes + o.setup_minutes) / nullif(o.batch_size, 0), 0)""";

    static final String UNMET_HOURS = """
            SELECT CAST(:now AS date) AS period, o.process_id AS line, '' AS col, n.buyer_id AS firm,
                   sum(n.quantity * %s) / 60 / 13 AS value, 1 AS base
            FROM need n JOIN operation o ON o.routing_id = n.routing_id
            WHERE n.stage IN ('OPEN', 'WITHDRAWN') AND o.process_id IS NOT NULL
              AND n.created_at < CAST(:monday AS date) AND n.created_at >= CAST(:monday AS date) - 91
            GROUP BY o.process_id, n.buyer_id""".formatted(MINUTES);

    /// The busiest four weeks ahead. The operator's own guess: nobody’s figures stand behind it.
    static final String EXPECTED_HOURS = """
            SELECT CAST(:now AS date) AS period, process_id AS line, '' AS col, CAST('00000000-0000-0000-0000-000000000000' AS uuid)
                   AS firm, max(four) / 4 AS value, 1 AS base
            FROM (SELECT process_id, sum(hours) OVER (PARTITION BY process_id ORDER BY week
                         RANGE BETWEEN CURRENT ROW AND INTERVAL '21 days' FOLLOWING) AS four
                  FROM (SELECT o.process_id, date_trunc('week', e.due AT TIME ZONE 'Asia/Shanghai') AS week,
                               sum(e.quantity * %s) / 60 AS hours
                        FROM expected_order e
                        JOIN operation o ON o.routing_id =
                            (SELECT r.id FROM routing r WHERE r.product_id = e.product_id AND r.active ORDER BY r.code LIMIT 1)
                        WHERE o.process_id IS NOT NULL AND e.due >= CAST(:monday AS date) GROUP BY 1, 2) weekly) windows
            GROUP BY process_id""".formatted(MINUTES);

    static final String LATE_JOBS = """
            SELECT CAST(:now AS date) AS period, j.process_id AS line, '' AS col, j.buyer_id AS firm, count(*) AS value, 1 AS base
            FROM deal o JOIN deal j ON j.parent_id = o.id AND j.kind = 'JOB'
            WHERE o.kind = 'ORDER' AND o.stage IN ('COMMITTED', 'IN_PRODUCTION', 'QC') AND o.ends > o.due
              AND j.stage IN ('ACCEPTED', 'COMMITTED', 'MOVE_ASKED', 'STARTED') AND j.process_id IS NOT NULL
            GROUP BY j.process_id, j.buyer_id""";
    static final String PASSED_FOR_TIME = """
            SELECT CAST(:now AS date) AS period, process_id AS line, '' AS col, maker_id AS firm, count(*) AS value, 1 AS base
            FROM passed_over WHERE why IN ('NO_TIME', 'WAITING') AND at >= CAST(:monday AS date) - 91
            GROUP BY process_id, maker_id""";

    private ChainStatements() {}
}
