package org.cooperage.barrel.instrument;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cooperage.barrel.instrument.engine.Instrument;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tables of instruments the operator loaded.
@Repository
class InstrumentStore {
    private final JdbcClient db;

    InstrumentStore(JdbcClient db) {
        this.db = db;
    }

    long count() {
        return db.sql("SELECT count(*) FROM barrel_instrument")
                .query(Long.class)
                .single();
    }

    List<String> all() {
        return db.sql("SELECT content FROM barrel_instrument ORDER BY code, version")
                .query((row, n) -> row.getString("content"))
                .list();
    }

    /// @return whether it was new
    boolean insert(Instrument.Id id, String content, Instant at, @Nullable UUID by) {
        return db.sql("""
                        INSERT INTO barrel_instrument (code, version, content, loaded_at, loaded_by)
                        VALUES (:code, :version, :content, :at, :by) ON CONFLICT DO NOTHING""")
                        .param("code", id.code())
                        .param("version", id.version())
                        .param("content", content)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                > 0;
    }
}
