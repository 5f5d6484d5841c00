package org.cooperage.policy.engine;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers as people write them: `1,200`, `2000万`, `2.3亿`, `70%` (0.7 is another number: per cent stay per cent).
final class Numbers {
    private static final Pattern PATTERN =
            Pattern.compile("([+-]?\\d{1,15}(?:[,，]\\d{3})*(?:\\.\\d{1,8})?)\\s*(万|亿|%)?");

    private Numbers() {}

    static Optional<BigDecimal> read(String text) {
        var match = PATTERN.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var number = new BigDecimal(match.group(1).replaceAll("[,，]", ""));
        var scale = match.group(2);
        var value = scale == null ? number : number.scaleByPowerOfTen(zeros(scale));
        return Optional.of(value.scale() < 0 ? value.setScale(0) : value);
    }

    private static int zeros(String scale) {
        return switch (scale) {
            case "万" -> 4;
            case "亿" -> 8;
            default -> 0;
        };
    }
}
