package org.cooperage.deal.service;

import static org.cooperage.ground.Columns.at;
import static org.cooperage.ground.Columns.atOrNull;
import static org.cooperage.ground.Columns.findInstant;
import static org.cooperage.ground.Columns.findMoney;
import static org.cooperage.ground.Columns.instant;
import static org.cooperage.ground.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cooperage.chain.Dimension;
import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.offer.service.ServicePrice;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Money;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Share;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of service orders and their entries.
@Repository
class ServiceOrderStore {

    private static final String WANTED = """
            WHERE (:customer::uuid IS NULL OR customer_id = :customer)
            AND (:provider::uuid IS NULL OR provider_id = :provider)
            AND (:offer::uuid IS NULL OR offer_id = :offer)
            AND (:stage::text IS NULL OR stage = :stage)
            AND (NOT :running OR stage IN ('REQUESTED', 'QUOTED', 'BOOKED', 'DELIVERING', 'DELIVERED'))
            """;
    private static final Map<String, String> SORTS = Map.of(
            "code", "code", "at", "at", "dueBy", "due_by", "stage", "stage", "total", "total", "name", "name_zh");

    /// The operator sees where an order stands, but no money.
    private static final String SELECT = """
            SELECT o.*, CASE WHEN sees THEN o.total END AS told_total, CASE WHEN sees THEN o.fee END AS told_fee,
                CASE WHEN sees THEN o.refunded END AS told_refunded
            FROM service_order o, (SELECT acting_role() IS DISTINCT FROM 'OPS' AS sees) reader
            """;

    private final JdbcClient db;

    ServiceOrderStore(JdbcClient db) {
        this.db = db;
    }

    /// The next number of an order.
    long nextNumber() {
        return db.sql("SELECT nextval('service_order_number')")
                .query(Long.class)
                .single();
    }

    Optional<ServiceOrder> find(ServiceOrder.Id id) {
        return db.sql(SELECT + "WHERE id = ?")
                .param(id.value())
                .query(ServiceOrderStore::order)
                .optional();
    }

    Optional<ServiceOrder> lock(ServiceOrder.Id id) {
        return db.sql(SELECT + "WHERE id = ? FOR UPDATE OF o")
                .param(id.value())
                .query(ServiceOrderStore::order)
                .optional();
    }

    Page<ServiceOrder> list(ServiceOrderFilter filter, PageRequest page) {
        var wanted = parameters(filter);
        var total = db.sql("SELECT count(*) FROM service_order " + WANTED)
                .params(wanted)
                .query(Long.class)
                .single();
        var rows = db.sql(SELECT + WANTED + orderBy(page) + " LIMIT :size OFFSET :offset")
                .params(wanted)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(ServiceOrderStore::order)
                .list();
        return new Page<>(rows, total, page);
    }

    List<ServiceEntry> entries(ServiceOrder.Id id) {
        return db.sql("SELECT * FROM service_entry WHERE order_id = ? ORDER BY at, id")
                .param(id.value())
                .query(ServiceOrderStore::entry)
                .list();
    }

    /// Orders that wait for their customer longer than they were to.
    List<ServiceOrder> silent(Instant now, int most) {
        return db.sql(SELECT + """
                        WHERE stage IN ('QUOTED', 'DELIVERED') AND due_by <= ?
                        ORDER BY due_by, id LIMIT ?""")
                .params(at(now), most)
                .query(ServiceOrderStore::order)
                .list();
    }

    /// What became of a provider's orders since then, for each service; most earned first.
    List<ServiceWork> work(Party.Id provider, Instant since) {
        return db.sql("""
                        SELECT o.offer_id, max(o.name_zh) AS name_zh, max(o.name_en) AS name_en,
                            count(*) FILTER (WHERE o.stage IN ('REQUESTED', 'QUOTED')) AS waiting,
                            count(*) FILTER (WHERE o.stage IN ('BOOKED', 'DELIVERING', 'DELIVERED')) AS running,
                            count(*) FILTER (WHERE o.stage IN ('ACCEPTED', 'RATED', 'SETTLED', 'REFUNDED')) AS done,
                            count(*) FILTER (WHERE o.stage IN ('DECLINED', 'CANCELLED', 'NO_SHOW')) AS lost,
                            count(*) FILTER (WHERE d.late IS NOT NULL) AS delivered,
                            count(*) FILTER (WHERE NOT d.late) AS on_time,
                            coalesce(sum(o.total - coalesce(o.refunded, 0))
                                FILTER (WHERE o.stage IN ('ACCEPTED', 'RATED', 'SETTLED', 'REFUNDED')), 0) AS earned
                        FROM service_order o LEFT JOIN LATERAL (
                            SELECT min(e.at) > o.promised_by AS late FROM service_entry e
                            WHERE e.order_id = o.id AND e.move = 'DELIVER') d ON true
                        WHERE o.provider_id = ? AND (o.at >= ? OR o.stage IN
                            ('REQUESTED', 'QUOTED', 'BOOKED', 'DELIVERING', 'DELIVERED'))
                        GROUP BY o.offer_id ORDER BY earned DESC, o.offer_id""")
                .params(provider.value(), at(since))
                .query(ServiceOrderStore::work)
                .list();
    }

    private static ServiceWork work(ResultSet row, int number) throws SQLException {
        var delivered = row.getInt("delivered");
        return new ServiceWork(
                new ServiceOffer.Id(uuid(row, "offer_id")),
                new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                row.getInt("waiting"),
                row.getInt("running"),
                row.getInt("done"),
                row.getInt("lost"),
                delivered == 0 ? null : Share.of(row.getInt("on_time"), delivered),
                new Money(row.getBigDecimal("earned")));
    }

    void insert(ServiceOrder it) {
        var what = it.what();
        var price = what.price();
        var slot = it.slot();
        db.sql("""
                        INSERT INTO service_order (id, code, offer_id, name_zh, name_en, dimension, customer_id, provider_id,
                            price_model, amount, unit_zh, unit_en, least, quantity, total, starts, ends, stage, due_by, at)
                        VALUES (:id, :code, :offer, :zh, :en, :dimension, :customer, :provider, :model, :amount, :unitZh,
                            :unitEn, :least, :quantity, :total, :starts, :ends, :stage, :due, :at)""")
                .param("id", it.id().value())
                .param("code", it.code())
                .param("offer", what.offer().value())
                .param("zh", what.name().zh())
                .param("en", what.name().en())
                .param("dimension", what.dimension().name())
                .param("customer", it.customer().value())
                .param("provider", it.provider().value())
                .param("model", price.model().name())
                .param("amount", yuan(price.amount()))
                .param("unitZh", price.unit().zh())
                .param("unitEn", price.unit().en())
                .param("least", price.least())
                .param("quantity", it.quantity())
                .param("total", yuan(it.total()))
                .param("starts", slot == null ? null : at(slot.from()))
                .param("ends", slot == null ? null : at(slot.to()))
                .param("stage", it.stage().name())
                .param("due", atOrNull(it.dueBy()))
                .param("at", at(it.at()))
                .update();
    }

    /// Writes what may change; the version counts on.
    void update(ServiceOrder it) {
        var slot = it.slot();
        db.sql("""
                        UPDATE service_order SET quantity = :quantity, total = :total, fee = :fee, refunded = :refunded,
                            starts = :starts, ends = :ends, stage = :stage, due_by = :due,
                            promised_by = CASE WHEN :stage = 'BOOKED' THEN :due ELSE promised_by END, version = version + 1
                        WHERE id = :id""")
                .param("quantity", it.quantity())
                .param("total", yuan(it.total()))
                .param("fee", yuan(it.fee()))
                .param("refunded", yuan(it.refunded()))
                .param("starts", slot == null ? null : at(slot.from()))
                .param("ends", slot == null ? null : at(slot.to()))
                .param("stage", it.stage().name())
                .param("due", atOrNull(it.dueBy()))
                .param("id", it.id().value())
                .update();
    }

    void insert(ServiceOrder order, ServiceEntry entry) {
        db.sql("""
                        INSERT INTO service_entry (id, order_id, customer_id, provider_id, move, side, person_id, amount,
                            note, at) VALUES (:id, :order, :customer, :provider, :move, :side, :person, :amount, :note, :at)""")
                .param("id", entry.id())
                .param("order", order.id().value())
                .param("customer", order.customer().value())
                .param("provider", order.provider().value())
                .param("move", entry.move().name())
                .param("side", entry.side().name())
                .param("person", Acting.current().person().orElse(null))
                .param("amount", yuan(entry.amount()))
                .param("note", entry.note())
                .param("at", at(entry.at()))
                .update();
    }

    private static @Nullable Object yuan(@Nullable Money money) {
        return money == null ? null : money.yuan();
    }

    private static Map<String, @Nullable Object> parameters(ServiceOrderFilter filter) {
        var customer = filter.customer();
        var provider = filter.provider();
        var offer = filter.offer();
        var stage = filter.stage();
        var wanted = new HashMap<String, @Nullable Object>();
        wanted.put("customer", customer == null ? null : customer.value());
        wanted.put("provider", provider == null ? null : provider.value());
        wanted.put("offer", offer == null ? null : offer.value());
        wanted.put("stage", stage == null ? null : stage.name());
        wanted.put("running", filter.running());
        return wanted;
    }

    private static String orderBy(PageRequest page) {
        var column = page.sort().map(SORTS::get).orElse("at");
        var descending = page.sort().isEmpty() || page.descending();
        return "ORDER BY %s %s, id".formatted(column, descending ? "DESC" : "ASC");
    }

    private static ServiceOrder order(ResultSet row, int number) throws SQLException {
        var starts = findInstant(row, "starts");
        return new ServiceOrder(
                new ServiceOrder.Id(uuid(row, "id")),
                row.getString("code"),
                what(row),
                new Party.Id(uuid(row, "customer_id")),
                new Party.Id(uuid(row, "provider_id")),
                row.getBigDecimal("quantity"),
                findMoney(row, "told_total"),
                findMoney(row, "told_fee"),
                findMoney(row, "told_refunded"),
                starts == null ? null : new TimeSlot(starts, instant(row, "ends")),
                ServiceOrder.Stage.valueOf(row.getString("stage")),
                findInstant(row, "due_by"),
                instant(row, "at"),
                row.getInt("version"));
    }

    private static ServiceOrder.What what(ResultSet row) throws SQLException {
        return new ServiceOrder.What(
                new ServiceOffer.Id(uuid(row, "offer_id")),
                new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                Dimension.valueOf(row.getString("dimension")),
                new ServicePrice(
                        ServicePrice.Model.valueOf(row.getString("price_model")),
                        findMoney(row, "amount"),
                        new Bilingual(row.getString("unit_zh"), row.getString("unit_en")),
                        row.getBigDecimal("least")));
    }

    private static ServiceEntry entry(ResultSet row, int number) throws SQLException {
        return new ServiceEntry(
                uuid(row, "id"),
                ServiceMove.valueOf(row.getString("move")),
                ServiceMove.Side.valueOf(row.getString("side")),
                findMoney(row, "amount"),
                row.getString("note"),
                instant(row, "at"));
    }
}
