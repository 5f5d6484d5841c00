package org.cooperage.barrel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.barrel.engine.Indicator;
import org.cooperage.barrel.engine.Source;
import org.cooperage.chain.Dimension;
import org.cooperage.party.Party;
import org.cooperage.party.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a firm answered, the documents behind it, and what it aims at.
@Repository
class AnswerStore {

    /// @param value null: the firm does not know
    record Row(Indicator.Code indicator, @Nullable Double value, Source source, Instant at, Optional<Attached> paper) {}

    /// A document without its content.
    record Attached(UUID id, String name, String mediaType) {}

    private static final String ANSWERS = """
            SELECT a.indicator, a.value, a.source, a.at, e.id, e.name, e.media_type
            FROM barrel_answer a LEFT JOIN barrel_evidence e ON e.party_id = a.party_id AND e.indicator = a.indicator
            WHERE a.party_id = ?""";

    private final JdbcClient db;

    AnswerStore(JdbcClient db) {
        this.db = db;
    }

    List<Row> of(Party.Id party) {
        return db.sql(ANSWERS).param(party.value()).query(AnswerStore::row).list();
    }

    void save(Party.Id party, Answer answer, Instant at) {
        db.sql("""
                        INSERT INTO barrel_answer (party_id, indicator, value, source, at)
                        VALUES (:party, :indicator, :value, CASE WHEN EXISTS (SELECT FROM barrel_evidence
                            WHERE party_id = :party AND indicator = :indicator) THEN 'D' ELSE 'A' END, :at)
                        ON CONFLICT (party_id, indicator) DO UPDATE SET value = excluded.value,
                            source = excluded.source, at = excluded.at""")
                .param("party", party.value())
                .param("indicator", answer.indicator().value())
                .param("value", answer.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void attach(UUID id, Party.Id party, Indicator.Code indicator, Upload document, Instant at) {
        db.sql("""
                        INSERT INTO barrel_evidence (id, party_id, indicator, name, media_type, content, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (party_id, indicator) DO UPDATE SET id = excluded.id, name = excluded.name,
                            media_type = excluded.media_type, content = excluded.content, at = excluded.at""")
                .param(id)
                .param(party.value())
                .param(indicator.value())
                .param(document.name())
                .param(document.mediaType())
                .param(document.content())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Attached> findPaper(UUID id) {
        return db.sql("SELECT id, name, media_type FROM barrel_evidence WHERE id = ?")
                .param(id)
                .query((row, n) -> paper(row))
                .optional()
                .flatMap(paper -> paper);
    }

    byte[] content(UUID id) {
        return db.sql("SELECT content FROM barrel_evidence WHERE id = ?")
                .param(id)
                .query((row, n) -> row.getBytes("content"))
                .single();
    }

    Map<Dimension, Integer> aims(Party.Id party) {
        var aims = new EnumMap<Dimension, Integer>(Dimension.class);
        db.sql("SELECT dimension, weight FROM barrel_aim WHERE party_id = ?")
                .param(party.value())
                .query(row -> {
                    aims.put(Dimension.valueOf(row.getString("dimension")), row.getInt("weight"));
                });
        return aims;
    }

    void aim(Party.Id party, Dimension dimension, int weight) {
        db.sql("""
                        INSERT INTO barrel_aim (party_id, dimension, weight) VALUES (?, ?, ?)
                        ON CONFLICT (party_id, dimension) DO UPDATE SET weight = excluded.weight""").params(party.value(), dimension.name(), weight).update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var value = row.getBigDecimal("value");
        return new Row(
                new Indicator.Code(row.getString("indicator")),
                value == null ? null : value.doubleValue(),
                Source.valueOf(row.getString("source")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                paper(row));
    }

    private static Optional<Attached> paper(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return id == null
                ? Optional.empty()
                : Optional.of(new Attached(id, row.getString("name"), row.getString("media_type")));
    }
}
