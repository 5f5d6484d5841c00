package org.cooperage.policy.mandate;

import static org.cooperage.ground.Columns.at;
import static org.cooperage.ground.Columns.findInstant;
import static org.cooperage.ground.Columns.instant;
import static org.cooperage.ground.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.policy.mandate.Review.KpiValue;
import org.cooperage.policy.mandate.engine.Scoring;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tables of mandates, their figures and reviews.
@Repository
class MandateStore {
    private final JdbcClient db;

    MandateStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Mandate it) {
        db.sql("""
                        INSERT INTO mandate (id, government_id, operator_id, city_id, title, scope, starts, ends, stage, created_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        it.id().value(),
                        it.government().value(),
                        it.operator().value(),
                        it.city().value(),
                        it.title(),
                        it.scope(),
                        it.starts(),
                        it.ends(),
                        it.stage().name(),
                        at(it.createdAt()))
                .update();
    }

    /// False when it was changed meanwhile.
    boolean move(Mandate.Id id, Mandate.Move move, @Nullable String reason, int version) {
        return db.sql("""
                        UPDATE mandate SET stage = ?, reason = ?, version = version + 1
                        WHERE id = ? AND version = ?""")
                        .param(move.after().name())
                        .param(reason)
                        .param(id.value())
                        .param(version)
                        .update()
                == 1;
    }

    Optional<Mandate> find(Mandate.Id id) {
        return db.sql("SELECT * FROM mandate WHERE id = ?")
                .param(id.value())
                .query(MandateStore::mandate)
                .optional();
    }

    /// The latest first.
    Page<Mandate> list(PageRequest page) {
        long total = db.sql("SELECT count(*) FROM mandate").query(Long.class).single();
        var rows = db.sql("SELECT * FROM mandate ORDER BY created_at DESC, id LIMIT ? OFFSET ?")
                .params(page.size(), page.offset())
                .query(MandateStore::mandate)
                .list();
        return new Page<>(rows, total, page);
    }

    /// A mandate and what of its quarters is open.
    ///
    /// @param open quarter under review, its first day
    /// @param last quarter that was reviewed last, or is
    record Standing(
            Mandate it,
            @Nullable LocalDate open,
            boolean commented,
            @Nullable LocalDate last) {}

    /// Those of a party that are proposed or in force; one with several open quarters several times.
    List<Standing> standing(Party.Id party) {
        return db.sql("""
                        SELECT m.*, r.quarter AS open, r.comment IS NOT NULL AS commented,
                            (SELECT max(x.quarter) FROM mandate_review x WHERE x.mandate_id = m.id) AS last
                        FROM mandate m LEFT JOIN mandate_review r ON r.mandate_id = m.id AND r.decided_at IS NULL
                        WHERE m.stage IN ('PROPOSED', 'IN_FORCE') AND (m.government_id = :party OR m.operator_id = :party)
                        ORDER BY m.created_at, m.id, r.quarter""")
                .param("party", party.value())
                .query((row, n) -> new Standing(
                        mandate(row, n),
                        row.getObject("open", LocalDate.class),
                        row.getBoolean("commented"),
                        row.getObject("last", LocalDate.class)))
                .list();
    }

    /// False when there is one of that name.
    boolean insert(Mandate.Id mandate, Kpi it) {
        return db.sql("""
                        INSERT INTO mandate_kpi (id, mandate_id, title, fact, unit, target, falling, weight, bonus, malus)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                        .param(it.id())
                        .param(mandate.value())
                        .param(it.title())
                        .param(it.fact())
                        .param(it.unit())
                        .param(it.target())
                        .param(it.falling())
                        .param(it.weight())
                        .param(it.bonus())
                        .param(it.malus())
                        .update()
                == 1;
    }

    List<Kpi> kpis(Mandate.Id mandate) {
        return db.sql("SELECT * FROM mandate_kpi WHERE mandate_id = ? ORDER BY weight DESC, title")
                .param(mandate.value())
                .query((row, n) -> new Kpi(
                        uuid(row, "id"),
                        row.getString("title"),
                        row.getString("fact"),
                        row.getString("unit"),
                        row.getBigDecimal("target"),
                        row.getBoolean("falling"),
                        row.getInt("weight"),
                        row.getBigDecimal("bonus"),
                        row.getBigDecimal("malus")))
                .list();
    }

    /// False when there is one of that quarter.
    boolean open(UUID id, Mandate.Id mandate, LocalDate quarter) {
        return db.sql("INSERT INTO mandate_review (id, mandate_id, quarter) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(id, mandate.value(), quarter)
                        .update()
                == 1;
    }

    void put(UUID review, KpiValue it) {
        db.sql("""
                        INSERT INTO mandate_value (review_id, kpi_id, actual, source, document, year) VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT (review_id, kpi_id) DO UPDATE SET actual = excluded.actual, source = excluded.source,
                            document = excluded.document, year = excluded.year""")
                .params(review, it.kpi(), it.actual(), it.source().name(), it.document(), it.year())
                .update();
    }

    /// False when it was decided meanwhile.
    boolean comment(UUID review, String text) {
        return db.sql("UPDATE mandate_review SET comment = ? WHERE id = ? AND decided_at IS NULL")
                        .params(text, review)
                        .update()
                == 1;
    }

    boolean decide(UUID review, String text, Scoring.Result result, Instant now) {
        return db.sql("""
                        UPDATE mandate_review SET decision = ?, score = ?, bonus = ?, malus = ?, decided_at = ?
                        WHERE id = ? AND decided_at IS NULL""")
                        .params(text, result.score(), result.bonus(), result.malus(), at(now), review)
                        .update()
                == 1;
    }

    /// The latest quarter first.
    List<Review> reviews(Mandate.Id mandate) {
        var values = values(mandate);
        return db.sql("SELECT * FROM mandate_review WHERE mandate_id = ? ORDER BY quarter DESC")
                .param(mandate.value())
                .query((row, n) -> review(row, values.getOrDefault(uuid(row, "id"), List.of())))
                .list();
    }

    private record Valued(UUID review, KpiValue value) {}

    private Map<UUID, List<KpiValue>> values(Mandate.Id mandate) {
        return db
                .sql("""
                        SELECT v.* FROM mandate_value v JOIN mandate_review r ON r.id = v.review_id WHERE r.mandate_id = ?""")
                .param(mandate.value())
                .query((row, n) -> new Valued(
                        uuid(row, "review_id"),
                        new KpiValue(
                                uuid(row, "kpi_id"),
                                row.getBigDecimal("actual"),
                                Review.Source.valueOf(row.getString("source")),
                                row.getString("document"),
                                row.getInt("year"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Valued::review, Collectors.mapping(Valued::value, Collectors.toList())));
    }

    private static Review review(ResultSet row, List<KpiValue> values) throws SQLException {
        return new Review(
                uuid(row, "id"),
                row.getObject("quarter", LocalDate.class),
                row.getString("comment"),
                row.getString("decision"),
                row.getBigDecimal("score"),
                row.getBigDecimal("bonus"),
                row.getBigDecimal("malus"),
                findInstant(row, "decided_at"),
                values);
    }

    private static Mandate mandate(ResultSet row, int number) throws SQLException {
        return new Mandate(
                new Mandate.Id(uuid(row, "id")),
                new Party.Id(uuid(row, "government_id")),
                new Party.Id(uuid(row, "operator_id")),
                new Place.Id(uuid(row, "city_id")),
                row.getString("title"),
                row.getString("scope"),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                Mandate.Stage.valueOf(row.getString("stage")),
                row.getString("reason"),
                row.getInt("version"),
                instant(row, "created_at"));
    }
}
