package org.cooperage.policy.honour;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of honours.
@Repository
class HonourStore {
    private static final String WANTED = """
             FROM honour
            WHERE (:kind::text IS NULL OR kind = :kind)
            AND (:waiting::boolean IS NOT TRUE OR stage = 'ENTERED')
            AND (:valid::date IS NULL OR stage = 'CONFIRMED' AND since <= :valid AND (until IS NULL OR until > :valid))
            """;

    private final JdbcClient db;

    HonourStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Honour it) {
        db.sql("""
                        INSERT INTO honour (id, city_id, holder_id, kind, title, title_en, issuer, document, since, until,
                            entered_by, entered_at, stage)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(it.id().value())
                .param(it.city().value())
                .param(value(it.holder()))
                .param(it.kind().name())
                .param(it.title().zh())
                .param(it.title().en())
                .param(it.issuer())
                .param(it.document())
                .param(it.since())
                .param(it.until())
                .param(it.enteredBy().value())
                .param(at(it.enteredAt()))
                .param(it.stage().name())
                .update();
    }

    private static @Nullable UUID value(Party.@Nullable Id id) {
        return id == null ? null : id.value();
    }

    /// False when it was decided meanwhile, or is not the actor's to decide.
    boolean decide(Honour.Id id, Honour.Stage stage, Party.Id by, Instant now, @Nullable String reason) {
        return db.sql("""
                        UPDATE honour SET stage = ?, decided_by = ?, decided_at = ?, reason = ?
                        WHERE id = ? AND stage = 'ENTERED'""")
                        .param(stage.name())
                        .param(by.value())
                        .param(at(now))
                        .param(reason)
                        .param(id.value())
                        .update()
                == 1;
    }

    Optional<Honour> find(Honour.Id id) {
        return db.sql("SELECT * FROM honour WHERE id = ?")
                .param(id.value())
                .query(HonourStore::honour)
                .optional();
    }

    /// What waits first, then the latest.
    Page<Honour> list(HonourFilter filter, LocalDate today, PageRequest page) {
        var wanted = new HashMap<String, @Nullable Object>();
        var kind = filter.kind();
        wanted.put("kind", kind == null ? null : kind.name());
        wanted.put("waiting", filter.show() == HonourFilter.Show.WAITING);
        wanted.put("valid", filter.show() == HonourFilter.Show.VALID ? today : null);
        long total = db.sql("SELECT count(*)" + WANTED)
                .params(wanted)
                .query(Long.class)
                .single();
        var rows = db.sql("SELECT *" + WANTED
                        + " ORDER BY stage = 'ENTERED' DESC, since DESC, id LIMIT :size OFFSET :offset")
                .params(wanted)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(HonourStore::honour)
                .list();
        return new Page<>(rows, total, page);
    }

    /// A valid honour and who has it.
    record Held(Honour.Kind kind, UUID id, Optional<UUID> holder) {}

    /// Those valid that day.
    List<Held> held(Place.Id city, LocalDate day) {
        return db.sql("""
                        SELECT kind, id, holder_id FROM honour
                        WHERE city_id = :city AND stage = 'CONFIRMED' AND since <= :day AND (until IS NULL OR until > :day)""")
                .param("city", city.value())
                .param("day", day)
                .query((row, number) -> new Held(
                        Honour.Kind.valueOf(row.getString("kind")),
                        row.getObject("id", UUID.class),
                        Optional.ofNullable(row.getObject("holder_id", UUID.class))))
                .list();
    }

    private static Honour honour(ResultSet row, int number) throws SQLException {
        var holder = row.getObject("holder_id", UUID.class);
        var by = row.getObject("decided_by", UUID.class);
        var at = row.getObject("decided_at", OffsetDateTime.class);
        return new Honour(
                new Honour.Id(row.getObject("id", UUID.class)),
                new Place.Id(row.getObject("city_id", UUID.class)),
                holder == null ? null : new Party.Id(holder),
                Honour.Kind.valueOf(row.getString("kind")),
                new Bilingual(row.getString("title"), row.getString("title_en")),
                row.getString("issuer"),
                row.getString("document"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                new Party.Id(row.getObject("entered_by", UUID.class)),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                Honour.Stage.valueOf(row.getString("stage")),
                by == null ? null : new Party.Id(by),
                at == null ? null : at.toInstant(),
                row.getString("reason"));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
