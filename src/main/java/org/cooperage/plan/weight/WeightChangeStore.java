package org.cooperage.plan.weight;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.plan.BuyerClass;
import org.cooperage.plan.Weight;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Announced changes, their values and what was said of them.
@Repository
class WeightChangeStore {
    private static final int MOST_COMMENTS = 500;
    private static final String ALL = """
            SELECT c.*, (SELECT string_agg(concat_ws(' ', v.weight, v.before, v.after), ',' ORDER BY v.weight)
                         FROM weight_change_value v WHERE v.change_id = c.id) AS lines
            FROM weight_change c""";

    private final JdbcClient db;

    WeightChangeStore(JdbcClient db) {
        this.db = db;
    }

    void insert(WeightChange change) {
        db.sql("INSERT INTO weight_change (id, buyer_class, stage, why, drafted_at) VALUES (?, ?, ?, ?, ?)")
                .params(
                        change.id().value(),
                        change.buyers().name(),
                        change.stage().name(),
                        change.why(),
                        at(change.draftedAt()))
                .update();
        change.lines()
                .forEach(line -> db.sql("INSERT INTO weight_change_value VALUES (?, ?, ?, ?)")
                        .params(change.id().value(), line.weight().name(), line.before(), line.after())
                        .update());
    }

    /// False when it was moved in the meantime.
    boolean update(WeightChange change) {
        var finding = change.finding();
        return db.sql("""
                        UPDATE weight_change SET stage = ?, consult_until = ?, finding = ?, judgement = ?, effective_on = ?,
                            urgent = ?, review_on = ?, version = version + 1
                        WHERE id = ? AND version = ?""")
                        .param(change.stage().name())
                        .param(change.consultUntil())
                        .param(finding == null ? null : finding.name())
                        .param(change.judgement())
                        .param(change.effectiveOn())
                        .param(change.urgent())
                        .param(change.reviewOn())
                        .param(change.id().value())
                        .param(change.version())
                        .update()
                == 1;
    }

    /// Those in effect all of whose weights this one changes again.
    void retireBefore(WeightChange change) {
        db.sql("""
                        UPDATE weight_change c SET stage = 'RETIRED', version = version + 1
                        WHERE c.stage = 'EFFECTIVE' AND c.buyer_class = ? AND c.id <> ?
                          AND NOT EXISTS (SELECT FROM weight_change_value v WHERE v.change_id = c.id AND v.weight NOT IN
                              (SELECT weight FROM weight_change_value WHERE change_id = ?))""")
                .params(change.buyers().name(), change.id().value(), change.id().value())
                .update();
    }

    Optional<WeightChange> find(WeightChange.Id id) {
        return db.sql(ALL + " WHERE c.id = ?")
                .param(id.value())
                .query((row, n) -> change(row))
                .optional();
    }

    /// The latest first.
    Page<WeightChange> list(PageRequest page) {
        var rows = db.sql(ALL + " ORDER BY c.drafted_at DESC, c.id LIMIT ? OFFSET ?")
                .params(page.size(), page.offset())
                .query((row, n) -> change(row))
                .list();
        long all =
                db.sql("SELECT count(*) FROM weight_change").query(Long.class).single();
        return new Page<>(rows, all, page);
    }

    List<WeightChange> due(LocalDate today) {
        return db.sql(ALL + " WHERE c.stage = 'PUBLISHED' AND c.effective_on <= ? ORDER BY c.effective_on, c.id")
                .param(today)
                .query((row, n) -> change(row))
                .list();
    }

    void say(WeightChange.Id change, UUID id, WeightChange.Comment comment) {
        db.sql("INSERT INTO weight_comment VALUES (?, ?, ?, ?, ?)")
                .params(id, change.value(), comment.party().value(), comment.text(), at(comment.at()))
                .update();
    }

    List<WeightChange.Comment> comments(WeightChange.Id change) {
        return db.sql("SELECT * FROM weight_comment WHERE change_id = ? ORDER BY at, id LIMIT ?")
                .params(change.value(), MOST_COMMENTS)
                .query((row, n) -> new WeightChange.Comment(
                        new Party.Id(row.getObject("party_id", UUID.class)),
                        row.getString("text"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static WeightChange change(ResultSet row) throws SQLException {
        var finding = row.getString("finding");
        return new WeightChange(
                new WeightChange.Id(row.getObject("id", UUID.class)),
                BuyerClass.valueOf(row.getString("buyer_class")),
                WeightChange.Stage.valueOf(row.getString("stage")),
                row.getString("why"),
                Arrays.stream(row.getString("lines").split(","))
                        .map(WeightChangeStore::line)
                        .toList(),
                row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
                row.getObject("consult_until", LocalDate.class),
                finding == null ? null : WeightChange.Finding.valueOf(finding),
                row.getString("judgement"),
                row.getObject("effective_on", LocalDate.class),
                row.getBoolean("urgent"),
                row.getObject("review_on", LocalDate.class),
                row.getInt("version"));
    }

    private static WeightChange.Line line(String text) {
        var cells = text.split(" ", -1);
        return new WeightChange.Line(Weight.valueOf(cells[0]), plain(cells[1]), plain(cells[2]));
    }

    private static BigDecimal plain(String text) {
        return new BigDecimal(new BigDecimal(text).stripTrailingZeros().toPlainString());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
