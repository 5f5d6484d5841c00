package org.cooperage.deal;

import static org.cooperage.ground.Columns.at;
import static org.cooperage.ground.Columns.findMoney;
import static org.cooperage.ground.Columns.findUuid;
import static org.cooperage.ground.Columns.instant;
import static org.cooperage.ground.Columns.uuid;

import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Money;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Quantity;
import org.cooperage.shared.TimeSlot;
import org.cooperage.shared.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of orders, with their terms and price parts.
@Component
class OrderStore {

    private static final String SELECT = """
            SELECT d.id, d.code, d.buyer_id, d.need_id, d.proposal_id, d.product_zh, d.product_en, d.quantity, d.unit,
                   d.starts, d.ends, d.due, d.stage, d.reason, d.created_at, d.version, t.amount, t.ceiling
            FROM deal d LEFT JOIN deal_terms t ON t.deal_id = d.id
            WHERE d.kind = 'ORDER'
            """;
    private static final String WANTED = """
            AND (:buyer::uuid IS NULL OR d.buyer_id = :buyer)
            AND (:stage::text IS NULL OR d.stage = :stage)
            AND (NOT :late OR (d.stage IN ('OFFERING', 'COMMITTED', 'IN_PRODUCTION', 'QC', 'SHIPPED')
                               AND (d.ends > d.due OR d.due < :now)))
            AND (:text::text IS NULL OR d.code ILIKE :text OR d.product_zh ILIKE :text OR d.product_en ILIKE :text)
            """;
    private static final Map<String, String> SORTS = Map.of(
            "code",
            "d.code",
            "due",
            "d.due",
            "promised",
            "d.ends",
            "quantity",
            "d.quantity",
            "stage",
            "d.stage",
            "created",
            "d.created_at");

    private final JdbcClient db;
    private final LineStore lines;

    OrderStore(JdbcClient db, LineStore lines) {
        this.db = db;
        this.lines = lines;
    }

    Optional<OrderDeal> find(Deal.Id id) {
        return db.sql(SELECT + "AND d.id = :id")
                .param("id", id.value())
                .query(OrderStore::order)
                .optional();
    }

    /// The order, for this transaction alone.
    Optional<OrderDeal> lock(Deal.Id id) {
        return db.sql(SELECT + "AND d.id = :id FOR UPDATE OF d")
                .param("id", id.value())
                .query(OrderStore::order)
                .optional();
    }

    Optional<OrderDeal> findOfNeed(UUID need) {
        return db.sql(SELECT + "AND d.need_id = :need ORDER BY d.created_at DESC LIMIT 1")
                .param("need", need)
                .query(OrderStore::order)
                .optional();
    }

    /// Of each need the latest.
    List<OrderDeal> ofNeeds(Collection<UUID> needs) {
        return db.sql(SELECT.replace("SELECT d.id", "SELECT DISTINCT ON (d.need_id) d.id")
                        + "AND d.need_id = ANY (:needs) ORDER BY d.need_id, d.created_at DESC")
                .param("needs", needs.toArray(UUID[]::new))
                .query(OrderStore::order)
                .list();
    }

    Page<OrderDeal> list(OrderFilter filter, Instant now, PageRequest page) {
        var wanted = parameters(filter, now);
        var total = db.sql("SELECT count(*) FROM deal d WHERE d.kind = 'ORDER' " + WANTED)
                .params(wanted)
                .query(Long.class)
                .single();
        var rows = db.sql(SELECT + WANTED + orderBy(page) + " LIMIT :size OFFSET :offset")
                .params(wanted)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(OrderStore::order)
                .list();
        return new Page<>(rows, total, page);
    }

    void insert(OrderDraft draft, Instant now) {
        db.sql("""
                        INSERT INTO deal (id, code, kind, buyer_id, need_id, proposal_id, product_zh, product_en,
                                          quantity, unit, starts, ends, due, stage, created_at)
                        VALUES (?, ?, 'ORDER', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OFFERING', ?)""")
                .param(draft.id().value())
                .param(draft.code())
                .param(draft.buyer().value())
                .param(draft.need())
                .param(draft.proposal())
                .param(draft.product().zh())
                .param(draft.product().en())
                .param(draft.quantity().value())
                .param(draft.quantity().unit().code())
                .param(at(draft.planned().from()))
                .param(at(draft.planned().to()))
                .param(at(draft.due()))
                .param(at(now))
                .update();
        insertTerms(draft);
        lines.insert(draft.id(), draft.buyer(), null, draft.lines());
        insertParts(draft.id(), draft.buyer(), draft.pricing());
    }

    private void insertTerms(OrderDraft draft) {
        var amount = draft.pricing().amount().yuan();
        db.sql("INSERT INTO deal_terms (deal_id, buyer_id, unit_price, amount, ceiling) VALUES (?, ?, ?, ?, ?)")
                .param(draft.id().value())
                .param(draft.buyer().value())
                .param(amount.divide(draft.quantity().value(), 4, RoundingMode.HALF_UP))
                .param(amount)
                .param(draft.ceiling() == null ? null : draft.ceiling().yuan())
                .update();
    }

    void replaceParts(OrderDeal order, Pricing pricing) {
        db.sql("DELETE FROM price_part WHERE order_id = ?")
                .param(order.id().value())
                .update();
        insertParts(order.id(), order.buyer(), pricing);
        db.sql("UPDATE deal_terms SET amount = ?, unit_price = ? WHERE deal_id = ?")
                .param(pricing.amount().yuan())
                .param(pricing.amount().yuan().divide(order.quantity().value(), 4, RoundingMode.HALF_UP))
                .param(order.id().value())
                .update();
    }

    private void insertParts(Deal.Id order, Party.Id buyer, Pricing pricing) {
        var seq = 0;
        for (var part : pricing.parts()) {
            db.sql(
                            "INSERT INTO price_part (order_id, seq, buyer_id, kind, job_id, payee_id, net) VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .param(order.value())
                    .param(++seq)
                    .param(buyer.value())
                    .param(part.kind().name())
                    .param(part.job() == null ? null : part.job().value())
                    .param(part.payee().value())
                    .param(part.net().yuan())
                    .update();
        }
    }

    List<Pricing.Part> parts(Deal.Id order) {
        return db.sql("SELECT kind, job_id, payee_id, net FROM price_part WHERE order_id = ? ORDER BY seq")
                .param(order.value())
                .query((row, n) -> new Pricing.Part(
                        Pricing.Kind.valueOf(row.getString("kind")),
                        jobId(findUuid(row, "job_id")),
                        new Party.Id(uuid(row, "payee_id")),
                        new Money(row.getBigDecimal("net"))))
                .list();
    }

    void setStage(OrderDeal order, OrderStage stage, @Nullable String reason) {
        db.sql("UPDATE deal SET stage = ?, reason = coalesce(?, reason), version = version + 1 WHERE id = ?")
                .param(stage.name())
                .param(reason)
                .param(order.id().value())
                .update();
    }

    void setPlan(OrderDeal order, UUID proposal, TimeSlot planned) {
        db.sql("UPDATE deal SET proposal_id = ?, starts = ?, ends = ?, version = version + 1 WHERE id = ?")
                .param(proposal)
                .param(at(planned.from()))
                .param(at(planned.to()))
                .param(order.id().value())
                .update();
    }

    private static Map<String, @Nullable Object> parameters(OrderFilter filter, Instant now) {
        var wanted = new HashMap<String, @Nullable Object>();
        wanted.put("buyer", filter.buyer() == null ? null : filter.buyer().value());
        wanted.put("stage", filter.stage() == null ? null : filter.stage().name());
        wanted.put("late", filter.late());
        wanted.put("now", at(now));
        wanted.put("text", SearchText.anywhere(filter.text()));
        return wanted;
    }

    private static String orderBy(PageRequest page) {
        var column = page.sort().map(SORTS::get).orElse("d.created_at");
        var descending = page.sort().isEmpty() || page.descending();
        return "ORDER BY %s %s, d.id".formatted(column, descending ? "DESC" : "ASC");
    }

    private static OrderDeal order(ResultSet row, int number) throws SQLException {
        return new OrderDeal(
                new Deal.Id(uuid(row, "id")),
                row.getString("code"),
                new Party.Id(uuid(row, "buyer_id")),
                uuid(row, "need_id"),
                findUuid(row, "proposal_id"),
                new Bilingual(row.getString("product_zh"), row.getString("product_en")),
                new Quantity(row.getBigDecimal("quantity"), Unit.ofCode(row.getString("unit"))),
                new TimeSlot(instant(row, "starts"), instant(row, "ends")),
                instant(row, "due"),
                OrderStage.valueOf(row.getString("stage")),
                row.getString("reason"),
                findMoney(row, "amount"),
                findMoney(row, "ceiling"),
                instant(row, "created_at"),
                row.getInt("version"));
    }

    private static Deal.@Nullable Id jobId(@Nullable UUID id) {
        return id == null ? null : new Deal.Id(id);
    }
}
