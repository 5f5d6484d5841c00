package org.cooperage.exchange.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;

/// Rows of the first visible sheet of a workbook. Formulas are never reckoned: their last shown value counts as text.
final class XlsxRows implements TableRows {

    /// A workbook of 64 MB that unpacks to more than this is no table.
    private static final long LARGEST_INSIDE = 2_000_000_000L;

    private final ReadableWorkbook workbook;
    private final Stream<Row> rows;
    private final Iterator<Row> iterator;
    private final int mostColumns;

    private XlsxRows(ReadableWorkbook workbook, Stream<Row> rows, int mostColumns) {
        this.workbook = workbook;
        this.rows = rows;
        this.iterator = rows.iterator();
        this.mostColumns = mostColumns;
    }

    static XlsxRows open(Path file, int mostColumns) throws IOException {
        checkInside(file);
        ReadableWorkbook workbook;
        try {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (IOException | RuntimeException e) {
            throw noWorkbook(e);
        }
        var sheet = workbook.getSheets()
                .filter(one -> one.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseThrow(() -> new UnreadableTable(UnreadableTable.Reason.EMPTY, ""));
        return new XlsxRows(workbook, sheet.openStream(), mostColumns);
    }

    private static void checkInside(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            var size = zip.stream()
                    .mapToLong(entry -> Math.max(0, entry.getSize()))
                    .sum();
            if (size > LARGEST_INSIDE) {
                throw new UnreadableTable(UnreadableTable.Reason.TOO_LARGE_INSIDE, "");
            }
        } catch (IOException e) {
            throw noWorkbook(e);
        }
    }

    private static UnreadableTable noWorkbook(Exception cause) {
        var unreadable = new UnreadableTable(UnreadableTable.Reason.NO_WORKBOOK, "");
        unreadable.initCause(cause);
        return unreadable;
    }

    @Override
    public Optional<TableRow> next() {
        try {
            return iterator.hasNext() ? Optional.of(row(iterator.next())) : Optional.empty();
        } catch (RuntimeException e) {
            throw noWorkbook(e);
        }
    }

    private TableRow row(Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < Math.min(row.getCellCount(), mostColumns); i++) {
            cells.add(row.getOptionalCell(i)
                    .map(XlsxRows::text)
                    .map(XlsxRows::cut)
                    .orElse(""));
        }
        return new TableRow(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case STRING -> cell.asString();
            case NUMBER -> number(cell);
            case FORMULA, BOOLEAN, ERROR -> orEmpty(cell.getRawValue());
            case EMPTY -> "";
        };
    }

    private static String number(Cell cell) {
        if (isDate(cell)) {
            var moment = cell.asDate();
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? moment.toLocalDate().toString()
                    : moment.toString();
        }
        var number = cell.asNumber();
        return number.scale() > 0 || number.signum() == 0 ? plain(number) : number.toPlainString();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        return cell.getType() == CellType.NUMBER
                && format != null
                && format.replaceAll("\\[[^]]*]|\"[^\"]*\"", "").matches("(?i).*[yd年月日].*");
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static String cut(String text) {
        return text.length() <= TableRow.LONGEST_CELL ? text : text.substring(0, TableRow.LONGEST_CELL);
    }

    @Override
    public void close() {
        try {
            rows.close();
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
