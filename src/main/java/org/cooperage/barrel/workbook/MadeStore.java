package org.cooperage.barrel.workbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a firm's jobs tell about its steps, read over tables of other modules. Row-level security lets a firm read no
/// more than the jobs it does and those done for it.
@Repository
class MadeStore {
    private static final int MOST_JOBS = 2_000;
    private static final int MOST_PRODUCTS = 30;

    /// Jobs of the firm, and those others do on its orders.
    private static final String JOBS = """
            SELECT * FROM deal WHERE kind = 'JOB' AND maker_id = :firm
            UNION ALL
            SELECT j.* FROM deal o JOIN deal j ON j.parent_id = o.id
            WHERE o.kind = 'ORDER' AND o.buyer_id = :firm AND j.maker_id <> :firm""";

    /// The routing's word on the operation of a job.
    private static final String STANDARD = """
            LEFT JOIN LATERAL (
                SELECT op.* FROM product p JOIN routing r ON r.product_id = p.id AND r.active
                    JOIN operation op ON op.routing_id = r.id
                WHERE p.name_zh = job.product_zh AND op.seq = job.operation_seq
                ORDER BY r.owner_id NULLS LAST, r.id LIMIT 1) standard ON true""";

    private final JdbcClient db;

    MadeStore(JdbcClient db) {
        this.db = db;
    }

    /// A product with finished jobs.
    record Product(Bilingual name, long jobs) {}

    /// An operation that jobs of the product name, with what the routing says of it.
    ///
    /// @param minutes of a unit of the product, 0 when the routing does not say
    record Known(
            int seq,
            @Nullable String process,
            Bilingual name,
            boolean outside,
            double minutes,
            double setupMinutes,
            double materialYuan,
            double made) {}

    List<Product> products(Party.Id firm) {
        return db.sql("""
                        SELECT product_zh, min(product_en) AS product_en, count(*) AS jobs FROM (%s) job
                        WHERE stage IN ('DONE', 'PASSED', 'PAYABLE', 'PAID')
                        GROUP BY product_zh ORDER BY jobs DESC, product_zh LIMIT :most""".formatted(JOBS))
                .param("firm", firm.value())
                .param("most", MOST_PRODUCTS)
                .query((row, n) -> new Product(
                        new Bilingual(row.getString("product_zh"), row.getString("product_en")), row.getLong("jobs")))
                .list();
    }

    List<Known> known(Party.Id firm, String product, Instant since) {
        return db.sql("""
                        SELECT job.operation_seq, job.process_id, min(job.operation_zh) AS zh, min(job.operation_en) AS en,
                               job.maker_id <> :firm AS outside,
                               coalesce(max(standard.units_per_product * coalesce(standard.run_minutes,
                                   standard.cycle_minutes / standard.batch_size, 0)), 0) AS minutes,
                               coalesce(max(standard.setup_minutes), 0) AS setup,
                               coalesce(max(standard.units_per_product * standard.material_price), 0) AS material,
                               coalesce(sum(job.good) FILTER (WHERE job.ends >= :since), 0)
                                   / coalesce(max(standard.units_per_product), 1) AS made
                        FROM (%s) job %s
                        WHERE job.product_zh = :product AND job.operation_seq IS NOT NULL
                          AND job.stage IN ('DONE', 'PASSED', 'PAYABLE', 'PAID')
                        GROUP BY job.operation_seq, job.process_id, outside
                        ORDER BY job.operation_seq, outside LIMIT 60""".formatted(JOBS, STANDARD))
                .param("firm", firm.value())
                .param("product", product)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Known(
                        row.getInt("operation_seq"),
                        row.getString("process_id"),
                        new Bilingual(row.getString("zh"), row.getString("en")),
                        row.getBoolean("outside"),
                        row.getDouble("minutes"),
                        row.getDouble("setup"),
                        row.getDouble("material"),
                        row.getDouble("made")))
                .list();
    }

    /// Finished within `[from, until)`, the latest first. A stop lasts until the next word of that job.
    List<Made> made(Party.Id firm, String product, Instant from, Instant until) {
        return db.sql("""
                        WITH job AS (SELECT * FROM (%s) x WHERE x.product_zh = :product AND x.good + x.scrap > 0),
                        walk AS (
                            SELECT r.deal_id, r.kind, r.happened_at AS at, lead(r.happened_at)
                                       OVER (PARTITION BY r.deal_id ORDER BY r.happened_at, r.id) AS next_at
                            FROM job_report r JOIN job ON job.id = r.deal_id
                            WHERE r.kind IN ('START', 'STOP', 'RESUME', 'DONE')),
                        told AS (
                            SELECT deal_id, min(at) FILTER (WHERE kind = 'START') AS begun,
                                   max(at) FILTER (WHERE kind = 'DONE') AS done,
                                   coalesce(sum(extract(epoch FROM next_at - at)) FILTER (WHERE kind = 'STOP'), 0) / 60
                                       AS stopped
                            FROM walk GROUP BY deal_id)
                        SELECT job.operation_seq, job.process_id, job.maker_id <> :firm AS outside, job.resource_id,
                               coalesce(goods.at, told.begun) AS arrived, told.begun, told.done,
                               greatest(1, extract(epoch FROM told.done - told.begun) / 60 - told.stopped) AS minutes,
                               greatest(1, slots.machines) AS machines, job.good + job.scrap AS pieces,
                               coalesce(standard.units_per_product, 1) AS per_product,
                               100.0 * coalesce(seen.good, job.good) / greatest(1, coalesce(seen.pieces, job.good + job.scrap))
                                   AS accurate,
                               t.unit_price * coalesce(standard.units_per_product, 1) AS yuan
                        FROM job JOIN told ON told.deal_id = job.id
                        LEFT JOIN LATERAL (SELECT max(s.delivered_at) AS at FROM shipment s
                            WHERE s.next_job_id = job.id AND s.delivered_at <= told.begun) goods ON true
                        LEFT JOIN LATERAL (SELECT count(DISTINCT (s.resource_id, s.unit)) AS machines FROM deal_slot s
                            WHERE s.deal_id = job.id AND NOT s.asked) slots ON true
                        LEFT JOIN LATERAL (SELECT sum(i.good) AS good, sum(i.good + i.rework + i.scrap) AS pieces
                            FROM inspection i WHERE i.deal_id = job.id) seen ON true
                        LEFT JOIN deal_terms t ON t.deal_id = job.id AND job.maker_id <> :firm
                        %s
                        WHERE told.begun < told.done AND told.done >= :from AND told.done < :until
                        ORDER BY told.done DESC LIMIT :most""".formatted(JOBS, STANDARD))
                .param("firm", firm.value())
                .param("product", product)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("most", MOST_JOBS)
                .query((row, n) -> made(row))
                .list();
    }

    private static Made made(ResultSet row) throws SQLException {
        return new Made(
                row.getInt("operation_seq"),
                row.getString("process_id"),
                row.getBoolean("outside"),
                row.getObject("resource_id", UUID.class),
                instant(row, "arrived"),
                instant(row, "begun"),
                instant(row, "done"),
                row.getDouble("minutes"),
                row.getInt("machines"),
                row.getDouble("pieces"),
                row.getDouble("per_product"),
                Math.clamp(row.getDouble("accurate"), 0.1, 100),
                row.getObject("yuan") == null ? null : row.getDouble("yuan"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
