package org.cooperage.portal.print;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.openpdf.text.pdf.PdfContentByte;

/// The commands of a path that our pictures use: M L H V C Q Z, absolute.
final class SvgPath {

    private static final Pattern COMMAND = Pattern.compile("([MLHVCQZz])([^MLHVCQZz]*)");
    private static final Pattern NUMBER = Pattern.compile("-?[\\d.]+(?:e-?\\d+)?");

    private final PdfContentByte canvas;
    private float x;
    private float y;
    /// Where the line came from last: an arrow points on from there.
    private float fromX;
    private float fromY;

    SvgPath(PdfContentByte canvas) {
        this.canvas = canvas;
    }

    void draw(String data) {
        COMMAND.matcher(data).results().forEach(it -> step(it.group(1), numbers(it.group(2))));
    }

    static List<Float> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(Float::parseFloat)
                .toList();
    }

    private void step(String command, List<Float> at) {
        switch (command) {
            case "M" -> {
                to(at.get(0), at.get(1));
                canvas.moveTo(x, y);
                line(at.subList(2, at.size()));
            }
            case "L" -> line(at);
            case "H" -> line(List.of(at.getFirst(), y));
            case "V" -> line(List.of(x, at.getFirst()));
            case "C" -> {
                canvas.curveTo(at.get(0), at.get(1), at.get(2), at.get(3), at.get(4), at.get(5));
                to(at.get(2), at.get(3));
                to(at.get(4), at.get(5));
            }
            case "Q" -> {
                canvas.curveTo(at.get(0), at.get(1), at.get(2), at.get(3));
                to(at.get(0), at.get(1));
                to(at.get(2), at.get(3));
            }
            default -> canvas.closePath();
        }
    }

    private void line(List<Float> at) {
        for (int i = 0; i + 1 < at.size(); i += 2) {
            to(at.get(i), at.get(i + 1));
            canvas.lineTo(x, y);
        }
    }

    private void to(float nextX, float nextY) {
        fromX = x;
        fromY = y;
        x = nextX;
        y = nextY;
    }

    /// A tip at the end, as wide as it is long.
    void tip(float length) {
        double angle = Math.atan2(y - fromY, x - fromX);
        float baseX = (float) (x - length * Math.cos(angle));
        float baseY = (float) (y - length * Math.sin(angle));
        float asideX = (float) (length / 2 * Math.sin(angle));
        float asideY = (float) (length / 2 * Math.cos(angle));
        canvas.moveTo(x, y);
        canvas.lineTo(baseX + asideX, baseY - asideY);
        canvas.lineTo(baseX - asideX, baseY + asideY);
        canvas.closePath();
        canvas.fill();
    }
}
