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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.availability.Resource;
import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.party.Party;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TimeSlot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The waiting list.
@Repository
class WishStore {

    private final JdbcClient db;

    WishStore(JdbcClient db) {
        this.db = db;
    }

    /// False when the customer waits for just that already.
    boolean insert(Wish it) {
        return db.sql("""
                        INSERT INTO booking_wish (id, offer_id, customer_id, provider_id, name_zh, name_en, resources,
                                                  starts, ends, units, stage, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?::uuid[], ?, ?, ?, 'WAITING', ?) ON CONFLICT DO NOTHING""")
                        .param(it.id().value())
                        .param(it.offer().value())
                        .param(it.customer().value())
                        .param(it.provider().value())
                        .param(it.name().zh())
                        .param(it.name().en())
                        .param(BookingStore.texts(it.resources()))
                        .param(at(it.slot().from()))
                        .param(at(it.slot().to()))
                        .param(it.units())
                        .param(at(it.at()))
                        .update()
                == 1;
    }

    void update(Wish it) {
        db.sql("UPDATE booking_wish SET stage = ?, offered_until = ?, booking_id = ? WHERE id = ?")
                .param(it.stage().name())
                .param(atOrNull(it.offeredUntil()))
                .param(it.booking() == null ? null : it.booking().value())
                .param(it.id().value())
                .update();
    }

    Optional<Wish> find(Wish.Id id) {
        return db.sql("SELECT * FROM booking_wish WHERE id = ?")
                .param(id.value())
                .query((row, n) -> wish(row))
                .optional();
    }

    Optional<Wish> lock(Wish.Id id) {
        return db.sql("SELECT * FROM booking_wish WHERE id = ? FOR NO KEY UPDATE")
                .param(id.value())
                .query((row, n) -> wish(row))
                .optional();
    }

    /// Who waits for some of the same time, up to this wish and it last; empty when it waits no more.
    List<Wish> lockLine(Wish.Id id) {
        var line = db.sql("""
                        SELECT ahead.* FROM booking_wish ahead, booking_wish it
                        WHERE it.id = ? AND ahead.stage = 'WAITING' AND ahead.seq <= it.seq
                          AND ahead.resources && it.resources AND ahead.starts < it.ends AND ahead.ends > it.starts
                        ORDER BY ahead.seq FOR NO KEY UPDATE OF ahead""").param(id.value()).query((row, n) -> wish(row)).list();
        return !line.isEmpty() && line.getLast().id().equals(id) ? line : List.of();
    }

    /// Who waits for some of these resources, first come first.
    List<Wish.Id> waiting(Collection<Resource.Id> resources) {
        return db.sql("""
                        SELECT id FROM booking_wish WHERE stage = 'WAITING' AND resources && ?::uuid[]
                        ORDER BY seq""")
                .param(BookingStore.texts(resources))
                .query((row, n) -> new Wish.Id(uuid(row, "id")))
                .list();
    }

    /// Everybody who waits, first come first.
    List<Wish.Id> waiting() {
        return db.sql("SELECT id FROM booking_wish WHERE stage = 'WAITING' ORDER BY seq")
                .query((row, n) -> new Wish.Id(uuid(row, "id")))
                .list();
    }

    /// Offered in vain, or waited for until it was too late.
    List<Wish.Id> overdue(Instant now) {
        return db.sql("""
                        SELECT id FROM booking_wish
                        WHERE (stage = 'OFFERED' AND offered_until <= :now) OR (stage = 'WAITING' AND starts <= :now)
                        ORDER BY seq""")
                .param("now", at(now))
                .query((row, n) -> new Wish.Id(uuid(row, "id")))
                .list();
    }

    /// How many of the same offer wait in front of each, for what touches the same time.
    Map<Wish.Id, Integer> before(Collection<Wish.Id> ids) {
        var before = new HashMap<Wish.Id, Integer>();
        db.sql("""
                        SELECT w.id, count(*) AS before FROM booking_wish w JOIN booking_wish o ON o.offer_id = w.offer_id
                        WHERE w.id = ANY(?::uuid[]) AND o.seq < w.seq AND o.stage IN ('WAITING', 'OFFERED')
                          AND o.starts < w.ends AND w.starts < o.ends
                        GROUP BY w.id""")
                .param(ids.stream().map(Wish.Id::toString).toArray(String[]::new))
                .query(row -> {
                    before.put(new Wish.Id(uuid(row, "id")), row.getInt("before"));
                });
        return before;
    }

    Page<Wish> list(Party.Id customer, PageRequest page) {
        var total = db.sql("SELECT count(*) FROM booking_wish WHERE customer_id = ?")
                .param(customer.value())
                .query(Long.class)
                .single();
        var rows = db.sql("SELECT * FROM booking_wish WHERE customer_id = ? ORDER BY seq DESC LIMIT ? OFFSET ?")
                .param(customer.value())
                .param(page.size())
                .param(page.offset())
                .query((row, n) -> wish(row))
                .list();
        return new Page<>(rows, total, page);
    }

    private static Wish wish(ResultSet row) throws SQLException {
        UUID booking = findUuid(row, "booking_id");
        return new Wish(
                new Wish.Id(uuid(row, "id")),
                new ServiceOffer.Id(uuid(row, "offer_id")),
                new Party.Id(uuid(row, "customer_id")),
                new Party.Id(uuid(row, "provider_id")),
                new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                BookingStore.resources(row),
                new TimeSlot(instant(row, "starts"), instant(row, "ends")),
                row.getInt("units"),
                Wish.Stage.valueOf(row.getString("stage")),
                findInstant(row, "offered_until"),
                booking == null ? null : new Booking.Id(booking),
                instant(row, "at"));
    }
}
