package org.cooperage.deal.shipping;

import static org.cooperage.ground.Columns.at;
import static org.cooperage.ground.Columns.findInstant;
import static org.cooperage.ground.Columns.findUuid;
import static org.cooperage.ground.Columns.instant;
import static org.cooperage.ground.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cooperage.deal.Deal;
import org.cooperage.deal.JobDeal;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.place.Site;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Quantity;
import org.cooperage.shared.TimeSlot;
import org.cooperage.shared.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of shipments.
@Component
class ShipmentStore {

    private static final String SELECT = """
            SELECT s.*, d.code AS job_code
            FROM shipment s LEFT JOIN deal d ON d.id = s.job_id
            """;
    private static final String WANTED = """
            WHERE (:order::uuid IS NULL OR s.order_id = :order)
            AND (:job::uuid IS NULL OR s.job_id = :job OR s.next_job_id = :job)
            AND (:stage::text IS NULL OR s.stage = :stage)
            AND (NOT :open OR s.stage IN ('PLANNED', 'READY', 'PICKED_UP'))
            """;
    private static final Map<String, String> SORTS =
            Map.of("depart", "s.depart_at", "arrive", "s.arrive_at", "stage", "s.stage", "weight", "s.weight_kg");

    private final JdbcClient db;

    ShipmentStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Shipment> find(Shipment.Id id) {
        return db.sql(SELECT + "WHERE s.id = ?")
                .param(id.value())
                .query(ShipmentStore::shipment)
                .optional();
    }

    Optional<Shipment> lock(Shipment.Id id) {
        return db.sql(SELECT + "WHERE s.id = ? FOR UPDATE OF s")
                .param(id.value())
                .query(ShipmentStore::shipment)
                .optional();
    }

    Page<Shipment> list(ShipmentFilter filter, PageRequest page) {
        var wanted = parameters(filter);
        var total = db.sql("SELECT count(*) FROM shipment s " + WANTED)
                .params(wanted)
                .query(Long.class)
                .single();
        var rows = db.sql(SELECT + WANTED + orderBy(page) + " LIMIT :size OFFSET :offset")
                .params(wanted)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(ShipmentStore::shipment)
                .list();
        return new Page<>(rows, total, page);
    }

    List<Shipment> all(ShipmentFilter filter) {
        return db.sql(SELECT + WANTED + "ORDER BY s.depart_at, s.id LIMIT 1000")
                .params(parameters(filter))
                .query(ShipmentStore::shipment)
                .list();
    }

    List<Shipment.Stage> stagesOfLast(Deal.Id order) {
        return db.sql("SELECT DISTINCT stage FROM shipment WHERE order_id = ? AND next_job_id IS NULL")
                .param(order.value())
                .query((row, n) -> Shipment.Stage.valueOf(row.getString("stage")))
                .list();
    }

    void insert(UUID id, JobDeal from, @Nullable JobDeal next, ShipmentDraft draft, Shipment.Stage stage) {
        var sql = """
                INSERT INTO shipment (id, order_id, job_id, next_job_id, buyer_id, maker_id, receiver_id, carrier_id,
                    from_site_id, to_site_id, to_place_id, quantity, unit, weight_kg, depart_at, arrive_at, stage)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
        db.sql(sql)
                .param(id)
                .param(from.order().value())
                .param(from.id().value())
                .param(valueOf(next, job -> job.id().value()))
                .param(from.buyer().value())
                .param(from.maker().value())
                .param(valueOf(next, job -> job.maker().value()))
                .param(valueOf(draft.carrier(), Party.Id::value))
                .param(valueOf(draft.fromSite(), Site.Id::value))
                .param(valueOf(draft.toSite(), Site.Id::value))
                .param(valueOf(draft.toPlace(), Place.Id::value))
                .param(draft.quantity().value())
                .param(draft.quantity().unit().code())
                .param(draft.weightKg())
                .param(at(draft.planned().from()))
                .param(at(draft.planned().to()))
                .param(stage.name())
                .update();
    }

    void deletePlanned(Deal.Id order) {
        db.sql("DELETE FROM shipment WHERE order_id = ? AND stage = 'PLANNED'")
                .param(order.value())
                .update();
    }

    /// Moves it on and notes when; the name of the column follows from the stage.
    void move(Shipment.Id id, Shipment.Stage stage, Instant now) {
        var moment = switch (stage) {
            case READY -> "ready_at = ?";
            case PICKED_UP -> "picked_up_at = ?";
            case DELIVERED -> "delivered_at = ?";
            case PLANNED, CANCELLED ->
                throw new IllegalArgumentException("No milestone (%s).\nMaybe cancel it.".formatted(stage));
        };
        db.sql("UPDATE shipment SET stage = ?, version = version + 1, " + moment + " WHERE id = ?")
                .param(stage.name())
                .param(at(now))
                .param(id.value())
                .update();
    }

    void cancelOpen(Deal.Id order) {
        db.sql("""
                        UPDATE shipment SET stage = 'CANCELLED', version = version + 1
                        WHERE order_id = ? AND stage IN ('PLANNED', 'READY')""").param(order.value()).update();
    }

    private static Map<String, @Nullable Object> parameters(ShipmentFilter filter) {
        var wanted = new HashMap<String, @Nullable Object>();
        wanted.put("order", valueOf(filter.order(), Deal.Id::value));
        wanted.put("job", valueOf(filter.job(), Deal.Id::value));
        wanted.put("stage", valueOf(filter.stage(), Enum::name));
        wanted.put("open", filter.open());
        return wanted;
    }

    private static String orderBy(PageRequest page) {
        var column = page.sort().map(SORTS::get).orElse("s.depart_at");
        return "ORDER BY %s %s, s.id".formatted(column, page.descending() ? "DESC" : "ASC");
    }

    private static <T, R> @Nullable R valueOf(@Nullable T some, Function<T, R> part) {
        return some == null ? null : part.apply(some);
    }

    private static Shipment shipment(ResultSet row, int number) throws SQLException {
        return new Shipment(
                new Shipment.Id(uuid(row, "id")),
                new Deal.Id(uuid(row, "order_id")),
                new Deal.Id(uuid(row, "job_id")),
                row.getString("job_code"),
                valueOf(findUuid(row, "next_job_id"), Deal.Id::new),
                new Party.Id(uuid(row, "buyer_id")),
                new Party.Id(uuid(row, "maker_id")),
                valueOf(findUuid(row, "receiver_id"), Party.Id::new),
                valueOf(findUuid(row, "carrier_id"), Party.Id::new),
                valueOf(findUuid(row, "from_site_id"), Site.Id::new),
                valueOf(findUuid(row, "to_site_id"), Site.Id::new),
                valueOf(findUuid(row, "to_place_id"), Place.Id::new),
                new Quantity(row.getBigDecimal("quantity"), Unit.ofCode(row.getString("unit"))),
                row.getBigDecimal("weight_kg"),
                new TimeSlot(instant(row, "depart_at"), instant(row, "arrive_at")),
                findInstant(row, "ready_at"),
                findInstant(row, "picked_up_at"),
                findInstant(row, "delivered_at"),
                Shipment.Stage.valueOf(row.getString("stage")),
                row.getInt("version"));
    }
}
