package org.cooperage.indicator.trade;

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
class TradeMonthStore {
    private static final int BATCH = 500;
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(checker -> checker.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .build();

    private final JdbcClient db;
    private final JdbcTemplate batches;

    TradeMonthStore(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    Optional<TradeMonth> find(LocalDate month) {
        return db.sql("SELECT told FROM trade_month WHERE month = ?")
                .param(month)
                .query(TradeMonthStore::month)
                .optional();
    }

    Optional<TradeMonth> lastBefore(LocalDate month) {
        return db.sql("SELECT told FROM trade_month WHERE month < ? ORDER BY month DESC LIMIT 1")
                .param(month)
                .query(TradeMonthStore::month)
                .optional();
    }

    private static TradeMonth month(ResultSet row, int n) throws SQLException {
        return JSON.readValue(row.getString("told"), TradeMonth.class);
    }

    /// The latest first.
    List<LocalDate> months() {
        return db.sql("SELECT month FROM trade_month ORDER BY month DESC")
                .query((row, n) -> row.getObject("month", LocalDate.class))
                .list();
    }

    void keep(TradeMonth month, Instant asOf) {
        db.sql("INSERT INTO trade_month (month, told, as_of) VALUES (?, ?::jsonb, ?) ON CONFLICT DO NOTHING")
                .params(month.month(), JSON.writeValueAsString(month), asOf.atOffset(ZoneOffset.UTC))
                .update();
    }

    TradeMemory memory() {
        return new TradeMemory(memory("LINKS"), memory("CITIES"), memory("WHOLE"));
    }

    private Map<Cell, Memory> memory(String view) {
        var memory = new HashMap<Cell, Memory>();
        db.sql("SELECT * FROM trade_part WHERE view = ?").param(view).query(row -> {
            memory.put(
                    new Cell(row.getString("from_key"), row.getString("to_key")),
                    new Memory(amounts(row), row.getString("bundle"), row.getInt("size")));
        });
        return memory;
    }

    private static Map<UUID, Amounts> amounts(ResultSet row) throws SQLException {
        var firms = (UUID[]) row.getArray("firms").getArray();
        var given = (Double[]) row.getArray("given").getArray();
        var taken = (Double[]) row.getArray("taken").getArray();
        var amounts = new HashMap<UUID, Amounts>();
        for (int i = 0; i < firms.length; i++) {
            amounts.put(firms[i], new Amounts(given[i], taken[i]));
        }
        return amounts;
    }

    void remember(TradeMemory learnt) {
        remember("LINKS", learnt.links());
        remember("CITIES", learnt.cities());
        remember("WHOLE", learnt.whole());
    }

    private void remember(String view, Map<Cell, Memory> learnt) {
        batches.batchUpdate(
                """
                INSERT INTO trade_part (view, from_key, to_key, bundle, size, firms, given, taken)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (view, from_key, to_key) DO UPDATE SET bundle = excluded.bundle, size = excluded.size,
                    firms = excluded.firms, given = excluded.given, taken = excluded.taken""",
                List.copyOf(learnt.entrySet()),
                BATCH,
                (statement, entry) -> set(statement, view, entry.getKey(), entry.getValue()));
    }

    private static void set(PreparedStatement statement, String view, Cell cell, Memory memory) throws SQLException {
        var amounts = List.copyOf(memory.amounts().entrySet());
        statement.setString(1, view);
        statement.setString(2, cell.from());
        statement.setString(3, cell.to());
        statement.setString(4, memory.bundle());
        statement.setInt(5, memory.size());
        array(statement, 6, "uuid", amounts.stream().map(Map.Entry::getKey).toArray());
        array(
                statement,
                7,
                "float8",
                amounts.stream().map(a -> a.getValue().value()).toArray());
        array(
                statement,
                8,
                "float8",
                amounts.stream().map(a -> a.getValue().base()).toArray());
    }

    private static void array(PreparedStatement statement, int at, String type, Object... values) throws SQLException {
        statement.setArray(at, statement.getConnection().createArrayOf(type, values));
    }
}
