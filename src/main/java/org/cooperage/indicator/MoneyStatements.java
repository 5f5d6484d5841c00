package org.cooperage.indicator;

/// How firms are paid, one statement each like [IndicatorStatements]; taxes and fees left out, and what is paid back.
final class MoneyStatements {
    private static final String WORK = "x.kind IN ('PROCESSING', 'MATERIAL', 'TRANSPORT', 'COMPENSATION', 'SERVICE')";
    private static final String BILLED = "(x.created_at AT TIME ZONE 'Asia/Shanghai')::date";

    static final String PAYMENT_DAYS = """
            SELECT CAST(:now AS date) AS period, '' AS line, p.city_id::text AS col, x.payee_id AS firm,
                   sum(greatest(0, y.paid_on - %s)) AS value, count(*) AS base
            FROM payment y JOIN payable x ON x.id = y.payable_id JOIN party p ON p.id = x.payee_id
            WHERE %s AND y.paid_on >= CAST(:days90 AS date) GROUP BY p.city_id, x.payee_id""".formatted(BILLED, WORK);

    /// Of what was owed when the month began. What is marked as paid later was not paid then.
    static final String OVERDUE = """
            SELECT CAST(:now AS date) AS period, '' AS line, p.city_id::text AS col, x.payee_id AS firm,
                   coalesce(sum(x.amount) FILTER (WHERE x.due < CAST(:now AS date)), 0) AS value, sum(x.amount) AS base
            FROM payable x LEFT JOIN payment y ON y.payable_id = x.id JOIN party p ON p.id = x.payee_id
            WHERE %s AND %s < CAST(:now AS date) AND (y.paid_on IS NULL OR y.paid_on >= CAST(:now AS date))
            GROUP BY p.city_id, x.payee_id""".formatted(WORK, BILLED);

    private MoneyStatements() {}
}
