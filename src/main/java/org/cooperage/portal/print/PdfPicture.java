package org.cooperage.portal.print;

import java.awt.Color;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfGState;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/// A picture of the page (SVG) drawn on paper: as lines and letters, sharp at every size, in the colours of the style
/// sheets. It draws what our pictures are made of – rectangles, circles, lines, paths, text – and nothing else.
final class PdfPicture {

    /// A pixel of the screen is three quarters of a point on paper.
    private static final float POINT = 0.75f;
    private static final Set<String> NOT_DRAWN = Set.of("defs", "title", "desc", "marker", "pattern");
    private static final float HATCH = 4;
    private static final float TIP = 7;

    private final PdfTemplate canvas;
    /// Width and height together, in units of the picture.
    private final float size;
    private final Stylesheet styles = Stylesheet.ours();

    private PdfPicture(PdfTemplate canvas, float size) {
        this.canvas = canvas;
        this.size = size;
    }

    /// @return nothing: it does not say how large it is, or is empty
    static Optional<Image> of(Element svg, PdfWriter writer, float widest, float highest) {
        var box = SvgPath.numbers(svg.attributes().getIgnoreCase("viewBox"));
        if (box.size() != 4 || box.get(2) <= 0 || box.get(3) <= 0) {
            return Optional.empty();
        }
        float scale = Math.min(POINT, Math.min(widest / box.get(2), highest / box.get(3)));
        var canvas = writer.getDirectContent().createTemplate(box.get(2) * scale, box.get(3) * scale);
        canvas.concatCTM(scale, 0, 0, -scale, -box.get(0) * scale, (box.get(1) + box.get(3)) * scale);
        new PdfPicture(canvas, box.get(2) + box.get(3)).draw(svg, around(svg));
        var image = Image.getInstance(canvas);
        image.setAlt(svg.attr("aria-label"));
        return Optional.of(image);
    }

    private static SvgStyle around(Element svg) {
        var style = SvgStyle.FIRST;
        for (var parent : svg.parents().reversed()) {
            style = style.with(Stylesheet.ours().of(parent));
        }
        return style;
    }

    private void draw(Element element, SvgStyle around) {
        var style = around.with(styles.of(element));
        if (!style.shown() || NOT_DRAWN.contains(element.normalName())) {
            return;
        }
        switch (element.normalName()) {
            case "rect" -> shape(style, () -> rectangle(element));
            case "circle" ->
                shape(style, () -> canvas.circle(number(element, "cx"), number(element, "cy"), number(element, "r")));
            case "line" -> shape(unfilled(style), () -> line(element));
            case "polyline", "polygon" -> shape(style, () -> corners(element));
            case "path" -> path(element, style);
            case "text" -> text(element, style);
            default -> element.children().forEach(child -> draw(child, style));
        }
    }

    private void rectangle(Element rect) {
        float width = number(rect, "width");
        float height = number(rect, "height");
        float round = Math.min(number(rect, "rx"), Math.min(width, height) / 2);
        if (round > 0) {
            canvas.roundRectangle(number(rect, "x"), number(rect, "y"), width, height, round);
        } else {
            canvas.rectangle(number(rect, "x"), number(rect, "y"), width, height);
        }
    }

    private void line(Element line) {
        canvas.moveTo(number(line, "x1"), number(line, "y1"));
        canvas.lineTo(number(line, "x2"), number(line, "y2"));
    }

    private void corners(Element element) {
        var at = SvgPath.numbers(element.attr("points"));
        for (int i = 0; i + 1 < at.size(); i += 2) {
            if (i == 0) {
                canvas.moveTo(at.get(0), at.get(1));
            } else {
                canvas.lineTo(at.get(i), at.get(i + 1));
            }
        }
        if (element.normalName().equals("polygon")) {
            canvas.closePath();
        }
    }

    private void path(Element element, SvgStyle style) {
        var path = new SvgPath(canvas);
        shape(style, () -> path.draw(element.attr("d")));
        if (element.hasAttr("marker-end") && style.stroke() != null) {
            canvas.saveState();
            canvas.setColorFill(style.stroke());
            path.tip(TIP);
            canvas.restoreState();
        }
    }

    private void shape(SvgStyle style, Runnable outline) {
        canvas.saveState();
        transparent(style);
        if (style.hatched()) {
            hatch(outline);
        } else if (style.fill() != null) {
            canvas.setColorFill(style.fill());
            outline.run();
            canvas.fill();
        }
        if (style.stroke() != null && style.strokeWidth() > 0) {
            canvas.setColorStroke(style.stroke());
            canvas.setLineWidth(style.strokeWidth());
            if (style.dash() != null) {
                canvas.setLineDash(style.dash(), 0);
            }
            outline.run();
            canvas.stroke();
        }
        canvas.restoreState();
    }

    private void transparent(SvgStyle style) {
        if (style.opacity() < 1) {
            var through = new PdfGState();
            through.setFillOpacity(style.opacity());
            canvas.setGState(through);
        }
    }

    private void hatch(Runnable outline) {
        canvas.saveState();
        outline.run();
        canvas.clip();
        canvas.newPath();
        canvas.setColorStroke(Color.GRAY);
        canvas.setLineWidth(1);
        for (float at = -3 * size; at < 2 * size; at += HATCH) {
            canvas.moveTo(at, -size);
            canvas.lineTo(at + 3 * size, 2 * size);
        }
        canvas.stroke();
        canvas.restoreState();
    }

    private static SvgStyle unfilled(SvgStyle style) {
        return style.with(Map.of("fill", "none"));
    }

    private void text(Element element, SvgStyle style) {
        var words = element.ownText() + String.join("", element.select("tspan").eachText());
        if (words.isBlank() || style.fill() == null) {
            return;
        }
        var fonts = new PdfFonts(style.size(), style.bold() ? Font.BOLD : Font.NORMAL, style.fill());
        canvas.saveState();
        canvas.concatCTM(1, 0, 0, -1, number(element, "x"), number(element, "y") + lower(style));
        ColumnText.showTextAligned(canvas, anchor(style), fonts.phrase(words.strip()), 0, 0, 0);
        canvas.restoreState();
    }

    private static float lower(SvgStyle style) {
        return switch (style.baseline()) {
            case "central", "middle" -> style.size() * 0.35f;
            case "hanging" -> style.size() * 0.8f;
            default -> 0;
        };
    }

    private static int anchor(SvgStyle style) {
        return switch (style.anchor()) {
            case "middle" -> org.openpdf.text.Element.ALIGN_CENTER;
            case "end" -> org.openpdf.text.Element.ALIGN_RIGHT;
            default -> org.openpdf.text.Element.ALIGN_LEFT;
        };
    }

    private static float number(Element element, String attribute) {
        var found = SvgPath.numbers(element.attr(attribute));
        return found.isEmpty() ? 0 : found.getFirst();
    }
}
