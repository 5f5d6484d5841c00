package org.cooperage.portal.print;

import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/// What stands below each sheet: of what it is a part, and its number.
final class PdfFooter extends PdfPageEventHelper {

    private static final float SIZE = 8;
    private static final float BELOW = 18;

    private final PdfFonts fonts = new PdfFonts(SIZE, Font.NORMAL);
    private final String title;

    PdfFooter(String title) {
        this.title = title;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document sheets) {
        var canvas = writer.getDirectContent();
        var y = sheets.bottom() - BELOW;
        ColumnText.showTextAligned(canvas, Element.ALIGN_LEFT, fonts.phrase(title), sheets.left(), y, 0);
        var number = fonts.phrase(String.valueOf(writer.getPageNumber()));
        ColumnText.showTextAligned(canvas, Element.ALIGN_RIGHT, number, sheets.right(), y, 0);
    }
}
