package org.cooperage.indicator.monthly;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.indicator.engine.Telling.Amounts;
import org.cooperage.indicator.engine.Telling.Memory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Months as they were told, and what they were told from.
@Repository
class MonthStore {
    private static final int BATCH = 500;
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(checker -> checker.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .build();

    private final JdbcClient db;
    private final JdbcTemplate batches;

    MonthStore(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    <T> Optional<T> find(String book, Class<T> type, LocalDate month) {
        return db.sql("SELECT told FROM month_book WHERE book = ? AND month = ?")
                .params(book, month)
                .query((row, n) -> JSON.readValue(row.getString("told"), type))
                .optional();
    }

    <T> Optional<T> findBefore(String book, Class<T> type, LocalDate month) {
        return db.sql("SELECT told FROM month_book WHERE book = ? AND month < ? ORDER BY month DESC LIMIT 1")
                .params(book, month)
                .query((row, n) -> JSON.readValue(row.getString("told"), type))
                .optional();
    }

    /// The latest first.
    List<LocalDate> months(String book) {
        return db.sql("SELECT month FROM month_book WHERE book = ? ORDER BY month DESC LIMIT 120")
                .param(book)
                .query((row, n) -> row.getObject("month", LocalDate.class))
                .list();
    }

    void save(String book, LocalDate month, Object told, Instant asOf) {
        db.sql("""
                        INSERT INTO month_book (book, month, told, as_of) VALUES (?, ?, ?::jsonb, ?)
                        ON CONFLICT (book, month) DO UPDATE SET told = excluded.told, as_of = excluded.as_of""")
                .params(book, month, JSON.writeValueAsString(told), asOf.atOffset(ZoneOffset.UTC))
                .update();
    }

    Map<String, Memory> memory(String book) {
        var memory = new HashMap<String, Memory>();
        db.sql("SELECT * FROM month_book_part WHERE book = ?").param(book).query(row -> {
            memory.put(row.getString("part"), new Memory(amounts(row), row.getString("bundle"), row.getInt("size")));
        });
        return memory;
    }

    private static Map<UUID, Amounts> amounts(ResultSet row) throws SQLException {
        var firms = (UUID[]) row.getArray("firms").getArray();
        var values = (Double[]) row.getArray("amounts").getArray();
        var bases = (Double[]) row.getArray("bases").getArray();
        var amounts = new HashMap<UUID, Amounts>();
        for (int i = 0; i < firms.length; i++) {
            amounts.put(firms[i], new Amounts(values[i], bases[i]));
        }
        return amounts;
    }

    void remember(String book, Map<String, Memory> learnt) {
        batches.batchUpdate(
                """
                INSERT INTO month_book_part (book, part, bundle, size, firms, amounts, bases)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (book, part) DO UPDATE SET bundle = excluded.bundle, size = excluded.size,
                    firms = excluded.firms, amounts = excluded.amounts, bases = excluded.bases""",
                List.copyOf(learnt.entrySet()),
                BATCH,
                (statement, entry) -> set(statement, book, entry.getKey(), entry.getValue()));
    }

    private static void set(PreparedStatement statement, String book, String part, Memory memory) throws SQLException {
        var firms = List.copyOf(memory.amounts().entrySet());
        statement.setString(1, book);
        statement.setString(2, part);
        statement.setString(3, memory.bundle());
        statement.setInt(4, memory.size());
        array(statement, 5, "uuid", firms.stream().map(Map.Entry::getKey).toArray());
        array(
                statement,
                6,
                "float8",
                firms.stream().map(f -> f.getValue().value()).toArray());
        array(
                statement,
                7,
                "float8",
                firms.stream().map(f -> f.getValue().base()).toArray());
    }

    private static void array(PreparedStatement statement, int at, String type, Object... values) throws SQLException {
        statement.setArray(at, statement.getConnection().createArrayOf(type, values));
    }
}
