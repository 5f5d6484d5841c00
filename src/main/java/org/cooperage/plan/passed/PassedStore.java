package org.cooperage.plan.passed;

import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cooperage.need.Need;
import org.cooperage.plan.Job;
import org.cooperage.plan.PassedOver;
import org.cooperage.plan.PassedOver.Gap;
import org.cooperage.plan.PassedOver.Why;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Quantity;
import org.cooperage.shared.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables of what makers missed and of rotation credits.
@Component
class PassedStore {
    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final JdbcClient engine;

    PassedStore(JdbcClient db, JdbcTemplate batches, @Qualifier("engine") JdbcClient engine) {
        this.db = db;
        this.batches = batches;
        this.engine = engine;
    }

    Map<String, Map<UUID, Integer>> open(Collection<String> processes, int most, Instant now) {
        var open = new HashMap<String, Map<UUID, Integer>>();
        engine.sql("""
                        SELECT process_id, maker_id, least(count(*), ?) AS credits FROM rotation_credit
                        WHERE process_id = ANY(?) AND used_at IS NULL AND expires_at > ?
                        GROUP BY process_id, maker_id""").params(most, processes.toArray(String[]::new), at(now)).query(row -> {
            open.computeIfAbsent(row.getString("process_id"), p -> new HashMap<>())
                    .put(row.getObject("maker_id", UUID.class), row.getInt("credits"));
        });
        return open;
    }

    /// The oldest open credit; nothing if this operation of the order has used one.
    void use(UUID maker, String process, Need.Id need, int seq, Instant now) {
        db.sql("""
                        UPDATE rotation_credit SET used_at = :now, used_need = :need, used_operation = :seq
                        WHERE (need_id, operation_seq, maker_id) = (
                                SELECT need_id, operation_seq, maker_id FROM rotation_credit
                                WHERE maker_id = :maker AND process_id = :process AND used_at IS NULL
                                  AND expires_at > :now AND need_id <> :need
                                ORDER BY earned_at, need_id LIMIT 1)
                          AND NOT EXISTS (SELECT 1 FROM rotation_credit
                                WHERE used_need = :need AND used_operation = :seq AND maker_id = :maker)""")
                .param("now", at(now))
                .param("need", need.value())
                .param("seq", seq)
                .param("maker", maker)
                .param("process", process)
                .update();
    }

    /// Those that are known stay as they are.
    void add(Need.Id need, List<PassedOver> passed, List<Job> jobs, Instant now) {
        var any = jobs.getFirst();
        var about = jobs.stream()
                .map(Job::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .round(new MathContext(2));
        batches.batchUpdate("""
                INSERT INTO passed_over (need_id, operation_seq, maker_id, process_id, name_zh, name_en,
                    quantity, unit, at, why, gap, own)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""", passed, Math.max(1, passed.size()), (row, one) -> {
            name(row, need, one, any);
            row.setBigDecimal(7, about);
            row.setString(8, any.unit().name());
            row.setObject(9, at(now));
            row.setString(10, one.why().name());
            row.setString(11, one.gap() == null ? null : one.gap().name());
            row.setBigDecimal(12, one.own());
        });
    }

    /// A credit each; nobody earns twice for the same operation of an order.
    void earn(Need.Id need, List<PassedOver> close, Job any, Instant now, Instant until) {
        batches.batchUpdate("""
                INSERT INTO rotation_credit (need_id, operation_seq, maker_id, process_id, name_zh, name_en,
                    earned_at, expires_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""", close, Math.max(1, close.size()), (row, one) -> {
            name(row, need, one, any);
            row.setObject(7, at(now));
            row.setObject(8, at(until));
        });
    }

    private static void name(PreparedStatement row, Need.Id need, PassedOver one, Job any) throws SQLException {
        row.setObject(1, need.value());
        row.setInt(2, one.operationSeq());
        row.setObject(3, one.makerId());
        row.setString(4, any.processId());
        row.setString(5, any.operation().zh());
        row.setString(6, any.operation().en());
    }

    void forgetBefore(Instant moment) {
        db.sql("DELETE FROM passed_over WHERE at < ?").param(at(moment)).update();
    }

    Page<Missed> missed(UUID maker, PageRequest request) {
        long total = db.sql("SELECT count(*) FROM passed_over WHERE maker_id = ?")
                .param(maker)
                .query(Long.class)
                .single();
        var rows = db.sql("""
                        SELECT * FROM passed_over WHERE maker_id = ?
                        ORDER BY at DESC, need_id, operation_seq LIMIT ? OFFSET ?""")
                .params(maker, request.size(), request.offset())
                .query((row, number) -> missed(row))
                .list();
        return new Page<>(rows, total, request);
    }

    private static Missed missed(ResultSet row) throws SQLException {
        return new Missed(
                name(row),
                new Quantity(row.getBigDecimal("quantity"), Unit.valueOf(row.getString("unit"))),
                row.getTimestamp("at").toInstant(),
                Why.valueOf(row.getString("why")),
                gap(row.getString("gap")),
                row.getBigDecimal("own"));
    }

    private static @Nullable Gap gap(@Nullable String text) {
        return text == null ? null : Gap.valueOf(text);
    }

    List<Credit> credits(UUID maker) {
        return db.sql("SELECT * FROM rotation_credit WHERE maker_id = ? ORDER BY earned_at DESC LIMIT 100")
                .param(maker)
                .query((row, number) -> new Credit(
                        name(row),
                        row.getTimestamp("earned_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        instant(row, "used_at")))
                .list();
    }

    List<CreditMonth> months(int firms) {
        return engine.sql("""
                        SELECT date_trunc('month', earned_at AT TIME ZONE 'Asia/Shanghai')::date AS month,
                               count(DISTINCT maker_id) AS firms, count(*) AS earned, count(used_at) AS used
                        FROM rotation_credit GROUP BY 1 HAVING count(DISTINCT maker_id) >= ?
                        ORDER BY 1 DESC LIMIT 12""")
                .param(firms)
                .query((row, number) -> new CreditMonth(
                        row.getObject("month", LocalDate.class),
                        row.getInt("firms"),
                        row.getInt("earned"),
                        row.getInt("used")))
                .list();
    }

    private static Bilingual name(ResultSet row) throws SQLException {
        return new Bilingual(row.getString("name_zh"), row.getString("name_en"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
