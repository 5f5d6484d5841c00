package org.cooperage.barrel.instrument;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cooperage.barrel.engine.Blocks.Member;
import org.cooperage.barrel.instrument.engine.Instrument;
import org.cooperage.party.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What firms answer to instruments, and what it came to.
@Repository
class EvaluationStore {
    /// A result of some firm.
    record OfFirm(Member firm, Evaluation evaluation) {}

    private final JdbcClient db;
    private final JdbcTemplate batches;

    EvaluationStore(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    /// By item.
    Map<String, Answered> answers(Party.Id party, Instrument.Id id) {
        var answers = new LinkedHashMap<String, Answered>();
        db.sql("""
                        SELECT item, answer, evidence FROM barrel_instrument_answer
                        WHERE party_id = ? AND code = ? AND version = ?""").params(party.value(), id.code(), id.version()).query(row -> {
            var answer = new Answered(row.getString("item"), row.getString("answer"), row.getString("evidence"));
            answers.put(answer.item(), answer);
        });
        return answers;
    }

    /// Each replaces what was said of its item before; what stands as it was keeps its date.
    void save(Party.Id party, Instrument.Id id, List<Answered> some, @Nullable UUID by, Instant at) {
        batches.batchUpdate("""
                        INSERT INTO barrel_instrument_answer AS a
                            (party_id, code, version, item, answer, evidence, answered_by, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (party_id, code, version, item) DO UPDATE SET answer = excluded.answer,
                            evidence = excluded.evidence, answered_by = excluded.answered_by, at = excluded.at
                        WHERE (a.answer, a.evidence) IS DISTINCT FROM (excluded.answer, excluded.evidence)""", some, 500, (statement, one) -> {
            statement.setObject(1, party.value());
            statement.setString(2, id.code());
            statement.setString(3, id.version());
            statement.setString(4, one.item());
            statement.setString(5, one.answer());
            statement.setString(6, one.evidence());
            statement.setObject(7, by);
            statement.setObject(8, at.atOffset(ZoneOffset.UTC));
        });
    }

    /// Newest first.
    List<Evaluation> history(Party.Id party) {
        return db.sql("SELECT * FROM barrel_evaluation WHERE party_id = ? ORDER BY at DESC")
                .param(party.value())
                .query(EvaluationStore::evaluation)
                .list();
    }

    /// With the answers as they stand now.
    void insert(Party.Id party, @Nullable UUID person, Evaluation it) {
        db.sql("""
                        INSERT INTO barrel_evaluation
                            (id, party_id, code, version, stage, at, person_id, total, most, level, unknown)
                        VALUES (:id, :party, :code, :version, :stage, :at, :person, :total, :most, :level, :unknown)""")
                .param("id", it.id().value())
                .param("party", party.value())
                .param("code", it.instrument().code())
                .param("version", it.instrument().version())
                .param("stage", it.stage())
                .param("at", it.at().atOffset(ZoneOffset.UTC))
                .param("person", person)
                .param("total", it.total())
                .param("most", it.most())
                .param("level", it.level())
                .param("unknown", it.unknown())
                .update();
        db.sql("""
                        INSERT INTO barrel_evaluation_answer
                            (evaluation_id, party_id, item, answer, evidence, answered_by, at)
                        SELECT ?, party_id, item, answer, evidence, answered_by, at FROM barrel_instrument_answer
                        WHERE party_id = ? AND code = ? AND version = ?""")
                .params(
                        it.id().value(),
                        party.value(),
                        it.instrument().code(),
                        it.instrument().version())
                .update();
    }

    /// The last of each stage of all firms, kept before then. As the platform itself.
    List<OfFirm> all(Instant before) {
        return db.sql("""
                        SELECT DISTINCT ON (e.party_id, e.code, e.version, e.stage)
                               e.*, p.place_id AS place, coalesce(p.link_id, '') AS link
                        FROM barrel_evaluation e JOIN party p ON p.id = e.party_id
                        WHERE e.at < ?
                        ORDER BY e.party_id, e.code, e.version, e.stage, e.at DESC""")
                .param(before.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new OfFirm(
                        new Member(row.getString("party_id"), row.getString("place"), row.getString("link")),
                        evaluation(row, n)))
                .list();
    }

    private static Evaluation evaluation(ResultSet row, int number) throws SQLException {
        return new Evaluation(
                new Evaluation.Id(row.getObject("id", UUID.class)),
                new Instrument.Id(row.getString("code"), row.getString("version")),
                row.getInt("stage"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getDouble("total"),
                row.getDouble("most"),
                row.getInt("level"),
                row.getInt("unknown"));
    }
}
