package org.cooperage.market.scenario;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.market.floor.Effect;
import org.cooperage.market.scenario.Scenario.Ended;
import org.cooperage.market.scenario.Scenario.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The table of scenarios.
@Component
class ScenarioStore {

    private static final TypeReference<List<Assumed>> ASSUMED = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;

    ScenarioStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void insert(Scenario scenario) {
        db.sql("""
                        INSERT INTO scenario (id, name, origin, assumed, stage, budget_ms, created_at, beat_at)
                        VALUES (?, ?, ?, ?::jsonb, ?, ?, ?, now())""")
                .param(scenario.id().value())
                .param(scenario.name())
                .param(scenario.origin().name())
                .param(json.writeValueAsString(scenario.assumed()))
                .param(scenario.stage().name())
                .param(scenario.budget().toMillis())
                .param(at(scenario.createdAt()))
                .update();
    }

    /// False when it is no draft any more.
    boolean assume(Scenario.Id id, List<Assumed> all) {
        return db.sql("UPDATE scenario SET assumed = ?::jsonb, version = version + 1 WHERE id = ? AND stage = 'DRAFT'")
                        .param(json.writeValueAsString(all))
                        .param(id.value())
                        .update()
                == 1;
    }

    /// False when somebody else moved it meanwhile.
    boolean move(Scenario.Id id, Stage from, Stage to) {
        return db.sql("UPDATE scenario SET stage = ?, version = version + 1 WHERE id = ? AND stage = ?")
                        .param(to.name())
                        .param(id.value())
                        .param(from.name())
                        .update()
                == 1;
    }

    /// Takes the next one to plan: one that waits, or one whose server has gone silent – by the real clock of the
    /// database,
    /// since the business clock may leap. Stress tests wait until nobody else does.
    Optional<Scenario> take(Duration silence) {
        return db.sql("""
                        UPDATE scenario SET stage = CASE stage WHEN 'STOPPING' THEN 'STOPPING' ELSE 'RUNNING' END,
                                            beat_at = now(), begun = begun + 1, version = version + 1
                        WHERE id = (SELECT id FROM scenario
                                    WHERE stage = 'WAITING' OR (stage IN ('RUNNING', 'STOPPING') AND beat_at < now() - make_interval(secs => :silence))
                                    ORDER BY origin = 'STRESS', created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING *""")
                .param("silence", silence.toMillis() / 1000.0)
                .query(this::scenario)
                .optional();
    }

    /// Ends those whose servers died so often without finishing a round, with what they had before; returns how many.
    int giveUp(Duration silence, int begun) {
        return db.sql("""
                        UPDATE scenario SET stage = CASE WHEN best IS NULL THEN 'FAILED' ELSE 'DONE' END,
                                            stopped = 'INTERRUPTED', version = version + 1
                        WHERE stage IN ('RUNNING', 'STOPPING') AND beat_at < now() - make_interval(secs => :silence)
                          AND begun >= :begun""")
                .param("silence", silence.toMillis() / 1000.0)
                .param("begun", begun)
                .update();
    }

    /// Keeps what a round found; returns the stage as it is now, so that a pressed stop is heard.
    Optional<Stage> progress(Scenario.Id id, Duration searched, int rounds, Optional<Effect> better) {
        return db.sql("""
                        UPDATE scenario SET searched_ms = :searched, rounds = :rounds, beat_at = now(), begun = 0,
                                            best = coalesce(:best::jsonb, best), version = version + 1
                        WHERE id = :id RETURNING stage""")
                .param("id", id.value())
                .param("searched", searched.toMillis())
                .param("rounds", rounds)
                .param("best", better.map(json::writeValueAsString).orElse(null))
                .query((row, n) -> Stage.valueOf(row.getString("stage")))
                .optional();
    }

    void end(Scenario.Id id, Stage stage, Optional<Ended> why, String note) {
        db.sql("UPDATE scenario SET stage = ?, stopped = ?, note = ?, version = version + 1 WHERE id = ?")
                .param(stage.name())
                .param(why.map(Enum::name).orElse(null))
                .param(note)
                .param(id.value())
                .update();
    }

    void again(Scenario.Id id) {
        db.sql("""
                        UPDATE scenario SET searched_ms = 0, rounds = 0, best = NULL, stopped = NULL, note = '', begun = 0
                        WHERE id = ?""").param(id.value()).update();
    }

    /// False while it is planned, and once it was put to others: that is on record.
    boolean delete(Scenario.Id id) {
        return db.sql("DELETE FROM scenario WHERE id = ? AND stage NOT IN ('RUNNING', 'STOPPING', 'ADOPTED')")
                        .param(id.value())
                        .update()
                == 1;
    }

    Optional<Scenario> find(Scenario.Id id) {
        return db.sql("SELECT * FROM scenario WHERE id = ?")
                .param(id.value())
                .query(this::scenario)
                .optional();
    }

    /// Without what was found, which may be long.
    List<Scenario> list(Scenario.Origin origin) {
        return db.sql("""
                        SELECT id, name, origin, assumed, stage, budget_ms, searched_ms, rounds, NULL AS best, stopped,
                            note, created_at, version
                        FROM scenario WHERE origin = ? ORDER BY created_at DESC, id LIMIT 1000""").param(origin.name()).query(this::scenario).list();
    }

    List<Scenario> get(Collection<Scenario.Id> ids) {
        return db.sql("SELECT * FROM scenario WHERE id = ANY (?::uuid[])")
                .param(ids.stream().map(Scenario.Id::toString).toArray(String[]::new))
                .query(this::scenario)
                .list();
    }

    /// Those of the operator, or those that started by themselves; the latest first.
    List<Scenario> list(boolean automatic) {
        return db.sql("""
                        SELECT * FROM scenario WHERE (origin <> 'OPERATOR') = ? AND origin <> 'STRESS'
                        ORDER BY created_at DESC, id LIMIT 200""").param(automatic).query(this::scenario).list();
    }

    /// Whether a run of that origin waits, or has been made since then.
    boolean isKnown(Scenario.Origin origin, Instant since) {
        return db.sql("SELECT count(*) > 0 FROM scenario WHERE origin = ? AND (stage = 'WAITING' OR created_at >= ?)")
                .param(origin.name())
                .param(at(since))
                .query(Boolean.class)
                .single();
    }

    /// Runs nobody adopted are forgotten.
    void forgetRuns(Instant before) {
        db.sql(
                        "DELETE FROM scenario WHERE origin NOT IN ('OPERATOR', 'STRESS') AND stage IN ('DONE', 'FAILED') AND created_at < ?")
                .param(at(before))
                .update();
    }

    private Scenario scenario(ResultSet row, int number) throws SQLException {
        var best = row.getString("best");
        return new Scenario(
                new Scenario.Id(row.getObject("id", UUID.class)),
                row.getString("name"),
                Scenario.Origin.valueOf(row.getString("origin")),
                json.readValue(row.getString("assumed"), ASSUMED),
                Stage.valueOf(row.getString("stage")),
                Duration.ofMillis(row.getLong("budget_ms")),
                Duration.ofMillis(row.getLong("searched_ms")),
                row.getInt("rounds"),
                best == null ? Optional.empty() : Optional.of(json.readValue(best, Effect.class)),
                Optional.ofNullable(row.getString("stopped")).map(Ended::valueOf),
                row.getString("note"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
