package org.cooperage.indicator.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.indicator.format.Reading;
import org.cooperage.party.Party;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables with their content; row-level security lets through what is one's own and what is shared.
@Repository
class OwnTableStore {
    private static final String COLUMNS = """
            id, series_id, version, owner_id, name, source, year, shape, sums, blanks, decimals, file_name, open, shared, at""";
    /// The last version of each, and drafts, which only their owner sees.
    private static final String CURRENT = """
            FROM own_table t WHERE version = 0 OR NOT EXISTS
                (SELECT 1 FROM own_table n WHERE n.series_id = t.series_id AND n.version > t.version)""";

    private final JdbcClient db;

    OwnTableStore(JdbcClient db) {
        this.db = db;
    }

    void insert(OwnTable it, @Nullable UUID person, byte[] content) {
        db.sql("""
                        INSERT INTO own_table (id, series_id, version, owner_id, person_id, name, source, year, shape, sums, blanks,
                            decimals, file_name, content, at)
                        VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(it.id().value(), it.series(), it.owner().value())
                .param(person)
                .params(it.name(), it.source(), it.year(), it.shape().name())
                .params(it.reading().sum(), it.reading().blanksAsZero())
                .param(decimals(it.reading()))
                .params(it.fileName(), content, it.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable String decimals(Reading reading) {
        var decimal = reading.decimal();
        return decimal == null ? null : decimal.name();
    }

    /// Drafts nobody kept.
    void deleteDrafts(Party.Id owner, Instant before) {
        db.sql("DELETE FROM own_table WHERE owner_id = ? AND version = 0 AND at < ?")
                .params(owner.value(), before.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<OwnTable> find(OwnTable.Id id) {
        return db.sql("SELECT " + COLUMNS + " FROM own_table WHERE id = ?")
                .param(id.value())
                .query((row, n) -> table(row))
                .optional();
    }

    byte[] content(OwnTable.Id id) {
        return db.sql("SELECT content FROM own_table WHERE id = ?")
                .param(id.value())
                .query(byte[].class)
                .single();
    }

    Page<OwnTable> list(PageRequest request) {
        long total = db.sql("SELECT count(*) " + CURRENT).query(Long.class).single();
        var rows = db.sql("SELECT " + COLUMNS + " " + CURRENT + " ORDER BY at DESC, id LIMIT ? OFFSET ?")
                .params(request.size(), request.offset())
                .query((row, n) -> table(row))
                .list();
        return new Page<>(rows, total, request);
    }

    /// The latest first.
    List<OwnTable> versions(UUID series) {
        return db.sql("SELECT " + COLUMNS + " FROM own_table WHERE series_id = ? AND version > 0 ORDER BY version DESC")
                .param(series)
                .query((row, n) -> table(row))
                .list();
    }

    /// The next version; whoever reads the one before reads this one, too.
    void keep(OwnTable.Id id, UUID series) {
        db.sql("""
                        UPDATE own_table t SET version = coalesce(p.version, 0) + 1, open = coalesce(p.open, false),
                            shared = coalesce(p.shared, '{}')
                        FROM (SELECT 1) one LEFT JOIN (SELECT version, open, shared FROM own_table
                            WHERE series_id = :series ORDER BY version DESC LIMIT 1) p ON p.version > 0
                        WHERE t.id = :id AND t.version = 0""").param("series", series).param("id", id.value()).update();
    }

    /// All versions alike; how many of one's own there are.
    int share(UUID series, boolean open, List<Party.Id> with) {
        return db.sql("UPDATE own_table SET open = ?, shared = ?::uuid[] WHERE series_id = ? AND version > 0")
                .params(
                        open,
                        "{"
                                + String.join(
                                        ",",
                                        with.stream().map(Party.Id::toString).toList()) + "}",
                        series)
                .update();
    }

    int delete(OwnTable.Id id) {
        return db.sql("DELETE FROM own_table WHERE id = ?").param(id.value()).update();
    }

    private static OwnTable table(ResultSet row) throws SQLException {
        var decimals = row.getString("decimals");
        var shared = (UUID[]) row.getArray("shared").getArray();
        return new OwnTable(
                new OwnTable.Id(row.getObject("id", UUID.class)),
                row.getObject("series_id", UUID.class),
                row.getInt("version"),
                new Party.Id(row.getObject("owner_id", UUID.class)),
                row.getString("name"),
                row.getString("source"),
                row.getInt("year"),
                OwnTable.Shape.valueOf(row.getString("shape")),
                OwnTable.reading(
                        row.getBoolean("sums"),
                        row.getBoolean("blanks"),
                        decimals == null ? null : Reading.Decimal.valueOf(decimals)),
                row.getString("file_name"),
                row.getBoolean("open"),
                Arrays.stream(shared).map(Party.Id::new).toList(),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
