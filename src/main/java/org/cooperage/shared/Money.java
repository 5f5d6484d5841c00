package org.cooperage.shared;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Money in yuan (CNY), exact to the fen. May be negative: a deduction.
public record Money(BigDecimal yuan) implements Comparable<Money>, Serializable {

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    private static final Pattern TEXT =
            Pattern.compile("([+-]?)[¥¥]?\\s*([0-9][0-9,，]*(?:\\.[0-9]+)?)\\s*(亿|万|千)?\\s*(?:元|CNY|RMB|yuan)?");

    public Money {
        yuan = yuan.setScale(2, RoundingMode.HALF_UP);
    }

    public static Money of(long yuan) {
        return new Money(BigDecimal.valueOf(yuan));
    }

    /// Parses yuan; refuses what is no amount.
    public static Money of(String yuan) {
        return new Money(new BigDecimal(yuan));
    }

    /// Reads what people write: `1,234.50`, `¥3万`, `2.3亿`, `500元`. Anything else is [InvalidInput] for `field`.
    public static Money parse(String field, String text) {
        var match = TEXT.matcher(text.strip());
        if (!match.matches() || text.length() > 40) {
            throw InvalidInput.of(field, text, "shared.invalid.money", "shared.mend.money");
        }
        var number = new BigDecimal(match.group(2).replaceAll("[,，]", ""));
        var amount = number.multiply(scale(match.group(3)));
        return new Money("-".equals(match.group(1)) ? amount.negate() : amount);
    }

    private static BigDecimal scale(@Nullable String word) {
        return switch (word) {
            case "亿" -> BigDecimal.TEN.pow(8);
            case "万" -> BigDecimal.TEN.pow(4);
            case "千" -> BigDecimal.TEN.pow(3);
            case null, default -> BigDecimal.ONE;
        };
    }

    public Money plus(Money other) {
        return new Money(yuan.add(other.yuan));
    }

    public Money minus(Money other) {
        return new Money(yuan.subtract(other.yuan));
    }

    public Money times(BigDecimal factor) {
        return new Money(yuan.multiply(factor));
    }

    public Money times(long factor) {
        return times(BigDecimal.valueOf(factor));
    }

    public Money negated() {
        return new Money(yuan.negate());
    }

    public boolean isZero() {
        return yuan.signum() == 0;
    }

    public boolean isNegative() {
        return yuan.signum() < 0;
    }

    @Override
    public int compareTo(Money other) {
        return yuan.compareTo(other.yuan);
    }
}
