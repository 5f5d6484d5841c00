package org.cooperage.portal.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;

class PdfPictureTest {

    private static final String SHEET = """
            @layer tokens { :root { --red: #ff0000; --rust: oklch(62.796% .25768 29.234) } }
            /* .p rect { fill: #000000 } */
            @layer components {
              .p rect { fill: var(--red); stroke-width: 2 }
              .p .deep rect, .q { fill: #00ff00 }
              .p rect:hover { fill: #0000ff }
              @media (max-width: 48rem) { .p rect { fill: #0000ff } }
            }""";

    @ParameterizedTest
    @CsvSource({
        "<svg class=p><rect/></svg>, #ff0000",
        "<svg class=p><g class=deep><rect/></g></svg>, #00ff00",
        "<svg><rect class=q fill=black /></svg>, #00ff00",
        "<svg class=p><rect style='fill: #123456'/></svg>, #123456",
        "<svg><rect fill='var(--rust)'/></svg>, oklch(62.796% .25768 29.234)"
    })
    void aRuleHoldsAsOnTheScreen(String svg, String fill) {
        var sheet = new Stylesheet();
        sheet.add(SHEET);

        var rect = Objects.requireNonNull(Jsoup.parse(svg).selectFirst("rect"));

        assertThat(sheet.of(rect)).containsEntry("fill", fill);
    }

    @ParameterizedTest
    @CsvSource({"oklch(62.796% .25768 29.234), #ff0000", "oklch(100% 0 0), #ffffff", "#777, #777777", "white, #ffffff"})
    void coloursAreThoseOfTheScreen(String said, String shown) {
        assertThat(SvgColour.of(said)).isEqualTo(Color.decode(shown));
    }

    @Test
    void whatIsNotSaidIsAsAround() {
        var around =
                SvgStyle.FIRST.with(Map.of("fill", "#00ff00", "font", "600 12px serif", "stroke-dasharray", "4 2"));

        var style = around.with(Map.of("stroke", "#ff0000", "opacity", ".5"));

        assertThat(style.fill()).isEqualTo(Color.GREEN);
        assertThat(style.stroke()).isEqualTo(Color.RED);
        assertThat(style.size()).isEqualTo(12);
        assertThat(style.bold()).isTrue();
        assertThat(style.dash()).containsExactly(4, 2);
        assertThat(style.with(Map.of("opacity", ".5")).opacity()).isEqualTo(0.25f);
        assertThat(style.with(Map.of("display", "none")).shown()).isFalse();
    }

    @Test
    void aPictureIsDrawnWithLinesAndLetters() throws IOException {
        var drawn = drawn("""
                <svg viewBox="0 0 200 100" role="img" aria-label="Load"><defs><path d="M0 0L8 4"/></defs>
                <rect x="10" y="20" width="30" height="40" fill="#ff0000"/><title>no mark</title>
                <path d="M0 50C10 50 20 80 30 80H60V20Z" fill="none" stroke="#00ff00" marker-end="url(#tip)"/>
                <circle cx="5" cy="5" r="3"/><polygon points="1,2 3,4 5,2"/>
                <text x="12" y="15" text-anchor="middle">June</text></svg>""");

        assertThat(drawn)
                .contains("0.75 0 0 -0.75 0 75 cm", "1 0 0 rg", "10 20 30 40 re", "0 1 0 RG")
                .contains("10 50 20 80 30 80 c", "60 80 l", "60 20 l", "(June)")
                .doesNotContain("8 4 l", "no mark");
    }

    @Test
    void whatIsUnknownIsHatchedAndWhatIsHiddenIsNotDrawn() throws IOException {
        var drawn = drawn("""
                <svg viewBox="0 0 20 10" role="img"><rect width="6" height="8" fill="url(#hatch)"/>
                <rect x="9" width="7" height="3" style="display: none"/></svg>""");

        assertThat(drawn).containsSubsequence("0 0 6 8 re", "W", "S").doesNotContain("9 0 7 3 re");
    }

    private static String drawn(String svg) throws IOException {
        var pdf = PdfPage.of("<html><title>x</title><main><h1>x</h1>" + svg + "</main></html>");
        var all = new StringBuilder();
        try (var reader = new PdfReader(pdf)) {
            for (int i = 0; i < reader.getXrefSize(); i++) {
                if (reader.getPdfObject(i) instanceof PRStream stream
                        && PdfName.FORM.equals(stream.get(PdfName.SUBTYPE))) {
                    all.append(new String(PdfReader.getStreamBytes(stream), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return all.toString();
    }
}
