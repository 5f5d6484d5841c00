package org.cooperage.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.party.Upload;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Money;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The tables of applications, what was done and what was handed in.
@Repository
class ApplicationStore {
    private static final TypeReference<List<Application.Said>> FACTS = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json = JsonMapper.builder().build();

    ApplicationStore(JdbcClient db) {
        this.db = db;
    }

    /// Whether there was none yet.
    boolean insert(Application it) {
        return db.sql("""
                        INSERT INTO policy_application (id, code, policy_id, party_id, issuer_id, stage, asked, facts, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?) ON CONFLICT DO NOTHING""")
                        .params(
                                it.id().value(),
                                it.code(),
                                it.policy(),
                                it.firm().value(),
                                it.issuer().value(),
                                it.stage().name(),
                                it.asked().yuan(),
                                json.writeValueAsString(it.facts()),
                                at(it.at()))
                        .update()
                == 1;
    }

    void update(Application it) {
        db.sql("""
                        UPDATE policy_application SET stage = ?, granted = ?, public_until = ?, version = version + 1
                        WHERE id = ?""")
                .param(it.stage().name())
                .param(it.granted().map(Money::yuan).orElse(null))
                .param(it.publicUntil().orElse(null))
                .param(it.id().value())
                .update();
    }

    /// The number of the new step.
    int addStep(Application it, String note, Instant now) {
        var acting = Acting.current();
        return db.sql("""
                        INSERT INTO policy_step (application_id, seq, party_id, issuer_id, stage, by_party, by_person, note, at)
                        SELECT ?, coalesce(max(seq), 0) + 1, ?, ?, ?, ?, ?, ?, ? FROM policy_step WHERE application_id = ?
                        RETURNING seq""")
                .param(it.id().value())
                .param(it.firm().value())
                .param(it.issuer().value())
                .param(it.stage().name())
                .param(acting.party().orElse(null))
                .param(acting.person().orElse(null))
                .param(note.isEmpty() ? null : note)
                .param(at(now))
                .param(it.id().value())
                .query(Integer.class)
                .single();
    }

    List<Application.Step> steps(Application.Id id) {
        return db.sql("SELECT * FROM policy_step WHERE application_id = ? ORDER BY seq")
                .param(id.value())
                .query((row, number) -> new Application.Step(
                        Application.Stage.valueOf(row.getString("stage")),
                        row.getObject("party_id", UUID.class).equals(row.getObject("by_party", UUID.class)),
                        Optional.ofNullable(row.getString("note")).orElse(""),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void attach(UUID id, Application it, Upload file, Instant now) {
        db.sql("""
                        INSERT INTO policy_paper (id, application_id, party_id, issuer_id, name, media_type, content, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        it.id().value(),
                        it.firm().value(),
                        it.issuer().value(),
                        file.name(),
                        file.mediaType(),
                        file.content(),
                        at(now))
                .update();
    }

    List<Application.Paper> papers(Application.Id id) {
        return db.sql("SELECT id, name, media_type, at FROM policy_paper WHERE application_id = ? ORDER BY at")
                .param(id.value())
                .query(ApplicationStore::paper)
                .list();
    }

    Optional<Application.Paper> findPaper(UUID id) {
        return db.sql("SELECT id, name, media_type, at FROM policy_paper WHERE id = ?")
                .param(id)
                .query(ApplicationStore::paper)
                .optional();
    }

    byte[] content(UUID paper) {
        return db.sql("SELECT content FROM policy_paper WHERE id = ?")
                .param(paper)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    Optional<Application> find(Application.Id id) {
        return db.sql("SELECT * FROM policy_application WHERE id = ?")
                .param(id.value())
                .query(this::application)
                .optional();
    }

    Optional<Application> lock(Application.Id id) {
        return db.sql("SELECT * FROM policy_application WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(this::application)
                .optional();
    }

    /// Those one may see, the latest first.
    Page<Application> list(PageRequest request) {
        var rows = db.sql("SELECT * FROM policy_application ORDER BY at DESC, id LIMIT ? OFFSET ?")
                .params(request.size(), request.offset())
                .query(this::application)
                .list();
        long all = db.sql("SELECT count(*) FROM policy_application")
                .query(Long.class)
                .single();
        return new Page<>(rows, all, request);
    }

    private static Application.Paper paper(ResultSet row, int number) throws SQLException {
        return new Application.Paper(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private Application application(ResultSet row, int number) throws SQLException {
        return new Application(
                new Application.Id(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getObject("policy_id", UUID.class),
                new Party.Id(row.getObject("party_id", UUID.class)),
                new Party.Id(row.getObject("issuer_id", UUID.class)),
                Application.Stage.valueOf(row.getString("stage")),
                new Money(row.getBigDecimal("asked")),
                Optional.ofNullable(row.getBigDecimal("granted")).map(Money::new),
                json.readValue(row.getString("facts"), FACTS),
                Optional.ofNullable(row.getObject("public_until", LocalDate.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
