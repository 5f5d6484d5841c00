package org.cooperage.indicator.upgrade.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.indicator.upgrade.register.Demonstration.Stage;
import org.cooperage.indicator.upgrade.register.Demonstration.Value;
import org.cooperage.party.Party;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Demonstration projects and who repeats them.
@Repository
class DemonstrationStore {
    private static final String SELECT = """
            SELECT d.*, (SELECT count(*) FROM upgrade_replication r WHERE r.demonstration_id = d.id) AS replications
            FROM upgrade_demonstration d""";

    private final JdbcClient db;

    DemonstrationStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Demonstration.Id id, DemonstrationDraft.Checked draft, Party.Id caller, Instant at) {
        db.sql("""
                        INSERT INTO upgrade_demonstration (id, title, problem, measured, unit, more, caller_id, call_until, stage, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'CALLED', ?)""")
                .param(id.value())
                .param(draft.title())
                .param(draft.problem())
                .param(draft.measured())
                .param(draft.unit())
                .param(draft.more())
                .param(caller.value())
                .param(draft.callUntil())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Whether it stood where it was thought to stand.
    boolean baseline(Demonstration.Id id, Value value) {
        return db.sql("""
                                UPDATE upgrade_demonstration SET stage = 'BASELINED', baseline = ?, baseline_on = ?,
                                    baseline_source = ? WHERE id = ? AND stage = 'CALLED'""")
                        .params(value.value(), value.day(), value.source(), id.value())
                        .update()
                == 1;
    }

    boolean accept(Demonstration.Id id, Value value) {
        return db.sql("""
                                UPDATE upgrade_demonstration SET stage = 'ACCEPTED', result = ?, result_on = ?,
                                    result_source = ? WHERE id = ? AND stage = 'BASELINED'""")
                        .params(value.value(), value.day(), value.source(), id.value())
                        .update()
                == 1;
    }

    boolean publish(Demonstration.Id id, String story) {
        return db.sql(
                                "UPDATE upgrade_demonstration SET stage = 'PUBLISHED', story = ? WHERE id = ? AND stage = 'ACCEPTED'")
                        .params(story, id.value())
                        .update()
                == 1;
    }

    /// Whether it was not there before.
    boolean replicate(Demonstration.Id id, Party.Id firm, Instant at) {
        return db.sql("""
                                INSERT INTO upgrade_replication (demonstration_id, party_id, at) VALUES (?, ?, ?)
                                ON CONFLICT DO NOTHING""")
                        .params(id.value(), firm.value(), at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// A demonstration whose caller has to do the next step.
    record Due(UUID id, String title, UUID caller, Stage stage) {}

    /// Those that are due and were not told at their stage before; from now on they were.
    List<Due> remind(LocalDate today, LocalDate baselinedUntil) {
        return db.sql("""
                        UPDATE upgrade_demonstration SET reminded = stage
                        WHERE reminded IS DISTINCT FROM stage
                            AND (stage = 'CALLED' AND call_until < ? OR stage = 'BASELINED' AND baseline_on <= ?)
                        RETURNING id, title, caller_id, stage""")
                .params(today, baselinedUntil)
                .query((row, n) -> new Due(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getObject("caller_id", UUID.class),
                        Stage.valueOf(row.getString("stage"))))
                .list();
    }

    Optional<Demonstration> find(Demonstration.Id id) {
        return db.sql(SELECT + " WHERE d.id = ?")
                .param(id.value())
                .query((row, n) -> demonstration(row))
                .optional();
    }

    /// The latest first.
    Page<Demonstration> list(PageRequest request) {
        var rows = db.sql(SELECT + " ORDER BY d.at DESC, d.id LIMIT ? OFFSET ?")
                .param(request.size())
                .param(request.offset())
                .query((row, n) -> demonstration(row))
                .list();
        long all = db.sql("SELECT count(*) FROM upgrade_demonstration")
                .query(Long.class)
                .single();
        return new Page<>(rows, all, request);
    }

    private static Demonstration demonstration(ResultSet row) throws SQLException {
        var story = row.getString("story");
        return new Demonstration(
                new Demonstration.Id(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("problem"),
                row.getString("measured"),
                row.getString("unit"),
                row.getBoolean("more"),
                new Party.Id(row.getObject("caller_id", UUID.class)),
                row.getObject("call_until", LocalDate.class),
                Stage.valueOf(row.getString("stage")),
                Optional.ofNullable(value(row, "baseline")),
                Optional.ofNullable(value(row, "result")),
                story == null ? "" : story,
                row.getInt("replications"),
                row.getTimestamp("at").toInstant());
    }

    private static @Nullable Value value(ResultSet row, String column) throws SQLException {
        var value = row.getBigDecimal(column);
        return value == null
                ? null
                : new Value(value, row.getObject(column + "_on", LocalDate.class), row.getString(column + "_source"));
    }
}
