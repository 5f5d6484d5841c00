package org.cooperage.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.exchange.ImportProgress.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is being imported right now.
@Repository
class ProgressStore {
    private final JdbcClient db;

    ProgressStore(JdbcClient db) {
        this.db = db;
    }

    /// False if somebody is at it already and has been seen within `silence`.
    boolean begin(Import.Id id, Optional<UUID> party, Step step, Instant now, Duration silence) {
        return db.sql("""
                        INSERT INTO import_progress AS p (import_id, party_id, step, row_count, seen_at)
                        VALUES (?, ?, ?, 0, ?)
                        ON CONFLICT (import_id) DO UPDATE SET step = excluded.step, row_count = 0,
                            seen_at = excluded.seen_at WHERE p.step = 'FAILED' OR p.seen_at < ?""")
                        .param(id.value())
                        .param(party.orElse(null))
                        .param(step.name())
                        .param(at(now))
                        .param(at(now.minus(silence)))
                        .update()
                == 1;
    }

    void note(Import.Id id, int rows, Instant now) {
        db.sql("UPDATE import_progress SET row_count = ?, seen_at = ? WHERE import_id = ? AND step <> 'FAILED'")
                .param(rows)
                .param(at(now))
                .param(id.value())
                .update();
    }

    void fail(Import.Id id) {
        db.sql("UPDATE import_progress SET step = 'FAILED' WHERE import_id = ?")
                .param(id.value())
                .update();
    }

    void end(Import.Id id) {
        db.sql("DELETE FROM import_progress WHERE import_id = ?")
                .param(id.value())
                .update();
    }

    Optional<ImportProgress> find(Import.Id id) {
        return db.sql("SELECT step, row_count, seen_at FROM import_progress WHERE import_id = ?")
                .param(id.value())
                .query((row, n) -> new ImportProgress(
                        Step.valueOf(row.getString("step")),
                        row.getInt("row_count"),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
