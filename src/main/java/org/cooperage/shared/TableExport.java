package org.cooperage.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// A list as a file, CSV or XLSX, written row by row; memory does not grow with the rows.
///
/// Numbers and days stay what they are, all else is text. CSV is UTF-8 with a mark, so that spreadsheets read Chinese;
/// text that a spreadsheet would run as a formula gets an apostrophe in front.
public record TableExport<T>(String name, List<Column<T>> columns) {

    private static final int MOST_XLSX_ROWS = 1_048_575;
    private static final int FLUSH_EVERY = 1_000;

    public TableExport {
        columns = List.copyOf(columns);
    }

    /// A header, already in the reader's language, and where its values come from.
    public record Column<T>(String header, Function<T, @Nullable Object> value) {}

    public enum Format {
        CSV("text/csv;charset=UTF-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        /// `csv` or `xlsx`; anything else is [InvalidInput].
        public static Format parse(String text) {
            return switch (text) {
                case "csv" -> CSV;
                case "xlsx" -> XLSX;
                default -> throw InvalidInput.of("format", text, "shared.invalid.format", "shared.mend.format");
            };
        }

        public String mediaType() {
            return mediaType;
        }

        String extension() {
            return this == CSV ? ".csv" : ".xlsx";
        }
    }

    /// All rows of a list that comes in pages: what to give [#send] or [#write].
    public static <T> Consumer<Consumer<T>> pages(PageRequest order, Function<PageRequest, Page<T>> list) {
        return to -> {
            var request = new PageRequest(0, PageRequest.MAX_SIZE, order.sort(), order.descending());
            for (var page = list.apply(request);
                    ;
                    page = list.apply(page.request().withNumber(page.request().number() + 1))) {
                page.rows().forEach(to);
                if (!page.hasNext()) {
                    return;
                }
            }
        };
    }

    /// Answers a request with the file; with nothing, so that an error page has room, when the first rows fail.
    public void send(HttpServletResponse response, String format, Consumer<Consumer<T>> rows) {
        var wanted = Format.parse(format);
        response.setContentType(wanted.mediaType);
        response.setHeader("Content-Disposition", "attachment; filename=\"%s%s\"".formatted(name, wanted.extension()));
        try {
            write(wanted, response.getOutputStream(), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            if (!response.isCommitted()) {
                response.reset();
            }
            throw e;
        }
    }

    public void write(Format format, OutputStream out, Consumer<Consumer<T>> rows) throws IOException {
        switch (format) {
            case CSV -> writeCsv(out, rows);
            case XLSX -> writeXlsx(out, rows);
        }
    }

    private void writeCsv(OutputStream out, Consumer<Consumer<T>> rows) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        writeLine(writer, columns.stream().map(Column::header).toList());
        rows.accept(row -> writeLine(writer, values(row)));
        writer.flush();
    }

    private static void writeLine(Writer writer, List<? extends @Nullable Object> values) {
        try {
            writer.write(values.stream().map(TableExport::csvCell).collect(Collectors.joining(",", "", "\r\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String csvCell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        var text = value.toString();
        if (value instanceof Number) {
            return text;
        }
        var harmless = isFormula(text) ? "'" + text : text;
        return harmless.matches("(?s).*[\",;\\r\\n\\t].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }

    private void writeXlsx(OutputStream out, Consumer<Consumer<T>> rows) throws IOException {
        var book = new Workbook(out, "Cooperage", "1.0");
        var sheet = book.newWorksheet("1");
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(0, i, columns.get(i).header());
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
        var row = new XlsxRow(sheet);
        rows.accept(it -> row.write(values(it)));
        // Not when a row failed: half a workbook would look whole.
        book.close();
    }

    private List<@Nullable Object> values(T row) {
        return columns.stream()
                .<@Nullable Object>map(column -> column.value().apply(row))
                .toList();
    }

    /// The next row of a sheet; sends finished ones on their way.
    private static final class XlsxRow {
        private final Worksheet sheet;
        private int number = 1;

        XlsxRow(Worksheet sheet) {
            this.sheet = sheet;
        }

        void write(List<@Nullable Object> values) {
            if (number > MOST_XLSX_ROWS) {
                return;
            }
            for (int i = 0; i < values.size(); i++) {
                write(i, values.get(i));
            }
            number++;
            if (number % FLUSH_EVERY == 0) {
                flush();
            }
        }

        private void write(int column, @Nullable Object value) {
            switch (value) {
                case null -> {}
                case Number some -> sheet.value(number, column, some);
                case LocalDate day -> {
                    sheet.value(number, column, day);
                    sheet.style(number, column).format("yyyy-MM-dd").set();
                }
                default -> sheet.value(number, column, value.toString());
            }
        }

        private void flush() {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
