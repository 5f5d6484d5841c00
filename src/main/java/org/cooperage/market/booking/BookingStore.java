package org.cooperage.market.booking;

import static org.cooperage.ground.Columns.at;
import static org.cooperage.ground.Columns.atOrNull;
import static org.cooperage.ground.Columns.findInstant;
import static org.cooperage.ground.Columns.findUuid;
import static org.cooperage.ground.Columns.instant;
import static org.cooperage.ground.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.availability.Resource;
import org.cooperage.deal.service.ServiceOrder;
import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.party.Party;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Bookings and what it costs not to come.
@Repository
class BookingStore {

    private static final String WANTED = """
            WHERE (:customer::uuid IS NULL OR customer_id = :customer)
            AND (:provider::uuid IS NULL OR provider_id = :provider)
            AND (:resource::uuid IS NULL OR resources @> ARRAY[:resource::uuid])
            AND (:stage::text IS NULL OR stage = :stage)
            AND (:from::timestamptz IS NULL OR (ends > :from AND starts < :to))
            AND (:off OR stage NOT IN ('DECLINED', 'CANCELLED', 'MISSED'))
            """;
    private static final Map<String, String> SORTS =
            Map.of("starts", "starts", "name", "name_zh", "stage", "stage", "at", "at");

    private final JdbcClient db;

    BookingStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Booking it) {
        db.sql("""
                        INSERT INTO booking (id, order_id, offer_id, customer_id, provider_id, name_zh, name_en, resources,
                                             starts, ends, units, stage, free_hours, late_share, miss_share,
                                             series_id, answer_by, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?::uuid[], ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(it.id().value())
                .param(it.order().value())
                .param(it.offer().value())
                .param(it.customer().value())
                .param(it.provider().value())
                .param(it.name().zh())
                .param(it.name().en())
                .param(texts(it.resources()))
                .param(at(it.slot().from()))
                .param(at(it.slot().to()))
                .param(it.units())
                .param(it.stage().name())
                .param(it.fees().freeHours())
                .param(it.fees().lateShare())
                .param(it.fees().missShare())
                .param(it.series())
                .param(atOrNull(it.answerBy()))
                .param(at(it.at()))
                .update();
    }

    /// Stage, slot and what was used; who writes has locked the row.
    void update(Booking it) {
        db.sql("""
                        UPDATE booking SET stage = ?, starts = ?, ends = ?, answer_by = ?, started_at = ?, used = ?,
                                           version = version + 1
                        WHERE id = ?""")
                .param(it.stage().name())
                .param(at(it.slot().from()))
                .param(at(it.slot().to()))
                .param(atOrNull(it.answerBy()))
                .param(atOrNull(it.startedAt()))
                .param(it.used())
                .param(it.id().value())
                .update();
    }

    /// By its own id or that of its order.
    Optional<Booking> find(UUID id) {
        return db.sql("SELECT * FROM booking WHERE id = :id OR order_id = :id")
                .param("id", id)
                .query((row, n) -> booking(row))
                .optional();
    }

    Optional<Booking> lock(UUID id) {
        return db.sql("SELECT * FROM booking WHERE id = :id OR order_id = :id FOR NO KEY UPDATE")
                .param("id", id)
                .query((row, n) -> booking(row))
                .optional();
    }

    Page<Booking> list(BookingFilter filter, PageRequest page) {
        var wanted = parameters(filter);
        var total = db.sql("SELECT count(*) FROM booking " + WANTED)
                .params(wanted)
                .query(Long.class)
                .single();
        var rows = db.sql("SELECT * FROM booking " + WANTED + orderBy(page) + " LIMIT :size OFFSET :offset")
                .params(wanted)
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, n) -> booking(row))
                .list();
        return new Page<>(rows, total, page);
    }

    /// Those that touch the span and still keep their slot or did, at most so many, by start.
    List<Booking> within(BookingFilter filter, int most) {
        return db.sql("SELECT * FROM booking " + WANTED + " ORDER BY starts, id LIMIT :most")
                .params(parameters(filter))
                .param("most", most)
                .query((row, n) -> booking(row))
                .list();
    }

    /// Requests nobody answered in time.
    List<Booking.Id> unanswered(Instant now) {
        return db.sql("SELECT id FROM booking WHERE stage = 'REQUESTED' AND answer_by <= ? ORDER BY answer_by")
                .param(at(now))
                .query((row, n) -> new Booking.Id(uuid(row, "id")))
                .list();
    }

    /// How a customer kept its bookings that are over.
    Attendance attendance(Party.Id customer, Instant since) {
        return db.sql("""
                        SELECT count(*) FILTER (WHERE stage = 'MISSED') AS missed,
                               count(*) FILTER (WHERE stage IN ('USED', 'RUNNING')) AS came
                        FROM booking WHERE customer_id = ? AND starts >= ?""")
                .param(customer.value())
                .param(at(since))
                .query((row, n) -> new Attendance(row.getInt("came"), row.getInt("missed")))
                .single();
    }

    Optional<BookingTerms> findTerms(ServiceOffer.Id offer) {
        return db.sql("SELECT * FROM booking_terms WHERE offer_id = ?")
                .param(offer.value())
                .query((row, n) -> terms(row))
                .optional();
    }

    Map<ServiceOffer.Id, BookingTerms> terms(Collection<ServiceOffer.Id> offers) {
        return db
                .sql("SELECT * FROM booking_terms WHERE offer_id = ANY(?::uuid[])")
                .param(offers.stream().map(ServiceOffer.Id::toString).toArray(String[]::new))
                .query((row, n) -> terms(row))
                .list()
                .stream()
                .collect(Collectors.toMap(BookingTerms::offer, it -> it));
    }

    void put(BookingTerms it, Party.Id provider) {
        db.sql("""
                        INSERT INTO booking_terms (offer_id, provider_id, free_hours, late_share, miss_share, metered, counted_id)
                        VALUES (:offer, :provider, :free, :late, :miss, :metered, :counted)
                        ON CONFLICT (offer_id) DO UPDATE SET free_hours = :free, late_share = :late, miss_share = :miss,
                            metered = :metered, counted_id = :counted""")
                .param("offer", it.offer().value())
                .param("provider", provider.value())
                .param("free", it.fees().freeHours())
                .param("late", it.fees().lateShare())
                .param("miss", it.fees().missShare())
                .param("metered", it.metered())
                .param("counted", it.counted() == null ? null : it.counted().value())
                .update();
    }

    private static Map<String, @Nullable Object> parameters(BookingFilter filter) {
        var stage = filter.stage();
        var within = filter.within();
        var wanted = new HashMap<String, @Nullable Object>();
        wanted.put("customer", filter.customer());
        wanted.put("provider", filter.provider());
        wanted.put("resource", filter.resource());
        wanted.put("stage", stage == null ? null : stage.name());
        wanted.put("from", within == null ? null : at(within.from()));
        wanted.put("to", within == null ? null : at(within.to()));
        wanted.put("off", filter.offToo());
        return wanted;
    }

    private static String orderBy(PageRequest page) {
        var column = page.sort().map(SORTS::get).orElse("starts");
        return "ORDER BY %s %s, id".formatted(column, page.descending() ? "DESC" : "ASC");
    }

    private static BookingTerms terms(ResultSet row) throws SQLException {
        var counted = findUuid(row, "counted_id");
        return new BookingTerms(
                new ServiceOffer.Id(uuid(row, "offer_id")),
                fees(row),
                row.getBoolean("metered"),
                counted == null ? null : new Resource.Id(counted));
    }

    private static Fees fees(ResultSet row) throws SQLException {
        return new Fees(row.getInt("free_hours"), row.getBigDecimal("late_share"), row.getBigDecimal("miss_share"));
    }

    private static Booking booking(ResultSet row) throws SQLException {
        return new Booking(
                new Booking.Id(uuid(row, "id")),
                new ServiceOrder.Id(uuid(row, "order_id")),
                new ServiceOffer.Id(uuid(row, "offer_id")),
                new Party.Id(uuid(row, "customer_id")),
                new Party.Id(uuid(row, "provider_id")),
                new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                resources(row),
                new TimeSlot(instant(row, "starts"), instant(row, "ends")),
                row.getInt("units"),
                Booking.Stage.valueOf(row.getString("stage")),
                fees(row),
                findUuid(row, "series_id"),
                findInstant(row, "answer_by"),
                findInstant(row, "started_at"),
                row.getBigDecimal("used"),
                instant(row, "at"),
                row.getInt("version"));
    }

    static Set<Resource.Id> resources(ResultSet row) throws SQLException {
        var ids = (UUID[]) row.getArray("resources").getArray();
        return Arrays.stream(ids).map(Resource.Id::new).collect(Collectors.toSet());
    }

    static String[] texts(Collection<Resource.Id> ids) {
        return ids.stream().map(Resource.Id::toString).toArray(String[]::new);
    }
}
