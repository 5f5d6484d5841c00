package org.cooperage.market.stop;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TimeSlot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of stops.
@Component
class StopStore {

    private final JdbcClient db;

    StopStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Stop stop) {
        db.sql("""
                        INSERT INTO official_stop
                            (id, declared_by, place_id, processes, firms, starts, ends, reason, source, machines, makers, at)
                        VALUES (?, ?, ?, ?, ?::uuid[], ?, ?, ?, ?, ?, ?, ?)""")
                .param(stop.id().value())
                .param(stop.declaredBy().value())
                .param(stop.place().value())
                .param(stop.processes().stream().sorted().toArray(String[]::new))
                .param(stop.firms().stream().map(Party.Id::toString).toArray(String[]::new))
                .param(at(stop.during().from()))
                .param(at(stop.during().to()))
                .param(stop.reason().name())
                .param(stop.source())
                .param(stop.machines())
                .param(stop.makers())
                .param(at(stop.at()))
                .update();
    }

    /// Whether this call lifted it.
    boolean lift(Stop.Id id, Instant now) {
        return db.sql("UPDATE official_stop SET lifted_at = ? WHERE id = ? AND lifted_at IS NULL AND ends > ?")
                        .param(at(now))
                        .param(id.value())
                        .param(at(now))
                        .update()
                == 1;
    }

    Optional<Stop> find(Stop.Id id) {
        return db.sql("SELECT * FROM official_stop WHERE id = ?")
                .param(id.value())
                .query(StopStore::stop)
                .optional();
    }

    /// The latest first.
    Page<Stop> list(PageRequest request) {
        var rows = db.sql("SELECT * FROM official_stop ORDER BY at DESC, id LIMIT ? OFFSET ?")
                .param(request.size())
                .param(request.offset())
                .query(StopStore::stop)
                .list();
        long all =
                db.sql("SELECT count(*) FROM official_stop").query(Long.class).single();
        return new Page<>(rows, all, request);
    }

    private static Stop stop(ResultSet row, int number) throws SQLException {
        return new Stop(
                new Stop.Id(row.getObject("id", UUID.class)),
                new Party.Id(row.getObject("declared_by", UUID.class)),
                new Place.Id(row.getObject("place_id", UUID.class)),
                Arrays.stream((String[]) array(row, "processes")).collect(Collectors.toSet()),
                Arrays.stream((UUID[]) array(row, "firms")).map(Party.Id::new).collect(Collectors.toSet()),
                new TimeSlot(moment(row, "starts"), moment(row, "ends")),
                Stop.Reason.valueOf(row.getString("reason")),
                row.getString("source"),
                row.getInt("machines"),
                row.getInt("makers"),
                moment(row, "at"),
                Optional.ofNullable(row.getObject("lifted_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static Object array(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array.getArray();
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
