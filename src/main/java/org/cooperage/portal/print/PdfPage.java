package org.cooperage.portal.print;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfWriter;

/// What the main part of a page says, as PDF: headings, words, lists, tables and pictures. Forms and ways elsewhere
/// stay
/// behind, and so do the small pictures in tables.
public final class PdfPage {

    private static final float MARGIN = 48;
    private static final float SIZE = 10;
    private static final float LEADING = 1.4f;
    private static final float BELOW_HEADING = 80;
    /// What is not for paper, as the style sheets for printing have it.
    private static final String SCREEN_ONLY =
            "script, style, template, svg:not([role]), svg:not([viewBox]), td svg, th svg, summary svg, img, form, nav, button, input, select, .screen, .actions, .pager, .btn, .skip";

    private static final Set<String> WORDS = Set.of("p", "blockquote", "figcaption", "summary", "pre", "address");

    private final Document sheets = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PdfWriter writer = PdfWriter.getInstance(sheets, bytes);
    private final PdfFonts plain = new PdfFonts(SIZE, Font.NORMAL);

    private PdfPage() {}

    /// @param html a whole page, with one `main`
    public static byte[] of(String html) {
        var page = Jsoup.parse(html);
        var main = page.selectFirst("main");
        if (main == null) {
            throw new IllegalArgumentException(
                    "The page (%s) has no main part.\nMaybe it is a piece of a page.".formatted(page.title()));
        }
        main.select(SCREEN_ONLY).remove();
        return new PdfPage().write(page.title(), page.select("html").attr("lang"), main);
    }

    private byte[] write(String title, String language, Element main) {
        writer.setStrictImageSequence(true);
        writer.setPageEvent(new PdfFooter(title));
        sheets.addTitle(title);
        sheets.setDocumentLanguage(language);
        sheets.open();
        blocks(main);
        if (main.text().isBlank()) {
            sheets.add(new Paragraph(plain.phrase(title)));
        }
        sheets.close();
        return bytes.toByteArray();
    }

    /// Words between blocks are paragraphs of their own.
    private void blocks(Element parent) {
        var words = new StringBuilder();
        for (Node child : parent.childNodes()) {
            if (child instanceof Element element && isApart(element)) {
                words(words);
                block(element);
            } else if (child instanceof TextNode || child instanceof Element) {
                PageText.append(child, words);
            }
        }
        words(words);
    }

    private static boolean isApart(Element element) {
        return element.isBlock()
                || element.normalName().equals("svg")
                || element.select("p, div, table, ul, ol, dl, h1, h2, h3, svg").size() > 0;
    }

    private void words(StringBuilder words) {
        paragraph(PageText.tidy(words), plain, SIZE, 4);
        words.setLength(0);
    }

    private void block(Element element) {
        var name = element.normalName();
        switch (name) {
            case "h1" -> heading(element, 17);
            case "h2" -> heading(element, 13);
            case "h3", "h4", "h5", "h6" -> heading(element, 11);
            case "table" -> table(element);
            case "dl" -> sheets.add(PdfTable.ofTerms(element));
            case "svg" -> picture(element);
            case "li" -> paragraph("· " + PageText.of(element), plain, SIZE, 2);
            default -> {
                if (WORDS.contains(name)) {
                    paragraph(PageText.of(element), plain, SIZE, 4);
                } else {
                    blocks(element);
                }
            }
        }
    }

    /// At most half a sheet high, whole on one.
    private void picture(Element svg) {
        PdfPicture.of(svg, writer, sheets.right() - sheets.left(), (sheets.top() - sheets.bottom()) / 2)
                .ifPresent(image -> {
                    image.setSpacingAfter(6);
                    sheets.add(image);
                });
    }

    private void table(Element element) {
        var table = new PdfTable(element);
        if (!table.isEmpty()) {
            sheets.add(table.drawn());
        }
    }

    /// Never the last line of a sheet.
    private void heading(Element element, float size) {
        if (writer.getVerticalPosition(false) < sheets.bottom() + BELOW_HEADING) {
            sheets.newPage();
        }
        paragraph(PageText.of(element), new PdfFonts(size, Font.BOLD), size, size / 3);
    }

    private void paragraph(String text, PdfFonts fonts, float size, float after) {
        if (text.isEmpty()) {
            return;
        }
        var paragraph = new Paragraph(fonts.phrase(text));
        paragraph.setLeading(size * LEADING);
        paragraph.setSpacingAfter(after);
        sheets.add(paragraph);
    }
}
