package org.cooperage.offer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.cooperage.party.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Track records, and who has worked for whom.
@Repository
class RecordStore {

    private final JdbcClient db;

    RecordStore(JdbcClient db) {
        this.db = db;
    }

    Optional<TrackRecord> find(Capability.Id id) {
        return db.sql("SELECT good, total, on_time, jobs FROM track_record WHERE capability_id = ?")
                .param(id.value())
                .query((row, n) -> trackRecord(row))
                .optional();
    }

    void add(Capability capability, long good, long total, boolean onTime) {
        db.sql("""
                        INSERT INTO track_record (capability_id, owner_id, good, total, on_time, jobs)
                        VALUES (?, ?, ?, ?, ?, 1)
                        ON CONFLICT (capability_id) DO UPDATE SET good = track_record.good + excluded.good,
                            total = track_record.total + excluded.total,
                            on_time = track_record.on_time + excluded.on_time, jobs = track_record.jobs + 1""")
                .param(capability.id().value())
                .param(capability.owner().value())
                .param(good)
                .param(total)
                .param(onTime ? 1 : 0)
                .update();
    }

    void addWorkedFor(Party.Id buyer, Party.Id maker, Instant at) {
        db.sql("""
                        INSERT INTO incumbency (buyer_id, maker_id, jobs, last_at) VALUES (?, ?, 1, ?)
                        ON CONFLICT (buyer_id, maker_id) DO UPDATE SET jobs = incumbency.jobs + 1,
                            last_at = greatest(incumbency.last_at, excluded.last_at)""")
                .param(buyer.value())
                .param(maker.value())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    static TrackRecord trackRecord(ResultSet row) throws SQLException {
        return new TrackRecord(row.getLong("good"), row.getLong("total"), row.getInt("on_time"), row.getInt("jobs"));
    }
}
