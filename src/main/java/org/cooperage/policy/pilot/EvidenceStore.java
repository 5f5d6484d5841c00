package org.cooperage.policy.pilot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.party.Upload;
import org.cooperage.place.Place;
import org.cooperage.shared.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of what was entered about clusters.
@Repository
class EvidenceStore {
    private static final String COLUMNS =
            "id, fact, value, year, document, signer, note, file_name, media_type, sha256, at";

    private final JdbcClient db;

    EvidenceStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Place.Id city, UUID party, Evidence one, @Nullable Upload file) {
        db.sql("""
                        INSERT INTO pilot_evidence (id, city_id, party_id, person_id, fact, value, year, document, signer,
                            note, file_name, media_type, content, sha256, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(one.id().value())
                .param(city.value())
                .param(party)
                .param(Acting.current().person().orElse(null))
                .param(one.fact())
                .param(one.value())
                .param(one.year())
                .param(one.document())
                .param(one.signer())
                .param(one.note())
                .param(one.fileName())
                .param(one.mediaType())
                .param(file == null ? null : file.content())
                .param(one.sha256())
                .param(one.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The latest of each fact.
    List<Evidence> latest(Place.Id city) {
        return db.sql("SELECT DISTINCT ON (fact) " + COLUMNS
                        + " FROM pilot_evidence WHERE city_id = ? ORDER BY fact, at DESC, id DESC")
                .param(city.value())
                .query(EvidenceStore::evidence)
                .list();
    }

    /// All that was entered of a fact, the latest first.
    List<Evidence> history(Place.Id city, String fact) {
        return db.sql("SELECT " + COLUMNS
                        + " FROM pilot_evidence WHERE city_id = ? AND fact = ? ORDER BY at DESC, id DESC LIMIT 50")
                .param(city.value())
                .param(fact)
                .query(EvidenceStore::evidence)
                .list();
    }

    /// All that was entered, the earliest first.
    List<Evidence> all(Place.Id city) {
        return db.sql("SELECT " + COLUMNS + " FROM pilot_evidence WHERE city_id = ? ORDER BY at, id")
                .param(city.value())
                .query(EvidenceStore::evidence)
                .list();
    }

    Optional<Evidence> find(Evidence.Id id) {
        return db.sql("SELECT " + COLUMNS + " FROM pilot_evidence WHERE id = ?")
                .param(id.value())
                .query(EvidenceStore::evidence)
                .optional();
    }

    Optional<byte[]> findContent(Evidence.Id id) {
        return db.sql("SELECT content FROM pilot_evidence WHERE id = ? AND content IS NOT NULL")
                .param(id.value())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    private static Evidence evidence(ResultSet row, int number) throws SQLException {
        return new Evidence(
                new Evidence.Id(row.getObject("id", UUID.class)),
                row.getString("fact"),
                row.getString("value"),
                row.getInt("year"),
                row.getString("document"),
                row.getString("signer"),
                row.getString("note"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getString("sha256"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
