package org.cooperage.park.space;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cooperage.exchange.table.TableRow;
import org.cooperage.exchange.table.TableRows;
import org.cooperage.exchange.table.UnreadableTable;
import org.cooperage.park.space.UnitForm.Reading;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Reads a table of units, CSV or XLSX: columns by the name of the field or its header in either language.
@Component
class UnitTable {
    private static final int MOST_ROWS = 5_000;

    private final MessageSource texts;

    UnitTable(MessageSource texts) {
        this.texts = texts;
    }

    /// @param faults of all rows, each with its row
    record Read(List<Space> units, List<Fault> faults) {
        Read {
            units = List.copyOf(units);
            faults = List.copyOf(faults);
        }
    }

    String header(String field, Locale locale) {
        return texts.getMessage("park.unit." + field, null, locale);
    }

    Read read(Path file, Units.NextKeeping next) throws IOException {
        try (var rows = TableRows.open(file)) {
            var columns = columns(rows.next().orElseThrow(() -> wrong("")));
            return read(rows, columns, next);
        } catch (UnreadableTable unreadable) {
            throw wrong(unreadable.reason().toString());
        }
    }

    private static InvalidInput wrong(String why) {
        return InvalidInput.of("file", why, "park.wrong.table", "park.mend.table");
    }

    private static Read read(TableRows rows, Map<String, Integer> columns, Units.NextKeeping next) throws IOException {
        var units = new ArrayList<Space>();
        var faults = new ArrayList<Fault>();
        var codes = new HashSet<String>();
        for (var row = rows.next(); row.isPresent(); row = rows.next()) {
            if (row.get().isEmpty()) {
                continue;
            }
            if (units.size() == MOST_ROWS) {
                throw InvalidInput.of("file", row.get().number(), "park.wrong.rows", "park.mend.rows", MOST_ROWS);
            }
            var reading = new Reading("%d: ".formatted(row.get().number()));
            var unit = form(columns, row.get()).read(next.get(), reading);
            faults.addAll(reading.faults());
            if (!codes.add(unit.code())) {
                faults.add(Fault.of(row.get().number() + ": code", unit.code(), "park.wrong.twice", "park.mend.twice"));
            }
            units.add(unit);
        }
        return new Read(units, faults);
    }

    private Map<String, Integer> columns(TableRow head) {
        var columns = new HashMap<String, Integer>();
        for (int i = 0; i < head.cells().size(); i++) {
            var text = plain(head.cell(i));
            for (var field : UnitForm.FIELDS) {
                if (plain(field).equals(text)
                        || plain(header(field, Locale.SIMPLIFIED_CHINESE)).equals(text)
                        || plain(header(field, Locale.ENGLISH)).equals(text)) {
                    columns.putIfAbsent(field, i);
                }
            }
        }
        if (!columns.containsKey("code") || !columns.containsKey("areaM2")) {
            throw InvalidInput.of(
                    "file", String.join(", ", head.cells()), "park.wrong.unit-head", "park.mend.unit-head");
        }
        return columns;
    }

    private static String plain(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[(（].*?[)）]", "").replaceAll("[\\s_*-]", "");
    }

    private static UnitForm form(Map<String, Integer> columns, TableRow row) {
        return UnitForm.of(UnitForm.FIELDS.stream()
                .map(field -> {
                    var at = columns.get(field);
                    return at == null ? "" : row.cell(at);
                })
                .toList());
    }
}
