package org.cooperage.ledger.complaint;

import static org.cooperage.ground.Columns.at;
import static org.cooperage.ground.Columns.findInstant;
import static org.cooperage.ground.Columns.instant;
import static org.cooperage.ground.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cooperage.deal.Deal;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.shared.Money;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of complaints.
@Repository
class ComplaintStore {
    private static final String WANTED = " FROM complaint WHERE (:all OR stage IN ('OPEN', 'TAKEN'))";
    private static final Map<String, String> SORTS =
            Map.of("order", "order_code", "amount", "amount", "due", "due", "filed", "filed_at", "stage", "stage");

    private final JdbcClient db;

    ComplaintStore(JdbcClient db) {
        this.db = db;
    }

    /// What the payee of an order has not been paid yet.
    List<Owed> owed(Deal.Id order, Party.Id payee) {
        return db.sql("""
                        SELECT order_code, payer_id, amount, due, (created_at AT TIME ZONE 'Asia/Shanghai')::date AS billed
                        FROM payable WHERE order_id = ? AND payee_id = ? AND state = 'OWED' ORDER BY due, id""")
                .params(order.value(), payee.value())
                .query((row, number) -> new Owed(
                        row.getString("order_code"),
                        new Party.Id(uuid(row, "payer_id")),
                        new Money(row.getBigDecimal("amount")),
                        row.getObject("billed", LocalDate.class),
                        row.getObject("due", LocalDate.class)))
                .list();
    }

    /// False when one of the payee about the order is open.
    boolean insert(Complaint it) {
        return db.sql("""
                        INSERT INTO complaint (id, order_id, order_code, amount, billed, due, lawful, payee_id, payer_id, city_id, text, stage, filed_at)
                        VALUES (:id, :order, :code, :amount, :billed, :due, :lawful,
                            :payee, :payer, :city, :text, :stage, :at)
                        ON CONFLICT (order_id, payee_id) WHERE stage IN ('OPEN', 'TAKEN') DO NOTHING""")
                        .param("id", it.id().value())
                        .param("order", it.order().value())
                        .param("code", it.orderCode())
                        .param("amount", it.amount().yuan())
                        .param("billed", it.billed())
                        .param("due", it.due())
                        .param("lawful", it.lawful())
                        .param("payee", it.payee().value())
                        .param("payer", it.payer().value())
                        .param("city", it.city().value())
                        .param("text", it.text())
                        .param("stage", it.stage().name())
                        .param("at", at(it.filedAt()))
                        .update()
                == 1;
    }

    Optional<Complaint> find(Complaint.Id id) {
        return db.sql("SELECT * FROM complaint WHERE id = ?")
                .param(id.value())
                .query(ComplaintStore::complaint)
                .optional();
    }

    Optional<Complaint> findOpen(Deal.Id order, Party.Id payee) {
        return db.sql("SELECT * FROM complaint WHERE order_id = ? AND payee_id = ? AND stage IN ('OPEN', 'TAKEN')")
                .params(order.value(), payee.value())
                .query(ComplaintStore::complaint)
                .optional();
    }

    /// The latest first.
    List<Complaint> ofOrder(Deal.Id order) {
        return db.sql("SELECT * FROM complaint WHERE order_id = ? ORDER BY filed_at DESC, id")
                .param(order.value())
                .query(ComplaintStore::complaint)
                .list();
    }

    /// False when somebody was faster.
    boolean move(Complaint.Id id, int version, ComplaintMove move, @Nullable String words, Instant now) {
        return db.sql("""
                        UPDATE complaint SET stage = :stage, version = version + 1,
                            taken_at = CASE WHEN :move = 'TAKE' THEN :now ELSE taken_at END,
                            reply = CASE WHEN :move = 'REPLY' THEN :words ELSE reply END,
                            answer = CASE WHEN :move IN ('SETTLE', 'REFUSE') THEN :words ELSE answer END,
                            closed_at = CASE WHEN :stage IN ('OPEN', 'TAKEN') THEN NULL ELSE :now END
                        WHERE id = :id AND version = :version""")
                        .param("stage", move.after().name())
                        .param("move", move.name())
                        .param("words", words)
                        .param("now", at(now))
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /// Once nothing of the order is owed to the payee any more.
    void closePaid(Deal.Id order, Party.Id payee, Instant now) {
        db.sql("""
                        UPDATE complaint c SET stage = 'PAID', closed_at = :now, version = version + 1
                        WHERE order_id = :order AND payee_id = :payee AND stage IN ('OPEN', 'TAKEN')
                          AND NOT EXISTS (SELECT FROM payable p WHERE p.order_id = c.order_id
                              AND p.payee_id = c.payee_id AND p.state <> 'CONFIRMED')""")
                .param("now", at(now))
                .param("order", order.value())
                .param("payee", payee.value())
                .update();
    }

    Page<Complaint> list(boolean all, PageRequest page) {
        long total = db.sql("SELECT count(*)" + WANTED)
                .param("all", all)
                .query(Long.class)
                .single();
        var rows = db.sql("SELECT *" + WANTED + orderBy(page) + " LIMIT :size OFFSET :offset")
                .param("all", all)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(ComplaintStore::complaint)
                .list();
        return new Page<>(rows, total, page);
    }

    /// The oldest first.
    private static String orderBy(PageRequest page) {
        var column = page.sort().map(SORTS::get).orElse("filed_at");
        return " ORDER BY %s %s, id".formatted(column, page.descending() ? "DESC" : "ASC");
    }

    private static Complaint complaint(ResultSet row, int number) throws SQLException {
        return new Complaint(
                new Complaint.Id(uuid(row, "id")),
                new Deal.Id(uuid(row, "order_id")),
                row.getString("order_code"),
                new Money(row.getBigDecimal("amount")),
                row.getObject("billed", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getObject("lawful", LocalDate.class),
                new Party.Id(uuid(row, "payee_id")),
                new Party.Id(uuid(row, "payer_id")),
                new Place.Id(uuid(row, "city_id")),
                row.getString("text"),
                Complaint.Stage.valueOf(row.getString("stage")),
                instant(row, "filed_at"),
                findInstant(row, "taken_at"),
                row.getString("reply"),
                row.getString("answer"),
                findInstant(row, "closed_at"),
                row.getInt("version"));
    }
}
