package org.cooperage.market.booking;

import static org.cooperage.ground.Columns.at;
import static org.cooperage.ground.Columns.instant;
import static org.cooperage.ground.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cooperage.shared.TimeSlot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Other times that were asked for and not answered yet, one for each booking at most.
@Repository
class AskedMoveStore {

    private final JdbcClient db;

    AskedMoveStore(JdbcClient db) {
        this.db = db;
    }

    void insert(AskedMove it, Booking of) {
        db.sql("""
                        INSERT INTO booking_move (booking_id, hold_id, customer_id, provider_id, starts, ends, answer_by)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .param(it.booking().value())
                .param(it.hold())
                .param(of.customer().value())
                .param(of.provider().value())
                .param(at(it.slot().from()))
                .param(at(it.slot().to()))
                .param(at(it.answerBy()))
                .update();
    }

    void delete(Booking.Id booking) {
        db.sql("DELETE FROM booking_move WHERE booking_id = ?")
                .param(booking.value())
                .update();
    }

    Optional<AskedMove> find(Booking.Id booking) {
        return Optional.ofNullable(list(List.of(booking)).get(booking));
    }

    Map<Booking.Id, AskedMove> list(Collection<Booking.Id> bookings) {
        return db
                .sql("SELECT * FROM booking_move WHERE booking_id = ANY(?::uuid[])")
                .param(bookings.stream().map(Booking.Id::toString).toArray(String[]::new))
                .query((row, n) -> move(row))
                .list()
                .stream()
                .collect(Collectors.toMap(AskedMove::booking, it -> it));
    }

    /// Those nobody answered in time.
    List<Booking.Id> unanswered(Instant now) {
        return db.sql("SELECT booking_id FROM booking_move WHERE answer_by <= ? ORDER BY answer_by")
                .param(at(now))
                .query((row, n) -> new Booking.Id(uuid(row, "booking_id")))
                .list();
    }

    private static AskedMove move(ResultSet row) throws SQLException {
        return new AskedMove(
                new Booking.Id(uuid(row, "booking_id")),
                uuid(row, "hold_id"),
                new TimeSlot(instant(row, "starts"), instant(row, "ends")),
                instant(row, "answer_by"));
    }
}
