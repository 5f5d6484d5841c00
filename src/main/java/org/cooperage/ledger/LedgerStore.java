package org.cooperage.ledger;

import static org.cooperage.ground.Columns.at;
import static org.cooperage.ground.Columns.findInstant;
import static org.cooperage.ground.Columns.findUuid;
import static org.cooperage.ground.Columns.instant;
import static org.cooperage.ground.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.deal.Deal;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Money;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of payables and payments.
@Component
class LedgerStore {

    private static final String COLUMNS = """
            SELECT p.*, y.paid_on, y.reference, y.evidence IS NOT NULL AS has_evidence, y.marked_at, y.confirmed_at
            """;
    private static final String SELECT = COLUMNS + "FROM payable p LEFT JOIN payment y ON y.payable_id = p.id\n";
    private static final String SELECT_OF_PAGE = COLUMNS + "FROM p LEFT JOIN payment y ON y.payable_id = p.id\n";
    private static final String WANTED = """
            WHERE (:payer::uuid IS NULL OR p.payer_id = :payer)
            AND (:payee::uuid IS NULL OR p.payee_id = :payee)
            AND (:state::text IS NULL OR p.state = :state)
            AND (NOT :overdue OR (p.state = 'OWED' AND p.due < :today))
            AND (:text::text IS NULL OR p.order_code ILIKE :text)
            """;
    private static final Map<String, String> SORTS =
            Map.of("order", "p.order_code", "due", "p.due", "amount", "p.amount", "state", "p.state", "kind", "p.kind");

    private final JdbcClient db;

    LedgerStore(JdbcClient db) {
        this.db = db;
    }

    boolean isWritten(Deal.Id order) {
        return db.sql("SELECT EXISTS (SELECT 1 FROM payable WHERE order_id = ? AND kind <> 'COMPENSATION')")
                .param(order.value())
                .query(Boolean.class)
                .single();
    }

    /// Whether it was not written before.
    boolean insert(UUID id, Deal.Id order, String code, Party.Id payer, Bill.Line line, LocalDate due, Instant now) {
        var job = line.job();
        return db.sql("""
                        INSERT INTO payable (id, order_id, order_code, job_id, payer_id, payee_id, kind, amount, due,
                                             state, created_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OWED', ?)
                        ON CONFLICT (order_id, job_id, payee_id, kind) DO NOTHING""")
                        .param(id)
                        .param(order.value())
                        .param(code)
                        .param(job == null ? null : job.value())
                        .param(payer.value())
                        .param(line.payee().value())
                        .param(line.kind().name())
                        .param(line.amount().yuan())
                        .param(due)
                        .param(at(now))
                        .update()
                == 1;
    }

    Optional<Payable> find(Payable.Id id) {
        return db.sql(SELECT + "WHERE p.id = ?")
                .param(id.value())
                .query(LedgerStore::payable)
                .optional();
    }

    Optional<Payable> lock(Payable.Id id) {
        return db.sql(SELECT + "WHERE p.id = ? FOR UPDATE OF p")
                .param(id.value())
                .query(LedgerStore::payable)
                .optional();
    }

    List<Payable> ofOrder(Deal.Id order) {
        return db.sql(SELECT + "WHERE p.order_id = ? ORDER BY p.payee_id, p.kind, p.id")
                .param(order.value())
                .query(LedgerStore::payable)
                .list();
    }

    Page<Payable> list(PayableFilter filter, LocalDate today, PageRequest page) {
        var wanted = parameters(filter, today);
        var total = db.sql("SELECT count(*) FROM payable p " + WANTED)
                .params(wanted)
                .query(Long.class)
                .single();
        var rows = db.sql("WITH p AS (SELECT * FROM payable p " + WANTED + orderBy(page)
                        + " LIMIT :size OFFSET :offset)\n" + SELECT_OF_PAGE + orderBy(page))
                .params(wanted)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(LedgerStore::payable)
                .list();
        return new Page<>(rows, total, page);
    }

    Balance balance(Party.Id party, LocalDate today) {
        return db.sql("""
                        SELECT coalesce(sum(amount) FILTER (WHERE payer_id = :party), 0) AS owes,
                               coalesce(sum(amount) FILTER (WHERE payer_id = :party AND state = 'OWED' AND due < :today), 0) AS owes_overdue,
                               coalesce(sum(amount) FILTER (WHERE payee_id = :party), 0) AS owed,
                               coalesce(sum(amount) FILTER (WHERE payee_id = :party AND state = 'OWED' AND due < :today), 0) AS owed_overdue
                        FROM payable WHERE state <> 'CONFIRMED' AND (payer_id = :party OR payee_id = :party)""")
                .param("party", party.value())
                .param("today", today)
                .query((row, n) -> new Balance(
                        new Money(row.getBigDecimal("owes")),
                        new Money(row.getBigDecimal("owes_overdue")),
                        new Money(row.getBigDecimal("owed")),
                        new Money(row.getBigDecimal("owed_overdue"))))
                .single();
    }

    void setState(Payable.Id id, Payable.State state) {
        db.sql("UPDATE payable SET state = ?, version = version + 1 WHERE id = ?")
                .param(state.name())
                .param(id.value())
                .update();
    }

    void insertPayment(UUID id, Payable payable, Remittance remittance, Instant now) {
        var evidence = remittance.evidence();
        db.sql("""
                        INSERT INTO payment (id, payable_id, payer_id, payee_id, amount, paid_on, reference, evidence,
                                             media_type, marked_by, marked_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(payable.id().value())
                .param(payable.payer().value())
                .param(payable.payee().value())
                .param(payable.amount().yuan())
                .param(remittance.paidOn())
                .param(remittance.reference())
                .param(evidence == null ? null : evidence.content())
                .param(evidence == null ? null : evidence.mediaType())
                .param(Acting.current().person().orElse(null))
                .param(at(now))
                .update();
    }

    void confirmPayment(Payable.Id payable, Instant now) {
        db.sql("UPDATE payment SET confirmed_at = ? WHERE payable_id = ?")
                .param(at(now))
                .param(payable.value())
                .update();
    }

    Optional<Evidence> findEvidence(Payable.Id payable) {
        return db.sql("SELECT evidence, media_type FROM payment WHERE payable_id = ? AND evidence IS NOT NULL")
                .param(payable.value())
                .query((row, n) -> new Evidence(row.getBytes("evidence"), row.getString("media_type")))
                .optional();
    }

    private static Map<String, @Nullable Object> parameters(PayableFilter filter, LocalDate today) {
        var payer = filter.payer();
        var payee = filter.payee();
        var state = filter.state();
        var text = filter.text();
        var wanted = new HashMap<String, @Nullable Object>();
        wanted.put("payer", payer == null ? null : payer.value());
        wanted.put("payee", payee == null ? null : payee.value());
        wanted.put("state", state == null ? null : state.name());
        wanted.put("overdue", filter.overdue());
        wanted.put("today", today);
        wanted.put(
                "text",
                text == null || text.isBlank() ? null : "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        return wanted;
    }

    private static String orderBy(PageRequest page) {
        var column = page.sort().map(SORTS::get).orElse("p.due");
        return "ORDER BY %s %s, p.order_code, p.id".formatted(column, page.descending() ? "DESC" : "ASC");
    }

    private static Payable payable(ResultSet row, int number) throws SQLException {
        var job = findUuid(row, "job_id");
        return new Payable(
                new Payable.Id(uuid(row, "id")),
                new Deal.Id(uuid(row, "order_id")),
                row.getString("order_code"),
                job == null ? null : new Deal.Id(job),
                new Party.Id(uuid(row, "payer_id")),
                new Party.Id(uuid(row, "payee_id")),
                Payable.Kind.valueOf(row.getString("kind")),
                new Money(row.getBigDecimal("amount")),
                row.getObject("due", LocalDate.class),
                Payable.State.valueOf(row.getString("state")),
                payment(row),
                row.getInt("version"));
    }

    private static Payable.@Nullable Payment payment(ResultSet row) throws SQLException {
        var paidOn = row.getObject("paid_on", LocalDate.class);
        return paidOn == null
                ? null
                : new Payable.Payment(
                        paidOn,
                        row.getString("reference"),
                        row.getBoolean("has_evidence"),
                        instant(row, "marked_at"),
                        findInstant(row, "confirmed_at"));
    }
}
