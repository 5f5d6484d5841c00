package org.cooperage.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cooperage.exchange.table.TableRow;

/// Which column of the file is which column of the sheet.
final class Headers {

    private final Map<Column, Integer> places = new HashMap<>();
    private final List<String> texts;
    private final List<String> ignored = new ArrayList<>();
    private final List<ImportFault> faults = new ArrayList<>();

    Headers(Sheet sheet, TableRow row, boolean others) {
        this.texts = row.cells().stream().map(String::strip).toList();
        for (int i = 0; i < texts.size(); i++) {
            place(sheet, i);
        }
        sheet.columns().stream()
                .filter(column -> !places.containsKey(column) && isNeeded(column, others))
                .forEach(column -> faults.add(
                        fault("", column.header().zh() + " / " + column.header().en(), "no-column")));
    }

    private void place(Sheet sheet, int i) {
        var text = texts.get(i);
        if (text.isEmpty()) {
            return;
        }
        var column = sheet.findColumn(text);
        if (column.isEmpty()) {
            ignored.add(text.length() > 80 ? text.substring(0, 80) : text);
        } else if (places.putIfAbsent(column.get(), i) != null) {
            faults.add(fault(TableRow.letter(i), text, "same-column"));
        }
    }

    static boolean isNeeded(Column column, boolean others) {
        return switch (column.need()) {
            case ALWAYS -> true;
            case FOR_OTHERS -> others;
            case NO -> false;
        };
    }

    Optional<Integer> find(Column column) {
        return Optional.ofNullable(places.get(column));
    }

    String letter(Column column) {
        return find(column).map(TableRow::letter).orElse("");
    }

    String text(Column column) {
        return find(column).map(texts::get).orElse(column.header().zh());
    }

    List<String> ignored() {
        return ignored;
    }

    /// What is wrong with the head of the table itself.
    List<ImportFault> faults() {
        return faults;
    }

    private static ImportFault fault(String letter, String header, String rule) {
        return new ImportFault(0, letter, header, header, "exchange.wrong." + rule, "exchange.mend." + rule, List.of());
    }
}
