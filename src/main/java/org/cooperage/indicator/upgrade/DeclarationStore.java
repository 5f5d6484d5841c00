package org.cooperage.indicator.upgrade;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.indicator.engine.upgrade.Audit;
import org.cooperage.indicator.engine.upgrade.AuditDraw;
import org.cooperage.indicator.engine.upgrade.Ladder;
import org.cooperage.indicator.engine.upgrade.Measure;
import org.cooperage.party.Party;
import org.cooperage.party.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was stated about the cluster, and the stage that is claimed.
@Repository
class DeclarationStore {
    private static final String ALL = """
            SELECT id, measure, quarter, value, document, document_year, signer, file_name, party_id, at, audit, drawn_at,
                by_risk, seed, audited_by, audited_at, finding FROM upgrade_declaration""";

    private final JdbcClient db;

    DeclarationStore(JdbcClient db) {
        this.db = db;
    }

    /// Whether it was written: what an audit has looked at, or is about to, is not overwritten.
    boolean save(Declaration it, @Nullable UUID person, @Nullable Upload file) {
        return db.sql("""
                                INSERT INTO upgrade_declaration (id, measure, quarter, value, document, document_year, signer,
                                    file_name, media_type, content, party_id, person_id, at)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                ON CONFLICT (measure, quarter) DO UPDATE SET id = excluded.id, value = excluded.value,
                                    document = excluded.document, document_year = excluded.document_year, signer = excluded.signer,
                                    file_name = excluded.file_name, media_type = excluded.media_type, content = excluded.content,
                                    party_id = excluded.party_id, person_id = excluded.person_id, at = excluded.at
                                WHERE upgrade_declaration.audit = 'NONE' AND upgrade_declaration.party_id = excluded.party_id""")
                        .param(it.id().value())
                        .param(it.measure().value())
                        .param(it.quarter().firstDay())
                        .param(it.value())
                        .param(it.document())
                        .param(it.documentYear())
                        .param(it.signer())
                        .param(file == null ? null : file.name())
                        .param(file == null ? null : file.mediaType())
                        .param(file == null ? null : file.content())
                        .param(it.by().value())
                        .param(person)
                        .param(it.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// The latest first; there is at most one for a measure and quarter.
    List<Declaration> all() {
        return db.sql(ALL + " ORDER BY at DESC, id")
                .query((row, n) -> declaration(row))
                .list();
    }

    Optional<Declaration> find(Declaration.Id id) {
        return db.sql(ALL + " WHERE id = ?")
                .param(id.value())
                .query((row, n) -> declaration(row))
                .optional();
    }

    Optional<Upload> findFile(Declaration.Id id) {
        return db.sql("SELECT file_name, content FROM upgrade_declaration WHERE id = ? AND content IS NOT NULL")
                .param(id.value())
                .query((row, n) -> new Upload(row.getString("file_name"), row.getBytes("content")))
                .optional();
    }

    void drawn(List<AuditDraw.Drawn> all, long seed, Instant at) {
        for (var one : all) {
            db.sql("""
                            UPDATE upgrade_declaration SET audit = 'DUE', drawn_at = ?, by_risk = ?, seed = ?
                            WHERE id = ? AND audit = 'NONE'""")
                    .param(at.atOffset(ZoneOffset.UTC))
                    .param(one.byRisk())
                    .param(seed)
                    .param(one.id())
                    .update();
        }
    }

    /// Whether this call decided it.
    boolean audited(Declaration.Id id, Audit outcome, String finding, Party.Id by, Instant at) {
        return db.sql("""
                                UPDATE upgrade_declaration SET audit = ?, finding = ?, audited_by = ?, audited_at = ?
                                WHERE id = ? AND audit = 'DUE'""")
                        .param(outcome.name())
                        .param(finding)
                        .param(by.value())
                        .param(at.atOffset(ZoneOffset.UTC))
                        .param(id.value())
                        .update()
                == 1;
    }

    void claim(UUID id, ClaimedStage claim) {
        db.sql("INSERT INTO upgrade_claimed_stage (id, stage, way, reason, party_id, at) VALUES (?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(claim.stage())
                .param(claim.way().name())
                .param(claim.reason())
                .param(claim.by().value())
                .param(claim.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<ClaimedStage> findClaimedStage() {
        return db.sql("SELECT * FROM upgrade_claimed_stage ORDER BY at DESC, id DESC LIMIT 1")
                .query((row, n) -> new ClaimedStage(
                        row.getInt("stage"),
                        Ladder.valueOf(row.getString("way")),
                        row.getString("reason"),
                        new Party.Id(row.getObject("party_id", UUID.class)),
                        ReadingStore.moment(row, "at")))
                .optional();
    }

    private static Declaration declaration(ResultSet row) throws SQLException {
        return new Declaration(
                new Declaration.Id(row.getObject("id", UUID.class)),
                new Measure.Code(row.getString("measure")),
                ReadingStore.quarter(row),
                row.getDouble("value"),
                row.getString("document"),
                row.getInt("document_year"),
                row.getString("signer"),
                Optional.ofNullable(row.getString("file_name")),
                new Party.Id(row.getObject("party_id", UUID.class)),
                ReadingStore.moment(row, "at"),
                Audit.valueOf(row.getString("audit")),
                review(row));
    }

    private static Optional<Declaration.Review> review(ResultSet row) throws SQLException {
        var drawn = row.getObject("drawn_at", OffsetDateTime.class);
        if (drawn == null) {
            return Optional.empty();
        }
        var finding = row.getString("finding");
        return Optional.of(new Declaration.Review(
                drawn.toInstant(),
                row.getBoolean("by_risk"),
                row.getLong("seed"),
                Optional.ofNullable(row.getObject("audited_by", UUID.class)).map(Party.Id::new),
                Optional.ofNullable(row.getObject("audited_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                finding == null ? "" : finding));
    }
}
