package org.cooperage.portal.print;

import java.awt.Color;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a part of a picture is drawn; what is not said is as around it.
///
/// @param fill, stroke nothing: not drawn
/// @param dash lengths drawn and left out in turn; nothing: drawn throughout
/// @param size of letters, in units of the picture
/// @param hatched filled with lines, as what is unknown is
record SvgStyle(
        @Nullable Color fill,
        @Nullable Color stroke,
        float strokeWidth,
        float @Nullable [] dash,
        float size,
        boolean bold,
        String anchor,
        String baseline,
        float opacity,
        boolean hatched,
        boolean shown) {

    /// As the standard has it: filled with black, no line.
    static final SvgStyle FIRST = new SvgStyle(Color.BLACK, null, 1, null, 16, false, "start", "auto", 1, false, true);

    private static final Set<String> KNOWN = Set.of(
            "fill",
            "stroke",
            "stroke-width",
            "stroke-dasharray",
            "font",
            "font-size",
            "font-weight",
            "text-anchor",
            "dominant-baseline",
            "opacity",
            "fill-opacity",
            "display");
    private static final Pattern LENGTH = Pattern.compile("([\\d.]+)(px|rem|em)?");
    private static final Pattern WEIGHT = Pattern.compile("\\b(bold|[6-9]\\d\\d)\\b");
    private static final float REM = 16;

    static boolean knows(String property) {
        return KNOWN.contains(property);
    }

    SvgStyle with(Map<String, String> says) {
        var font = says.getOrDefault("font", "");
        var filling = says.getOrDefault("fill", "");
        boolean hatches = filling.startsWith("url(");
        var weight = says.getOrDefault("font-weight", font);
        return new SvgStyle(
                hatches || filling.isEmpty() ? fill : SvgColour.of(filling),
                says.containsKey("stroke") ? SvgColour.of(says.get("stroke")) : stroke,
                length(says.get("stroke-width")).orElse(strokeWidth),
                says.containsKey("stroke-dasharray") ? lengths(says.get("stroke-dasharray")) : dash,
                length(says.getOrDefault("font-size", WEIGHT.matcher(font).replaceAll("")))
                        .orElse(size),
                weight.isEmpty() ? bold : WEIGHT.matcher(weight).find(),
                says.getOrDefault("text-anchor", anchor),
                says.getOrDefault("dominant-baseline", baseline),
                opacity
                        * length(says.get("opacity")).orElse(1f)
                        * length(says.get("fill-opacity")).orElse(1f),
                hatches || filling.isEmpty() && hatched,
                shown && !"none".equals(says.get("display")));
    }

    private static Optional<Float> length(@Nullable String text) {
        var found = LENGTH.matcher(text == null ? "" : text);
        if (!found.find()) {
            return Optional.empty();
        }
        float number = Float.parseFloat(found.group(1));
        return Optional.of(found.group(2) == null || found.group(2).equals("px") ? number : number * REM);
    }

    private static float @Nullable [] lengths(String text) {
        if (text.equals("none") || text.isBlank()) {
            return null;
        }
        var parts = text.strip().split("[\\s,]+");
        var all = new float[parts.length];
        for (int i = 0; i < parts.length; i++) {
            all[i] = length(parts[i]).orElse(0f);
        }
        return all;
    }
}
