package org.cooperage.portal.print;

import java.awt.Color;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Colours as our style sheets write them.
final class SvgColour {

    private static final Pattern OKLCH = Pattern.compile("oklch\\(([\\d.]+)(%?) ([\\d.]+) ([\\d.]+)[^)]*\\)");
    private static final Pattern HEX = Pattern.compile("#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})");
    private static final Map<String, Color> NAMED =
            Map.of("black", Color.BLACK, "white", Color.WHITE, "currentcolor", new Color(0x3a332c));

    private SvgColour() {}

    /// @return nothing: not drawn, or not understood
    static @Nullable Color of(String text) {
        var oklch = OKLCH.matcher(text);
        if (oklch.find()) {
            double light = Double.parseDouble(oklch.group(1)) / (oklch.group(2).isEmpty() ? 1 : 100);
            return oklch(light, Double.parseDouble(oklch.group(3)), Math.toRadians(Double.parseDouble(oklch.group(4))));
        }
        var hex = HEX.matcher(text);
        if (hex.matches()) {
            var digits = hex.group(1);
            return Color.decode("#" + (digits.length() == 3 ? digits.replaceAll("(.)", "$1$1") : digits));
        }
        return NAMED.get(text.toLowerCase(Locale.ROOT));
    }

    /// CSS Color Module Level 4, 10.
    private static Color oklch(double light, double chroma, double hue) {
        double a = chroma * Math.cos(hue);
        double b = chroma * Math.sin(hue);
        double l = Math.pow(light + 0.3963377774 * a + 0.2158037573 * b, 3);
        double m = Math.pow(light - 0.1055613458 * a - 0.0638541728 * b, 3);
        double s = Math.pow(light - 0.0894841775 * a - 1.2914855480 * b, 3);
        return new Color(
                screen(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                screen(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                screen(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
    }

    private static float screen(double linear) {
        double value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (float) Math.clamp(value, 0, 1);
    }
}
