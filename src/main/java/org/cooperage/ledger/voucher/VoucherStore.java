package org.cooperage.ledger.voucher;

import static org.cooperage.ground.Columns.at;
import static org.cooperage.ground.Columns.findUuid;
import static org.cooperage.ground.Columns.instant;
import static org.cooperage.ground.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.chain.Dimension;
import org.cooperage.deal.service.ServiceOrder;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Money;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Programmes, vouchers and what became of them. Sums are raised by conditional updates: the row is locked and the
/// condition looked at again, so that no two can have the same yuan.
@Repository
class VoucherStore {

    private final JdbcClient db;

    VoucherStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Programme it, Instant now) {
        db.sql("""
                        INSERT INTO voucher_programme (id, issuer_id, name_zh, name_en, year, dimensions, share, cap, budget,
                                                       valid_from, valid_to, stage, at)
                        VALUES (?, ?, ?, ?, ?, ?::text[], ?, ?, ?, ?, ?, ?, ?)""")
                .param(it.id().value())
                .param(it.issuer().value())
                .param(it.name().zh())
                .param(it.name().en())
                .param(it.year())
                .param(it.dimensions().stream().map(Dimension::name).toArray(String[]::new))
                .param(it.share())
                .param(it.cap().yuan())
                .param(it.budget().yuan())
                .param(it.validFrom())
                .param(it.validTo())
                .param(it.stage().name())
                .param(at(now))
                .update();
    }

    void setStage(Programme.Id id, Programme.Stage stage) {
        db.sql("UPDATE voucher_programme SET stage = ? WHERE id = ?")
                .param(stage.name())
                .param(id.value())
                .update();
    }

    Optional<Programme> find(Programme.Id id) {
        return db.sql("SELECT * FROM voucher_programme WHERE id = ?")
                .param(id.value())
                .query((row, n) -> programme(row))
                .optional();
    }

    Page<Programme> programmes(PageRequest page) {
        var total = db.sql("SELECT count(*) FROM voucher_programme")
                .query(Long.class)
                .single();
        var rows = db.sql("SELECT * FROM voucher_programme ORDER BY year DESC, name_zh, id LIMIT ? OFFSET ?")
                .param(page.size())
                .param(page.offset())
                .query((row, n) -> programme(row))
                .list();
        return new Page<>(rows, total, page);
    }

    /// False when the budget does not suffice.
    boolean spend(Programme.Id id, Money amount) {
        return db.sql("UPDATE voucher_programme SET issued = issued + :sum WHERE id = :id AND issued + :sum <= budget")
                        .param("sum", amount.yuan())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /// The firm's voucher of the programme, made when there is none.
    Voucher voucher(UUID id, Programme of, Party.Id firm, Instant now) {
        db.sql("""
                        INSERT INTO voucher (id, code, programme_id, issuer_id, firm_id, cap, at)
                        VALUES (?, 'V-' || ? || '-' || lpad(nextval('voucher_number')::text, 6, '0'), ?, ?, ?, ?, ?)
                        ON CONFLICT (programme_id, firm_id) DO NOTHING""")
                .param(id)
                .param(String.valueOf(of.year()))
                .param(of.id().value())
                .param(of.issuer().value())
                .param(firm.value())
                .param(of.cap().yuan())
                .param(at(now))
                .update();
        return find(of.id(), firm).orElseThrow();
    }

    Optional<Voucher> find(Programme.Id programme, Party.Id firm) {
        return db.sql("SELECT * FROM voucher WHERE programme_id = ? AND firm_id = ?")
                .param(programme.value())
                .param(firm.value())
                .query((row, n) -> voucher(row))
                .optional();
    }

    Optional<Voucher> find(UUID id) {
        return db.sql("SELECT * FROM voucher WHERE id = ?")
                .param(id)
                .query((row, n) -> voucher(row))
                .optional();
    }

    List<Voucher> ofFirm(Party.Id firm) {
        return db.sql("SELECT * FROM voucher WHERE firm_id = ? ORDER BY at DESC LIMIT 200")
                .param(firm.value())
                .query((row, n) -> voucher(row))
                .list();
    }

    /// Those the firm has a voucher of.
    List<Programme> programmesOf(Party.Id firm) {
        return db.sql("SELECT p.* FROM voucher_programme p JOIN voucher v ON v.programme_id = p.id WHERE v.firm_id = ?")
                .param(firm.value())
                .query((row, n) -> programme(row))
                .list();
    }

    /// The one that is put to the order and was not released.
    Optional<VoucherUse> findUse(ServiceOrder.Id order) {
        return db.sql("SELECT * FROM voucher_use WHERE order_id = ? AND stage <> 'RELEASED'")
                .param(order.value())
                .query((row, n) -> use(row))
                .optional();
    }

    /// False when the firm would have more than it may.
    boolean issue(UUID voucher, Money amount) {
        return db.sql("UPDATE voucher SET issued = issued + :sum WHERE id = :id AND issued + :sum <= cap")
                        .param("sum", amount.yuan())
                        .param("id", voucher)
                        .update()
                == 1;
    }

    /// False when not so much is free.
    boolean reserve(UUID voucher, Money amount) {
        return db.sql("""
                        UPDATE voucher SET reserved = reserved + :sum
                        WHERE id = :id AND reserved + used + :sum <= issued""").param("sum", amount.yuan()).param("id", voucher).update() == 1;
    }

    /// What was reserved is used, as far as it was; the rest is free again.
    void settle(UUID voucher, Money reserved, Money used) {
        db.sql("UPDATE voucher SET reserved = reserved - ?, used = used + ? WHERE id = ?")
                .param(reserved.yuan())
                .param(used.yuan())
                .param(voucher)
                .update();
    }

    /// False when a voucher is put to this order already.
    boolean insert(VoucherUse it) {
        return db.sql("""
                        INSERT INTO voucher_use (id, voucher_id, programme_id, issuer_id, firm_id, provider_id, order_id,
                                                 order_code, amount, stage, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                        .param(it.id())
                        .param(it.voucher())
                        .param(it.programme().value())
                        .param(it.issuer().value())
                        .param(it.firm().value())
                        .param(it.provider().value())
                        .param(it.order().value())
                        .param(it.orderCode())
                        .param(it.amount().yuan())
                        .param(it.stage().name())
                        .param(at(it.at()))
                        .update()
                == 1;
    }

    void update(UUID use, VoucherUse.Stage stage, Money amount, @Nullable String reference) {
        db.sql("UPDATE voucher_use SET stage = ?, amount = ?, reference = ? WHERE id = ?")
                .param(stage.name())
                .param(amount.yuan())
                .param(reference)
                .param(use)
                .update();
    }

    Optional<VoucherUse> lockUse(UUID id) {
        return db.sql("SELECT * FROM voucher_use WHERE id = ? FOR NO KEY UPDATE")
                .param(id)
                .query((row, n) -> use(row))
                .optional();
    }

    Optional<VoucherUse> lockUse(ServiceOrder.Id order) {
        return db.sql("SELECT * FROM voucher_use WHERE order_id = ? AND stage <> 'RELEASED' FOR NO KEY UPDATE")
                .param(order.value())
                .query((row, n) -> use(row))
                .optional();
    }

    /// Those the one who acts may see, as firm, provider or issuer; latest first.
    Page<VoucherUse> uses(PageRequest page) {
        var total = db.sql("SELECT count(*) FROM voucher_use").query(Long.class).single();
        var rows = db.sql("SELECT * FROM voucher_use ORDER BY at DESC, id LIMIT ? OFFSET ?")
                .param(page.size())
                .param(page.offset())
                .query((row, n) -> use(row))
                .list();
        return new Page<>(rows, total, page);
    }

    void insert(UUID id, Voucher voucher, @Nullable VoucherUse use, VoucherEntry.Kind kind, Money amount, Instant now) {
        db.sql("""
                        INSERT INTO voucher_entry (id, programme_id, voucher_id, use_id, issuer_id, firm_id, provider_id, kind,
                                                   amount, person_id, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(voucher.programme().value())
                .param(voucher.id())
                .param(use == null ? null : use.id())
                .param(voucher.issuer().value())
                .param(voucher.firm().value())
                .param(use == null ? null : use.provider().value())
                .param(kind.name())
                .param(amount.yuan())
                .param(Acting.current().person().orElse(null))
                .param(at(now))
                .update();
    }

    Page<VoucherEntry> entries(Programme.Id programme, PageRequest page) {
        var total = db.sql("SELECT count(*) FROM voucher_entry WHERE programme_id = ?")
                .param(programme.value())
                .query(Long.class)
                .single();
        var rows = db.sql("SELECT * FROM voucher_entry WHERE programme_id = ? ORDER BY at DESC, id LIMIT ? OFFSET ?")
                .param(programme.value())
                .param(page.size())
                .param(page.offset())
                .query((row, n) -> entry(row))
                .list();
        return new Page<>(rows, total, page);
    }

    private static Programme programme(ResultSet row) throws SQLException {
        var dimensions = (String[]) row.getArray("dimensions").getArray();
        return new Programme(
                new Programme.Id(uuid(row, "id")),
                new Party.Id(uuid(row, "issuer_id")),
                new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                row.getInt("year"),
                Arrays.stream(dimensions).map(Dimension::valueOf).collect(Collectors.toSet()),
                row.getBigDecimal("share"),
                money(row, "cap"),
                money(row, "budget"),
                money(row, "issued"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                Programme.Stage.valueOf(row.getString("stage")));
    }

    private static Voucher voucher(ResultSet row) throws SQLException {
        return new Voucher(
                uuid(row, "id"),
                row.getString("code"),
                new Programme.Id(uuid(row, "programme_id")),
                new Party.Id(uuid(row, "issuer_id")),
                new Party.Id(uuid(row, "firm_id")),
                money(row, "cap"),
                money(row, "issued"),
                money(row, "reserved"),
                money(row, "used"));
    }

    private static VoucherUse use(ResultSet row) throws SQLException {
        return new VoucherUse(
                uuid(row, "id"),
                uuid(row, "voucher_id"),
                new Programme.Id(uuid(row, "programme_id")),
                new Party.Id(uuid(row, "issuer_id")),
                new Party.Id(uuid(row, "firm_id")),
                new Party.Id(uuid(row, "provider_id")),
                new ServiceOrder.Id(uuid(row, "order_id")),
                row.getString("order_code"),
                money(row, "amount"),
                VoucherUse.Stage.valueOf(row.getString("stage")),
                row.getString("reference"),
                instant(row, "at"));
    }

    private static VoucherEntry entry(ResultSet row) throws SQLException {
        var provider = findUuid(row, "provider_id");
        return new VoucherEntry(
                uuid(row, "id"),
                uuid(row, "voucher_id"),
                findUuid(row, "use_id"),
                new Party.Id(uuid(row, "firm_id")),
                provider == null ? null : new Party.Id(provider),
                VoucherEntry.Kind.valueOf(row.getString("kind")),
                money(row, "amount"),
                instant(row, "at"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column));
    }
}
