package org.cooperage.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.cooperage.shared.TableExport.Column;
import org.cooperage.shared.TableExport.Format;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

class TableExportTest {

    private record Machine(String name, int units, LocalDate since) {}

    private static final TableExport<Machine> TABLE = new TableExport<>(
            "machines",
            List.of(
                    new Column<>("名称", Machine::name),
                    new Column<>("台数", Machine::units),
                    new Column<>("自", Machine::since)));

    @Test
    void csvIsMarkedUtf8AndDefusesFormulas() throws IOException {
        var text = new String(written(Format.CSV, "=HYPERLINK(\"x\")", "横机,旧"), StandardCharsets.UTF_8);

        assertThat(text)
                .isEqualTo("\uFEFF名称,台数,自\r\n\"'=HYPERLINK(\"\"x\"\")\",-8,2026-11-16\r\n\"横机,旧\",-8,2026-11-16\r\n");
    }

    @Test
    void xlsxKeepsNumbersAsNumbersAndTextAsText() throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(written(Format.XLSX, "=1+1")))) {
            var row = book.getFirstSheet().read().get(1);

            assertThat(row.getCellAsString(0)).hasValue("=1+1");
            assertThat(row.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("-8");
            assertThat(row.getCellAsDate(2).orElseThrow().toLocalDate()).isEqualTo("2026-11-16");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void nothingIsSentWhenARowFails(String format) {
        var response = new MockHttpServletResponse();

        assertThatThrownBy(() -> TABLE.send(response, format, to -> {
                    to.accept(new Machine("x", 1, LocalDate.of(2026, 11, 16)));
                    throw new IllegalStateException("the second row");
                }))
                .hasMessage("the second row");

        assertThat(response.isCommitted()).isFalse();
        assertThat(response.getContentType()).isNull();
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @Test
    void anUnknownFormatIsRefused() {
        assertThatThrownBy(() -> Format.parse("exe")).isInstanceOf(InvalidInput.class);
    }

    private static byte[] written(Format format, String... names) throws IOException {
        var out = new ByteArrayOutputStream();
        TABLE.write(
                format,
                out,
                to -> List.of(names).forEach(name -> to.accept(new Machine(name, -8, LocalDate.of(2026, 11, 16)))));
        return out.toByteArray();
    }
}
