package org.cooperage.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.cooperage.shared.Acting;
import org.cooperage.shared.TableExport;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tables out in the form they may come in again, and the empty forms.
@Service
public class Exports {

    private static final int COLUMN_WIDTH = 22;

    private final JdbcClient db;

    Exports(JdbcClient db) {
        this.db = db;
    }

    /// All rows of the kind one may see and send in again: a firm its own, the operator all.
    @Transactional(readOnly = true)
    public void write(ImportKind kind, TableExport.Format format, OutputStream out, Locale locale) throws IOException {
        var rights = Rights.of(Acting.current(), kind);
        table(kind, locale).write(format, out, to -> each(kind, rights, to));
    }

    private void each(ImportKind kind, Rights rights, Consumer<List<@Nullable Object>> to) {
        var columns = Sheets.of(kind).columns();
        try (var rows = db
                .sql(Sheets.of(kind).export())
                .withFetchSize(1_000)
                .params(Map.of("others", rights.others(), "actor", rights.actor()))
                .query((row, n) -> {
                    var values = new ArrayList<@Nullable Object>();
                    for (var column : columns) {
                        var value = row.getObject(column.name());
                        values.add(value instanceof Date day ? day.toLocalDate() : value);
                    }
                    return values;
                })
                .stream()) {
            rows.forEach(to);
        }
    }

    private static TableExport<List<@Nullable Object>> table(ImportKind kind, Locale locale) {
        var columns = new ArrayList<TableExport.Column<List<@Nullable Object>>>();
        for (var column : Sheets.of(kind).columns()) {
            int i = columns.size();
            columns.add(new TableExport.Column<>(column.header().in(locale), row -> row.get(i)));
        }
        return new TableExport<>(kind.slug(), columns);
    }

    /// A table to fill in: the headers, those that must be filled with a star; a workbook says on its second sheet
    /// what each column takes.
    public void writeTemplate(ImportKind kind, TableExport.Format format, OutputStream out, Locale locale)
            throws IOException {
        switch (format) {
            case CSV -> table(kind, locale).write(format, out, to -> {});
            case XLSX -> writeWorkbook(kind, out, locale);
        }
    }

    private static void writeWorkbook(ImportKind kind, OutputStream out, Locale locale) throws IOException {
        var isEnglish = "en".equals(locale.getLanguage());
        try (var book = new Workbook(out, "Cooperage", "1.0")) {
            var data = book.newWorksheet(isEnglish ? "Data" : "数据");
            var help = book.newWorksheet(isEnglish ? "Help" : "说明");
            int i = 0;
            for (var column : Sheets.of(kind).columns()) {
                var star = column.need() == Column.Need.NO ? "" : " *";
                data.value(0, i, column.header().in(locale) + star);
                data.style(0, i).bold().set();
                data.width(i, COLUMN_WIDTH);
                help.value(i, 0, column.header().in(locale) + star);
                help.value(i, 1, column.example());
                i++;
            }
            data.freezePane(0, 1);
            help.width(0, COLUMN_WIDTH);
            help.width(1, COLUMN_WIDTH);
        }
    }
}
