package org.cooperage.barrel.workbook;

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
import org.cooperage.shared.Acting;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Workbooks with all their versions, and what was booked.
@Repository
class WorkbookStore {
    private static final int VERSIONS_SHOWN = 30;

    private final JdbcClient db;
    private final JsonMapper json;

    WorkbookStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void insert(Workbook book) {
        db.sql("INSERT INTO workbook (id, party_id, version, at) VALUES (?, ?, ?, ?)")
                .params(book.id().value(), book.firm().value(), book.version(), at(book.at()))
                .update();
        keep(book, Workbook.Edit.MADE);
    }

    /// False when another version came in between.
    boolean update(Workbook book, Workbook.Edit what) {
        boolean updated = db.sql("""
                        UPDATE workbook SET version = version + 1, begun_on = ?, at = ? WHERE id = ? AND version = ?""")
                        .param(book.begunOn())
                        .param(at(book.at()))
                        .param(book.id().value())
                        .param(book.version() - 1)
                        .update()
                == 1;
        if (updated) {
            keep(book, what);
        }
        return updated;
    }

    private void keep(Workbook book, Workbook.Edit what) {
        db.sql("INSERT INTO workbook_version VALUES (?, ?, ?, ?::jsonb, ?, ?, ?)")
                .param(book.id().value())
                .param(book.version())
                .param(book.firm().value())
                .param(json.writeValueAsString(book.sheet()))
                .param(what.name())
                .param(Acting.current().person().orElse(null))
                .param(at(book.at()))
                .update();
    }

    /// @param version null for the newest
    Optional<Workbook> find(Workbook.Id id, @Nullable Integer version) {
        return db.sql("""
                        SELECT w.id, w.party_id, w.begun_on, w.version AS latest, v.version, v.at, v.sheet
                        FROM workbook w JOIN workbook_version v ON v.workbook_id = w.id
                        WHERE w.id = ? AND v.version = coalesce(?::int, w.version)""")
                .param(id.value())
                .param(version)
                .query((row, n) -> workbook(row))
                .optional();
    }

    Page<Workbook> list(Party.Id firm, PageRequest page) {
        var rows = db.sql("""
                        SELECT w.id, w.party_id, w.begun_on, w.version AS latest, v.version, v.at, v.sheet
                        FROM workbook w JOIN workbook_version v ON v.workbook_id = w.id AND v.version = w.version
                        WHERE w.party_id = ? ORDER BY w.at DESC, w.id LIMIT ? OFFSET ?""")
                .params(firm.value(), page.size(), page.offset())
                .query((row, n) -> workbook(row))
                .list();
        long all = db.sql("SELECT count(*) FROM workbook WHERE party_id = ?")
                .param(firm.value())
                .query(Long.class)
                .single();
        return new Page<>(rows, all, page);
    }

    /// The newest first.
    List<Workbook.Kept> versions(Workbook.Id id) {
        return db.sql("""
                        SELECT version, what, at FROM workbook_version WHERE workbook_id = ?
                        ORDER BY version DESC LIMIT ?""")
                .params(id.value(), VERSIONS_SHOWN)
                .query((row, n) -> new Workbook.Kept(
                        row.getInt("version"), Workbook.Edit.valueOf(row.getString("what")), instant(row, "at")))
                .list();
    }

    /// Booked before, it stays as it is.
    void book(Workbook book, Booked it) {
        db.sql("""
                        INSERT INTO workbook_saving VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT DO NOTHING""")
                .param(book.id().value())
                .param(it.step())
                .param(it.measure().name())
                .param(book.firm().value())
                .param(it.name())
                .param(it.begunOn())
                .param(it.before())
                .param(it.after())
                .param(it.saved())
                .param(it.low())
                .param(it.high())
                .param(it.jobsBefore())
                .param(it.jobsAfter())
                .param(it.since())
                .param(it.until())
                .param(it.yuan())
                .param(at(it.at()))
                .update();
    }

    List<Booked> booked(Workbook.Id id) {
        return db.sql("SELECT * FROM workbook_saving WHERE workbook_id = ? ORDER BY booked_at, step, measure")
                .param(id.value())
                .query((row, n) -> booked(row))
                .list();
    }

    private static Booked booked(ResultSet row) throws SQLException {
        return new Booked(
                row.getInt("step"),
                Proof.Measure.valueOf(row.getString("measure")),
                row.getString("name"),
                row.getObject("begun_on", LocalDate.class),
                row.getDouble("before"),
                row.getDouble("after"),
                row.getDouble("saved"),
                row.getDouble("low"),
                row.getDouble("high"),
                row.getInt("jobs_before"),
                row.getInt("jobs_after"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getObject("yuan", Double.class),
                instant(row, "booked_at"));
    }

    private Workbook workbook(ResultSet row) throws SQLException {
        return new Workbook(
                new Workbook.Id(row.getObject("id", UUID.class)),
                new Party.Id(row.getObject("party_id", UUID.class)),
                row.getObject("begun_on", LocalDate.class),
                row.getInt("version"),
                row.getInt("latest"),
                instant(row, "at"),
                json.readValue(row.getString("sheet"), Sheet.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
