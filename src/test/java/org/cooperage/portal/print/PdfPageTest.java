package org.cooperage.portal.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class PdfPageTest {

    private static final String PAGE = """
            <html lang="en"><head><title>Seven conditions</title></head><body><nav>Elsewhere</nav><main>
            <h1>Five of seven</h1><p>As of 2026-11-16,<br>Qinghe</p>
            <p class="actions"><a class="btn">Download</a></p>
            <section>Loose words <b>in bold</b><form><input name="x"><button>Send</button></form></section>
            <table><thead><tr><th>Test</th><th class="num">Value</th></tr></thead>
            <tbody>%s</tbody></table>
            <dl><dt>Issuer</dt><dd>County</dd><dd>Province</dd></dl><ul><li><span>First</span><b>12</b></li></ul>
            <svg><text>A picture</text></svg></main></body></html>""";

    @Test
    void aPageSaysOnPaperWhatItSaysOnTheScreen() throws IOException {
        var words = words(PdfPage.of(PAGE.formatted("<tr><td>Output</td><td class=num>−1,234.50</td></tr>")));

        assertThat(words)
                .containsSubsequence(
                        "Five of seven",
                        "As of 2026-11-16,",
                        "Qinghe",
                        "Loose words in bold",
                        "Test",
                        "Value",
                        "Output",
                        "1,234.50",
                        "Issuer",
                        "County",
                        "Province",
                        "Seven conditions")
                .contains("First 12")
                .doesNotContain("Elsewhere", "Download", "Send", "A picture");
    }

    @Test
    void aLongTableRepeatsItsHeadOnEachSheet() throws IOException {
        var pdf = PdfPage.of(PAGE.formatted("<tr><td>Row</td><td>1</td></tr>".repeat(200)));

        try (var reader = new PdfReader(pdf)) {
            assertThat(reader.getNumberOfPages()).isGreaterThan(3);
            assertThat(new PdfTextExtractor(reader).getTextFromPage(3)).contains("Test", "Value", "Row");
        }
    }

    @Test
    void chineseNeedsNoFontInTheFile() {
        var pdf = PdfPage.of("<html lang=zh><title>木桶</title><main><h1>短板：研发设计</h1><p>“三成” 18.5 %</p></main>");

        assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF")
                .contains("UniGB-UCS2-H", "STSongStd-Light")
                .doesNotContain("FontFile");
        assertThat(pdf).hasSizeLessThan(10_000);
    }

    @Test
    void aTableWithoutCellsAndAnEmptyPageAreNoFaults() {
        assertThat(PdfPage.of("<html><title>x</title><main><table><tr></tr></table></main>"))
                .isNotEmpty();
    }

    @Test
    void aPieceOfAPageIsRefused() {
        assertThatThrownBy(() -> PdfPage.of("<p>piece</p>")).hasMessageContaining("main part");
    }

    private static String words(byte[] pdf) throws IOException {
        try (var reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }
}
