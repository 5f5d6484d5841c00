package org.cooperage.market.board;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.deal.JobStage;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TimeSlot;
import org.cooperage.shared.Unit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The bars of the board, read by lanes and time.
@Component
class BoardStore {

    /// Lanes in order with their row: each heading takes a row of its own above its first lane.
    private static final String LANES = """
            WITH grouped AS (
                SELECT {head} AS head, min({headName}) AS head_name, min({headSort}) AS head_sort,
                       {lane} AS lane, min({laneName}) AS lane_name, min({laneSort}) AS lane_sort, count(*) AS jobs
                FROM board_bar WHERE {where} GROUP BY 1, 4),
            numbered AS (
                SELECT *, row_number() OVER (ORDER BY head_sort, head, lane_sort, lane)
                          + dense_rank() OVER (ORDER BY head_sort, head) - 1 AS row,
                       row_number() OVER (PARTITION BY head_sort, head ORDER BY lane_sort, lane) = 1 AS first,
                       sum(jobs) OVER () AS all_jobs
                FROM grouped)
            SELECT *, (SELECT coalesce(max(row), -1) + 1 FROM numbered) AS all_rows FROM numbered
            WHERE row BETWEEN :from_row AND :to_row ORDER BY row""";
    private static final String BARS = """
            SELECT *, {head} || '/' || {lane} AS key FROM board_bar
            WHERE {where} AND starts < :to AND ends > :from AND {head} || '/' || {lane} = ANY (:lanes::text[])
            ORDER BY starts, job_id""";
    private static final Map<String, String> SORTS = Map.of(
            "code",
            "job_code",
            "order",
            "order_code",
            "maker",
            "maker_zh",
            "starts",
            "starts",
            "ends",
            "ends",
            "due",
            "due");
    private static final int COLUMNS = 31;

    private final JdbcClient db;
    private final JdbcTemplate batch;

    BoardStore(JdbcClient db, JdbcTemplate batch) {
        this.db = db;
        this.batch = batch;
    }

    private record Row(BoardWindow.Lane lane, String key, long rows, long jobs) {}

    BoardWindow window(
            Grouping grouping, BoardFilter filter, long fromRow, long toRow, TimeSlot during, Locale locale) {
        var found = db.sql(sql(LANES, grouping, locale))
                .params(filter.parameters())
                .param("from_row", fromRow)
                .param("to_row", toRow + 1)
                .query(BoardStore::lane)
                .list();
        if (found.isEmpty()) {
            return new BoardWindow(0, 0, List.of(), List.of());
        }
        var rowOf = found.stream()
                .collect(Collectors.toMap(Row::key, row -> row.lane().row()));
        var bars = db.sql(sql(BARS, grouping, locale))
                .params(filter.parameters())
                .param("from", at(during.from()))
                .param("to", at(during.to()))
                .param("lanes", rowOf.keySet().toArray(String[]::new))
                .query((row, n) -> new BoardWindow.LaneBar(rowOf.getOrDefault(row.getString("key"), 0L), bar(row)))
                .list();
        var first = found.getFirst();
        return new BoardWindow(
                first.rows(), first.jobs(), found.stream().map(Row::lane).toList(), bars);
    }

    private static String sql(String text, Grouping by, Locale locale) {
        var language = locale.getLanguage().equals("en") ? "en" : "zh";
        return text.replace("{head}", by.head)
                .replace("{headName}", by.headName.replace("%s", language))
                .replace("{headSort}", by.headSort.replace("%s", language))
                .replace("{lane}", by.lane)
                .replace("{laneName}", by.laneName.replace("%s", language))
                .replace("{laneSort}", by.laneSort.replace("%s", language))
                .replace("{where}", BoardFilter.WHERE);
    }

    private static Row lane(ResultSet row, int number) throws SQLException {
        var lane = new BoardWindow.Lane(
                row.getLong("row"),
                row.getBoolean("first"),
                row.getString("head_name"),
                row.getString("lane_name"),
                row.getString("lane"),
                row.getInt("jobs"));
        return new Row(
                lane,
                row.getString("head") + "/" + row.getString("lane"),
                row.getLong("all_rows"),
                row.getLong("all_jobs"));
    }

    Page<Bar> list(BoardFilter filter, PageRequest page) {
        var total = db.sql("SELECT count(*) FROM board_bar WHERE " + BoardFilter.WHERE)
                .params(filter.parameters())
                .query(Long.class)
                .single();
        var order = page.sort().map(SORTS::get).orElse("starts") + (page.descending() ? " DESC" : "");
        var rows = db.sql("SELECT * FROM board_bar WHERE %s ORDER BY %s, job_id LIMIT :size OFFSET :offset"
                        .formatted(BoardFilter.WHERE, order))
                .params(filter.parameters())
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, n) -> bar(row))
                .list();
        return new Page<>(rows, total, page);
    }

    Optional<Bar> find(UUID job) {
        return db.sql("SELECT * FROM board_bar WHERE job_id = ?")
                .param(job)
                .query((row, n) -> bar(row))
                .optional();
    }

    /// Jobs on the board, their orders, and how many of the orders are late; of what still has to be made.
    record Counts(long jobs, long orders, long late) {}

    Counts counts() {
        return db.sql("""
                        SELECT count(*) AS jobs, count(DISTINCT order_id) AS orders,
                               count(DISTINCT order_id) FILTER (WHERE promised > due) AS late
                        FROM board_bar WHERE NOT made""")
                .query((row, n) -> new Counts(row.getLong("jobs"), row.getLong("orders"), row.getLong("late")))
                .single();
    }

    /// The first and the last moment of what still has to be made.
    Optional<TimeSlot> extent() {
        return db.sql("SELECT min(starts) AS starts, max(ends) AS ends FROM board_bar WHERE NOT made")
                .query((row, n) -> Optional.ofNullable(row.getObject("starts")).isPresent()
                        ? Optional.of(new TimeSlot(instant(row, "starts"), instant(row, "ends")))
                        : Optional.<TimeSlot>empty())
                .single();
    }

    void replaceAll(List<Bar> bars) {
        db.sql("DELETE FROM board_bar").update();
        insert(bars);
    }

    /// @param bars of what still has to be made
    void replaceOpen(UUID order, List<Bar> bars) {
        db.sql("DELETE FROM board_bar WHERE order_id = ? AND NOT made")
                .param(order)
                .update();
        insert(bars);
    }

    void replaceJob(UUID job, List<Bar> bar) {
        db.sql("DELETE FROM board_bar WHERE job_id = ?").param(job).update();
        insert(bar);
    }

    private void insert(List<Bar> bars) {
        batch.batchUpdate(
                "INSERT INTO board_bar VALUES (" + "?, ".repeat(COLUMNS - 1) + "?) ON CONFLICT (job_id) DO NOTHING",
                bars,
                1_000,
                BoardStore::set);
    }

    private static void set(PreparedStatement row, Bar bar) throws SQLException {
        Object[] values = {
            bar.job(),
            bar.jobCode(),
            bar.order(),
            bar.orderCode(),
            bar.product().zh(),
            bar.product().en(),
            bar.maker(),
            bar.makerName().zh(),
            bar.makerName().en(),
            bar.city(),
            bar.cityName().zh(),
            bar.cityName().en(),
            bar.process(),
            bar.processSeq(),
            bar.processName().zh(),
            bar.processName().en(),
            bar.machine(),
            bar.machineName().zh(),
            bar.machineName().en(),
            bar.stepSeq(),
            bar.stepName().zh(),
            bar.stepName().en(),
            at(bar.starts()),
            at(bar.ends()),
            at(bar.due()),
            at(bar.promised()),
            bar.stage().name(),
            bar.stage().isMade(),
            bar.percent(),
            bar.amount(),
            bar.unit().code()
        };
        for (int i = 0; i < values.length; i++) {
            row.setObject(i + 1, values[i]);
        }
    }

    private static Bar bar(ResultSet row) throws SQLException {
        return new Bar(
                id(row, "job_id"),
                row.getString("job_code"),
                id(row, "order_id"),
                row.getString("order_code"),
                name(row, "product"),
                id(row, "maker_id"),
                name(row, "maker"),
                id(row, "city_id"),
                name(row, "city"),
                row.getString("process_id"),
                row.getInt("process_seq"),
                name(row, "process"),
                id(row, "machine_id"),
                name(row, "machine"),
                row.getInt("step_seq"),
                name(row, "step"),
                instant(row, "starts"),
                instant(row, "ends"),
                instant(row, "due"),
                instant(row, "promised"),
                JobStage.valueOf(row.getString("stage")),
                row.getInt("percent"),
                row.getBigDecimal("quantity"),
                Unit.ofCode(row.getString("unit")));
    }

    private static Bilingual name(ResultSet row, String column) throws SQLException {
        return new Bilingual(row.getString(column + "_zh"), row.getString(column + "_en"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
