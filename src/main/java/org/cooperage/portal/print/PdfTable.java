package org.cooperage.portal.print;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/// A table of a page: its heads again on each sheet, numbers to the right, columns about as wide as what stands in
/// them.
final class PdfTable {

    private static final float SIZE = 9;
    private static final float SIZE_OF_MANY_COLUMNS = 7;
    private static final int MANY_COLUMNS = 7;
    private static final float LEADING = 1.3f;
    /// Beside the widest line, so that short words stay on one.
    private static final int PADDING = 3;

    private static final int NARROWEST = 6;
    private static final int WIDEST = 40;
    private static final float[] TERMS_AND_FACTS = {3, 7};
    private static final Color LINE = new Color(0xc8, 0xc4, 0xbc);

    private final PdfFonts plain;
    private final PdfFonts bold;
    private final List<Element> rows;
    private final int columns;

    PdfTable(Element table) {
        rows = table.select("tr").stream().filter(row -> !cells(row).isEmpty()).toList();
        columns = rows.stream().mapToInt(PdfTable::width).max().orElse(0);
        float size = columns > MANY_COLUMNS ? SIZE_OF_MANY_COLUMNS : SIZE;
        plain = new PdfFonts(size, Font.NORMAL);
        bold = new PdfFonts(size, Font.BOLD);
    }

    boolean isEmpty() {
        return columns == 0;
    }

    PdfPTable drawn() {
        var table = table(widths());
        table.setHeaderRows((int)
                rows.stream().takeWhile(row -> row.closest("thead") != null).count());
        for (var row : rows) {
            for (var cell : cells(row)) {
                table.addCell(cell(cell));
            }
            table.completeRow();
        }
        return table;
    }

    /// A list of terms, each beside what is said of it.
    static PdfPTable ofTerms(Element list) {
        var plain = new PdfFonts(SIZE, Font.NORMAL);
        var bold = new PdfFonts(SIZE, Font.BOLD);
        var table = table(TERMS_AND_FACTS.clone());
        var afterTerm = false;
        for (var each : list.select("dt, dd")) {
            var isTerm = each.normalName().equals("dt");
            if (isTerm == afterTerm) {
                table.addCell(lined(plain, ""));
            }
            table.addCell(lined(isTerm ? bold : plain, PageText.of(each)));
            afterTerm = isTerm;
        }
        table.completeRow();
        return table;
    }

    private static PdfPTable table(float[] widths) {
        var table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSpacingBefore(4);
        table.setSpacingAfter(8);
        return table;
    }

    private PdfPCell cell(Element cell) {
        var isHead = cell.normalName().equals("th");
        var drawn = lined(isHead ? bold : plain, PageText.of(cell));
        drawn.setColspan(span(cell));
        if (cell.hasClass("num")) {
            drawn.setHorizontalAlignment(org.openpdf.text.Element.ALIGN_RIGHT);
        }
        return drawn;
    }

    private static PdfPCell lined(PdfFonts fonts, String text) {
        var cell = new PdfPCell(fonts.phrase(text));
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(LINE);
        cell.setPadding(3);
        cell.setLeading(0, LEADING);
        return cell;
    }

    private float[] widths() {
        var widths = new float[columns];
        Arrays.fill(widths, NARROWEST);
        for (var row : rows) {
            int column = 0;
            for (var cell : cells(row)) {
                if (span(cell) == 1) {
                    widths[column] =
                            Math.clamp(PADDING + PageText.longestLine(PageText.of(cell)), widths[column], WIDEST);
                }
                column += span(cell);
            }
        }
        return widths;
    }

    private static int width(Element row) {
        return cells(row).stream().mapToInt(PdfTable::span).sum();
    }

    private static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(child ->
                        child.normalName().equals("td") || child.normalName().equals("th"))
                .toList();
    }

    private static int span(Element cell) {
        var span = cell.attr("colspan");
        return span.matches("[1-9]\\d?") ? Integer.parseInt(span) : 1;
    }
}
