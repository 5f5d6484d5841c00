package org.cooperage.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rounds of verification.
@Component
class VerificationStore {

    private final JdbcClient db;

    VerificationStore(JdbcClient db) {
        this.db = db;
    }

    List<Verification> of(Party.Id party) {
        return db.sql("""
                        SELECT id, party_id, submitted_at, decided_at, outcome, reason
                        FROM party_verification WHERE party_id = ? ORDER BY submitted_at DESC, id DESC""")
                .param(party.value())
                .query(VerificationStore::verification)
                .list();
    }

    Optional<UUID> findWaiting(Party.Id party) {
        return db.sql(
                        "SELECT id FROM party_verification WHERE party_id = ? AND outcome IS NULL ORDER BY id DESC LIMIT 1")
                .param(party.value())
                .query(UUID.class)
                .optional();
    }

    long countWaiting() {
        return db.sql("SELECT count(*) FROM party_verification WHERE outcome IS NULL")
                .query(Long.class)
                .single();
    }

    void insert(UUID id, Party.Id party, UUID by, Instant at) {
        db.sql("INSERT INTO party_verification (id, party_id, submitted_at, submitted_by) VALUES (?, ?, ?, ?)")
                .param(id)
                .param(party.value())
                .param(Timestamp.from(at))
                .param(by)
                .update();
    }

    void decide(UUID id, UUID by, Instant at, Party.Status outcome, @Nullable String reason) {
        db.sql("""
                        UPDATE party_verification SET decided_by = ?, decided_at = ?, outcome = ?, reason = ?
                        WHERE id = ? AND outcome IS NULL""")
                .param(by)
                .param(Timestamp.from(at))
                .param(outcome.name())
                .param(reason)
                .param(id)
                .update();
    }

    private static Verification verification(ResultSet row, int number) throws SQLException {
        var decidedAt = row.getTimestamp("decided_at");
        var outcome = row.getString("outcome");
        return new Verification(
                row.getObject("id", UUID.class),
                new Party.Id(row.getObject("party_id", UUID.class)),
                row.getTimestamp("submitted_at").toInstant(),
                decidedAt == null ? null : decidedAt.toInstant(),
                outcome == null ? null : Party.Status.valueOf(outcome),
                row.getString("reason"));
    }
}
