package org.cooperage.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.cooperage.exchange.Reading.Read;
import org.cooperage.exchange.table.TableRow;
import org.cooperage.exchange.table.TableRows;
import org.cooperage.exchange.table.UnreadableTable;
import org.cooperage.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes a table through: every cell read, rows staged in the database, looked up, checked, counted, and, when nothing
/// is wrong and it is wanted, merged. In one transaction of the caller; holds no more than a thousand rows at a time.
///
/// It writes tables of modules below it a whole table at a time instead of asking their doors row by row; a hundred
/// thousand rows take seconds then, not minutes. What each row must satisfy is the same.
@Component
class Importer {

    static final int MOST_ROWS = 1_000_000;
    /// Two imports at once could add the same firm; the second waits.
    private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext('cooperage.import'))::text";

    /// What was wrong with a cell as it stands is not said again in other words.
    private static final String ONCE_A_CELL = """
            SELECT * FROM (%s) c WHERE NOT EXISTS (
                SELECT 1 FROM import_fault f WHERE f.import_id = :importId AND f.n = c.n AND f.letter = :letter)""";

    private final JdbcClient db;
    private final ImportStore store;
    private final OrderBook orders;
    private final Ids ids;
    private final Clock clock;

    Importer(JdbcClient db, ImportStore store, OrderBook orders, Ids ids, Clock clock) {
        this.db = db;
        this.store = store;
        this.orders = orders;
        this.ids = ids;
        this.clock = clock;
    }

    /// What is to be done with a table.
    ///
    /// @param write if nothing is wrong
    /// @param read told how many rows are read, now and then
    record Wish(Rights rights, boolean write, IntConsumer read) {}

    /// The import with its new counts and state.
    Import run(Import file, Path content, Wish wish) throws IOException {
        if (wish.write) {
            db.sql(ONE_AT_A_TIME).query(String.class).single();
        }
        store.clearFaults(file.id());
        var run = new Run(file, wish, Sheets.of(file.kind()));
        try (var rows = TableRows.open(content)) {
            run.readAll(rows);
        } catch (UnreadableTable e) {
            run.faults.addForFile(e.where(), "file-" + e.reason().name().toLowerCase(Locale.ROOT));
        }
        run.faults.flush();
        return run.settle(wish.write);
    }

    /// One table on its way.
    private final class Run {
        private final Import file;
        private final Rights rights;
        private final IntConsumer told;
        private final Sheet sheet;
        private final FaultLog faults;
        private @Nullable Headers headers;
        private @Nullable Staging staging;
        private int rows;

        Run(Import file, Wish wish, Sheet sheet) {
            this.file = file;
            this.rights = wish.rights;
            this.told = wish.read;
            this.sheet = sheet;
            this.faults = new FaultLog(store, file.id(), rights.sender());
        }

        void readAll(TableRows table) {
            var first = table.next();
            if (first.isEmpty() || first.get().isEmpty()) {
                faults.addForFile("", "file-empty");
                return;
            }
            var head = new Headers(sheet, first.get(), rights.others());
            headers = head;
            head.faults().forEach(faults::add);
            if (head.faults().isEmpty()) {
                var stage = new Staging(db, ids, sheet);
                staging = stage;
                for (var row = table.next(); row.isPresent(); row = table.next()) {
                    read(row.get(), head, stage);
                }
                stage.finish();
            }
        }

        private void read(TableRow row, Headers head, Staging stage) {
            if (row.isEmpty()) {
                return;
            }
            told.accept(rows);
            if (++rows == MOST_ROWS + 1) {
                faults.addForFile(Integer.toString(MOST_ROWS), "many-rows");
            }
            if (rows > MOST_ROWS) {
                return;
            }
            var values = new ArrayList<@Nullable String>();
            for (var column : sheet.columns()) {
                var read = cell(row, head, column);
                switch (read) {
                    case Read.Value(var text) -> values.add(text.isEmpty() ? null : text);
                    case Read.Wrong(var rule, var details) -> {
                        values.add(null);
                        var value = head.find(column).map(row::cell).orElse("");
                        faults.add(row.number(), head, column, value, rule, details);
                    }
                }
            }
            // Also when a cell is wrong: the others are still checked, so that all can be mended at once.
            stage.add(row.number(), values);
        }

        private Read cell(TableRow row, Headers head, Column column) {
            var text = head.find(column).map(row::cell).orElse("");
            if (!text.isEmpty()) {
                return column.reading().read(text);
            }
            return Headers.isNeeded(column, rights.others()) ? Read.Wrong.of("missing") : new Read.Value("");
        }

        Import settle(boolean write) {
            if (staging == null || headers == null) {
                return with(Import.State.WRONG, Import.Counts.NONE);
            }
            if (rows == 0) {
                faults.addForFile("", "no-rows");
                faults.flush();
                return with(Import.State.WRONG, Import.Counts.NONE);
            }
            lookUpAndCheck(headers);
            var wrong = store.countWrongRows(file.id());
            var counts = counts(staging.statuses(file.id().value()), wrong);
            if (store.countFaults(file.id()) > 0) {
                return with(Import.State.WRONG, counts);
            }
            if (write) {
                sheet.merges().forEach(this::execute);
                orders.write(file);
            }
            return with(write ? Import.State.DONE : Import.State.READY, counts);
        }

        private void lookUpAndCheck(Headers head) {
            sheet.lookUps().forEach(this::execute);
            sheet.checks().forEach(check -> check(check, head));
            if (file.kind() == ImportKind.ORDERS) {
                orders.check(
                        file.id(),
                        (row, column, value, rule, details) ->
                                faults.add(row, head, sheet.column(column), value, rule, details));
                faults.flush();
            } else {
                execute(sheet.status());
            }
        }

        private void check(Sheet.Check check, Headers head) {
            var column = sheet.column(check.column());
            try (var found = db
                    .sql(ONCE_A_CELL.formatted(check.rows()))
                    .withFetchSize(1_000)
                    .params(parameters())
                    .param("letter", head.letter(column))
                    .query((row, n) -> new ImportFault(
                            row.getInt("n"),
                            head.letter(column),
                            head.text(column),
                            row.getString("value"),
                            "exchange.wrong." + check.rule(),
                            "exchange.mend." + check.rule(),
                            List.of(row.getString("detail"))))
                    .stream()) {
                found.forEach(faults::add);
            }
            faults.flush();
        }

        private void execute(String statement) {
            db.sql(statement).params(parameters()).update();
        }

        private Map<String, Object> parameters() {
            return Map.of(
                    "importId", file.id().value(),
                    "actor", rights.actor(),
                    "person", rights.person(),
                    "others", rights.others(),
                    "vouches", rights.vouches(),
                    "keepsFirms", rights.keepsFirms(),
                    "now", clock.instant().atOffset(ZoneOffset.UTC));
        }

        private Import with(Import.State state, Import.Counts counts) {
            var ignored = Optional.ofNullable(headers).map(Headers::ignored).orElse(List.of());
            var done = state == Import.State.DONE ? clock.instant() : null;
            var settled = new Import(
                    file.id(), file.kind(), file.name(), file.bytes(), state, counts, ignored, file.at(), done);
            store.save(settled);
            return settled;
        }
    }

    private static Import.Counts counts(Map<String, Integer> statuses, int wrong) {
        return new Import.Counts(
                statuses.getOrDefault("NEW", 0),
                statuses.getOrDefault("CHANGED", 0),
                statuses.getOrDefault("UNCHANGED", 0),
                wrong);
    }
}
