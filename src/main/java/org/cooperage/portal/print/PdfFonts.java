package org.cooperage.portal.print;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontSelector;

/// Type of one size and weight. Neither font is in the file: every viewer brings Helvetica, and a font of its own for
/// the Chinese characters the PDF standard names (ISO 32000-1, 9.7.5.2), so that a page of text stays small.
final class PdfFonts {

    private static final BaseFont LATIN = font(BaseFont.HELVETICA, BaseFont.CP1252);
    private static final BaseFont CHINESE = font("STSongStd-Light", "UniGB-UCS2-H");
    /// In neither font, and what reads the same.
    private static final Map<String, String> INSTEAD =
            Map.of("−", "–", "✓", "√", "✗", "×", "\u202f", "\u00a0", "₀", "0", "₁", "1", "₂", "2", "▸", "›");

    private final FontSelector selector = new FontSelector();

    PdfFonts(float size, int style) {
        this(size, style, Color.BLACK);
    }

    PdfFonts(float size, int style, Color colour) {
        selector.addFont(new Font(LATIN, size, style, colour));
        selector.addFont(new Font(CHINESE, size, style, colour));
    }

    Phrase phrase(String text) {
        var printable = text;
        for (var one : INSTEAD.entrySet()) {
            printable = printable.replace(one.getKey(), one.getValue());
        }
        return selector.process(printable);
    }

    private static BaseFont font(String name, String encoding) {
        try {
            return BaseFont.createFont(name, encoding, BaseFont.NOT_EMBEDDED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
