package org.cooperage.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables sent in, with their content and their faults.
@Repository
class ImportStore {

    private static final int CHUNK = 1 << 19;
    private static final String SEPARATOR = "\u001f";

    private final JdbcClient db;

    ImportStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Import file, Acting by) {
        db.sql("""
                        INSERT INTO import_file (id, party_id, person_id, kind, name, bytes, state, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(file.id().value())
                .param(by.party().orElse(null))
                .param(by.person().orElse(null))
                .param(file.kind().name())
                .param(file.name())
                .param(file.bytes())
                .param(file.state().name())
                .param(at(file.at()))
                .update();
    }

    /// Stores the content piece by piece and returns its length, or -1 as soon as it is longer than `most`.
    long write(Import.Id id, Optional<UUID> party, InputStream content, long most) throws IOException {
        long length = 0;
        int seq = 0;
        for (var chunk = content.readNBytes(CHUNK); chunk.length > 0; chunk = content.readNBytes(CHUNK)) {
            length += chunk.length;
            if (length > most) {
                return -1;
            }
            db.sql("INSERT INTO import_chunk (import_id, seq, party_id, content) VALUES (?, ?, ?, ?)")
                    .param(id.value())
                    .param(seq++)
                    .param(party.orElse(null))
                    .param(chunk)
                    .update();
        }
        return length;
    }

    void read(Import.Id id, OutputStream out) throws IOException {
        int seq = 0;
        for (var chunk = chunk(id, seq); chunk.isPresent(); chunk = chunk(id, ++seq)) {
            out.write(chunk.get());
        }
    }

    private Optional<byte[]> chunk(Import.Id id, int seq) {
        return db.sql("SELECT content FROM import_chunk WHERE import_id = ? AND seq = ?")
                .param(id.value())
                .param(seq)
                .query((row, n) -> row.getBytes("content"))
                .optional();
    }

    void setBytes(Import.Id id, long bytes) {
        db.sql("UPDATE import_file SET bytes = ? WHERE id = ?")
                .param(bytes)
                .param(id.value())
                .update();
    }

    void save(Import file) {
        db.sql("""
                        UPDATE import_file SET state = ?, added = ?, changed = ?, unchanged = ?, wrong = ?,
                            ignored = ?::text[], done_at = ? WHERE id = ?""")
                .param(file.state().name())
                .param(file.counts().added())
                .param(file.counts().changed())
                .param(file.counts().unchanged())
                .param(file.counts().wrong())
                .param(file.ignored().toArray(String[]::new))
                .param(file.doneAt() == null ? null : at(file.doneAt()))
                .param(file.id().value())
                .update();
    }

    /// The content is no longer needed.
    void dropContent(Import.Id id) {
        db.sql("DELETE FROM import_chunk WHERE import_id = ?").param(id.value()).update();
    }

    int dropOlderThan(Instant moment) {
        return db.sql("DELETE FROM import_file WHERE at < ? AND state <> 'DONE'")
                .param(at(moment))
                .update();
    }

    Optional<Import> find(Import.Id id) {
        return db.sql("SELECT * FROM import_file WHERE id = ?")
                .param(id.value())
                .query((row, n) -> file(row))
                .optional();
    }

    /// The file, locked until the transaction ends: who confirms twice waits and finds it done.
    Optional<Import> findAndLock(Import.Id id) {
        return db.sql("SELECT * FROM import_file WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query((row, n) -> file(row))
                .optional();
    }

    Page<Import> list(PageRequest page) {
        var total = db.sql("SELECT count(*) FROM import_file").query(Long.class).single();
        var rows = db.sql("SELECT * FROM import_file ORDER BY at DESC LIMIT ? OFFSET ?")
                .param(page.size())
                .param(page.offset())
                .query((row, n) -> file(row))
                .list();
        return new Page<>(rows, total, page);
    }

    void clearFaults(Import.Id id) {
        db.sql("DELETE FROM import_fault WHERE import_id = ?").param(id.value()).update();
    }

    void add(Import.Id id, Optional<UUID> party, List<ImportFault> faults) {
        db.sql("""
                        INSERT INTO import_fault (import_id, party_id, n, letter, header, value, message_key, mend_key, details)
                        SELECT ?, ?, n, letter, header, value, message_key, mend_key, string_to_array(details, chr(31))
                        FROM unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                                 AS f (n, letter, header, value, message_key, mend_key, details)""")
                .param(id.value())
                .param(party.orElse(null))
                .param(column(faults, fault -> Integer.toString(fault.row())))
                .param(column(faults, ImportFault::letter))
                .param(column(faults, ImportFault::header))
                .param(column(faults, fault -> fault.value().replace('\0', ' ')))
                .param(column(faults, ImportFault::messageKey))
                .param(column(faults, ImportFault::mendKey))
                .param(column(faults, fault -> String.join(SEPARATOR, fault.details())))
                .update();
    }

    private static String[] column(List<ImportFault> faults, Function<ImportFault, String> value) {
        return faults.stream().map(value).toArray(String[]::new);
    }

    long countFaults(Import.Id id) {
        return db.sql("SELECT count(*) FROM import_fault WHERE import_id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    int countWrongRows(Import.Id id) {
        return db.sql("SELECT count(DISTINCT n) FROM import_fault WHERE import_id = ? AND n > 0")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    List<ImportFault> faults(Import.Id id, int most) {
        return db.sql("SELECT * FROM import_fault WHERE import_id = ? ORDER BY n, letter LIMIT ?")
                .param(id.value())
                .param(most)
                .query((row, n) -> fault(row))
                .list();
    }

    /// Hands on every fault, in order, without holding them all.
    void eachFault(Import.Id id, Consumer<ImportFault> to) {
        try (var faults = db
                .sql("SELECT * FROM import_fault WHERE import_id = ? ORDER BY n, letter")
                .withFetchSize(1_000)
                .param(id.value())
                .query((row, n) -> fault(row))
                .stream()) {
            faults.forEach(to);
        }
    }

    private static Import file(ResultSet row) throws SQLException {
        var done = row.getObject("done_at", OffsetDateTime.class);
        return new Import(
                new Import.Id(row.getObject("id", UUID.class)),
                ImportKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getLong("bytes"),
                Import.State.valueOf(row.getString("state")),
                new Import.Counts(
                        row.getInt("added"), row.getInt("changed"), row.getInt("unchanged"), row.getInt("wrong")),
                texts(row, "ignored"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                done == null ? null : done.toInstant());
    }

    private static ImportFault fault(ResultSet row) throws SQLException {
        return new ImportFault(
                row.getInt("n"),
                row.getString("letter"),
                row.getString("header"),
                row.getString("value"),
                row.getString("message_key"),
                row.getString("mend_key"),
                texts(row, "details"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
