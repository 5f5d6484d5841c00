package org.cooperage.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableRowsTest {

    @TempDir
    private Path directory;

    @Test
    void commasSemicolonsAndTabsSeparate() throws IOException {
        for (var separator : List.of(",", ";", "\t")) {
            var rows = read("名称" + separator + "台数\n宏羽" + separator + "8\n", StandardCharsets.UTF_8);

            assertThat(rows.get(1).cells()).containsExactly("宏羽", "8");
        }
    }

    @Test
    void utf8WithAndWithoutMarkAndGb18030ReadTheSame() throws IOException {
        var text = "名称,台数\n宏羽针织,8\n";

        var plain = read(text, StandardCharsets.UTF_8);

        assertThat(read("\uFEFF" + text, StandardCharsets.UTF_8)).isEqualTo(plain);
        assertThat(read("\uFEFF" + text, StandardCharsets.UTF_16LE)).isEqualTo(plain);
        assertThat(read(text, Charset.forName("GB18030"))).isEqualTo(plain);
    }

    @Test
    void quotedCellsKeepSeparatorsQuotesAndLineBreaks() throws IOException {
        var rows = read("a,b\r\n\"x,\"\"y\"\"\nz\",2\r\n", StandardCharsets.UTF_8);

        assertThat(rows.get(1).cells()).containsExactly("x,\"y\"\nz", "2");
    }

    @Test
    void emptyLinesCountAsRowsSoThatNumbersMatchTheSpreadsheet() throws IOException {
        var rows = read("a\n\nx\n", StandardCharsets.UTF_8);

        assertThat(rows).extracting(TableRow::number).containsExactly(1, 2, 3);
        assertThat(rows.get(1).isEmpty()).isTrue();
    }

    @Test
    void aQuoteNeverClosedIsSaidWithItsRow() {
        assertThatThrownBy(() -> read("a\nx\n\"open,1\n", StandardCharsets.UTF_8))
                .isInstanceOfSatisfying(UnreadableTable.class, e -> {
                    assertThat(e.reason()).isEqualTo(UnreadableTable.Reason.OPEN_QUOTE);
                    assertThat(e.where()).isEqualTo("3");
                });
    }

    @Test
    void aCellOfAMegabyteIsCutAndTheRestOfTheRowRead() throws IOException {
        var rows = read("a,b\n" + "x".repeat(1 << 20) + ",2\n", StandardCharsets.UTF_8);

        assertThat(rows.get(1).cells().getFirst()).hasSize(TableRow.LONGEST_CELL);
        assertThat(rows.get(1).cell(1)).isEqualTo("2");
    }

    @Test
    void aFormulaInACsvCellIsText() throws IOException {
        assertThat(read("a\n=1+1\n", StandardCharsets.UTF_8).get(1).cell(0)).isEqualTo("=1+1");
    }

    @Test
    void pictureBytesAreNoTable() {
        assertThatThrownBy(() -> read("\0\1\2\3", StandardCharsets.UTF_8)).isInstanceOf(UnreadableTable.class);
    }

    @Test
    void aWorkbookGivesTextNumbersAndDaysAsText() throws IOException {
        var file = directory.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("数据");
            sheet.value(0, 0, "名称");
            sheet.value(1, 0, "宏羽 🧶");
            sheet.value(1, 1, 26.40);
            sheet.value(1, 2, LocalDate.of(2026, 12, 4));
            sheet.style(1, 2).format("yyyy-MM-dd").set();
            sheet.value(1, 3, 6000);
            sheet.formula(1, 4, "D2*2");
        }

        var rows = read(file);

        assertThat(rows.get(1).cell(0)).isEqualTo("宏羽 🧶");
        assertThat(rows.get(1).cell(1)).isEqualTo("26.4");
        assertThat(rows.get(1).cell(2)).isEqualTo("2026-12-04");
        assertThat(rows.get(1).cell(3)).isEqualTo("6000");
    }

    @Test
    void lettersGoOnAfterZ() {
        assertThat(List.of(0, 25, 26, 51, 52)).extracting(TableRow::letter).containsExactly("A", "Z", "AA", "AZ", "BA");
    }

    private List<TableRow> read(String text, Charset charset) throws IOException {
        var file = Files.createTempFile(directory, "table", ".csv");
        Files.write(file, text.getBytes(charset));
        return read(file);
    }

    private static List<TableRow> read(Path file) throws IOException {
        var all = new ArrayList<TableRow>();
        try (var rows = TableRows.open(file)) {
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get());
            }
        }
        return all;
    }
}
