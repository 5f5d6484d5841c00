package org.cooperage.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Money;
import org.cooperage.shared.Quantity;
import org.cooperage.shared.Share;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Values as a reader wants them, for templates: `${@fmt.yuan(order.price)}`. Times are Asia/Shanghai.
@Component("fmt")
class Formats {

    private static final String NOTHING = "–";
    /// It stays with its number.
    private static final String YUAN = "¥\u00A0";

    private static final BigDecimal WAN = BigDecimal.TEN.pow(4);
    private static final BigDecimal YI = BigDecimal.TEN.pow(8);
    private static final BigDecimal MILLION = BigDecimal.TEN.pow(6);

    private final MessageSource texts;

    Formats(MessageSource texts) {
        this.texts = texts;
    }

    /// `¥ 1,908,400.50`, `−¥ 173.77`; without fen when there are none.
    public String yuan(@Nullable Money money) {
        return money == null
                ? NOTHING
                : (money.isNegative() ? "−" : "") + YUAN + toTheFen(money.yuan().abs());
    }

    private static String toTheFen(BigDecimal yuan) {
        return pattern(yuan.stripTrailingZeros().scale() > 0 ? "#,##0.00" : "#,##0", yuan);
    }

    /// `163,152.00`, for columns that say 元 in their header.
    public String amount(@Nullable Money money) {
        return money == null ? NOTHING : pattern("#,##0.00", money.yuan());
    }

    /// For summaries: 万元 and 亿元 in Chinese, k and M in English.
    public String about(@Nullable Money money) {
        if (money == null) {
            return NOTHING;
        }
        return isEnglish() ? aboutInEnglish(money.yuan()) : aboutInChinese(money.yuan());
    }

    private static String aboutInChinese(BigDecimal yuan) {
        var size = yuan.abs();
        if (size.compareTo(YI) >= 0) {
            return pattern("#,##0.##", yuan.divide(YI)) + " 亿元";
        }
        return size.compareTo(WAN) >= 0 ? pattern("#,##0.#", yuan.divide(WAN)) + " 万元" : pattern("#,##0", yuan) + " 元";
    }

    private static String aboutInEnglish(BigDecimal yuan) {
        var size = yuan.abs();
        if (size.compareTo(MILLION) >= 0) {
            return YUAN + pattern("#,##0.##", yuan.divide(MILLION)) + " M";
        }
        return YUAN + pattern("#,##0", yuan);
    }

    /// `6,000 件`.
    public String quantity(@Nullable Quantity quantity) {
        return quantity == null ? NOTHING : plain(quantity.value()) + " " + unit(quantity);
    }

    private String unit(Quantity quantity) {
        return texts.getMessage(quantity.unit().textKey(), null, LocaleContextHolder.getLocale());
    }

    /// Thousands separated, at most two decimals.
    public String number(@Nullable Number number) {
        return number == null || isNone(number) ? NOTHING : plain(new BigDecimal(number.toString()));
    }

    /// At most one decimal, as headlines have it.
    public String tenth(@Nullable Number number) {
        return number == null || isNone(number) ? NOTHING : pattern("#,##0.#", new BigDecimal(number.toString()));
    }

    /// Nothing divided by nothing is no number either.
    private static boolean isNone(Number number) {
        return !Double.isFinite(number.doubleValue());
    }

    public String percent(@Nullable Share share) {
        return share == null ? NOTHING : pattern("0.#", BigDecimal.valueOf(share.percent())) + " %";
    }

    /// A difference carries its sign: `+5.1`, `−6,798`.
    public String difference(@Nullable Number difference) {
        if (difference == null) {
            return NOTHING;
        }
        var value = new BigDecimal(difference.toString());
        return sign(value) + plain(value.abs());
    }

    public String difference(@Nullable Money money) {
        return money == null
                ? NOTHING
                : sign(money.yuan()) + YUAN + plain(money.yuan().abs());
    }

    private static String sign(BigDecimal value) {
        return switch (value.signum()) {
            case 1 -> "+";
            case -1 -> "−";
            default -> "±";
        };
    }

    /// `2026-11-16`.
    public String date(@Nullable Instant moment) {
        return moment == null ? NOTHING : format("yyyy-MM-dd", moment);
    }

    public String date(@Nullable LocalDate day) {
        return day == null ? NOTHING : day.toString();
    }

    /// `11-16 08:00`, where the year goes without saying.
    public String time(@Nullable Instant moment) {
        return moment == null ? NOTHING : format("MM-dd HH:mm", moment);
    }

    /// `08:00`, where the day stands beside it.
    public String clock(@Nullable Instant moment) {
        return moment == null ? NOTHING : format("HH:mm", moment);
    }

    /// `2026-11-16 08:00`.
    public String dateTime(@Nullable Instant moment) {
        return moment == null ? NOTHING : format("yyyy-MM-dd HH:mm", moment);
    }

    /// With the weekday: `2026-11-16 周一 08:00`.
    public String dayTime(@Nullable Instant moment) {
        return moment == null ? NOTHING : format("yyyy-MM-dd EEE HH:mm", moment);
    }

    /// `2 d 3 h`, `45 min`, the two largest parts.
    public String duration(@Nullable Duration duration) {
        if (duration == null) {
            return NOTHING;
        }
        var locale = LocaleContextHolder.getLocale();
        var length = duration.abs();
        Object[] parts = {length.toDays(), length.toHoursPart(), length.toHours(), length.toMinutesPart()};
        return texts.getMessage("portal.duration." + scale(length), parts, locale);
    }

    private static String scale(Duration length) {
        if (length.toDays() > 0) {
            return "days";
        }
        return length.toHours() > 0 ? "hours" : "minutes";
    }

    /// The reader's language of a text kept in both.
    public String text(@Nullable Bilingual text) {
        return text == null ? NOTHING : text.in(LocaleContextHolder.getLocale());
    }

    /// The reader's language of what somebody wrote, if there are both.
    public String either(@Nullable String written) {
        return written == null ? NOTHING : text(Bilingual.written(written));
    }

    /// The language of what somebody wrote where it is not the page's; null: the same.
    public @Nullable String lang(@Nullable String written) {
        boolean chinese = either(written).codePoints().anyMatch(Character::isIdeographic);
        return isEnglish() && chinese ? "zh" : null;
    }

    private static String format(String pattern, Instant moment) {
        return DateTimeFormatter.ofPattern(pattern, LocaleContextHolder.getLocale())
                .format(moment.atZone(BusinessClock.ZONE));
    }

    private static String plain(BigDecimal value) {
        return pattern("#,##0.##", value);
    }

    private static String pattern(String pattern, BigDecimal value) {
        var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value).replace('-', '−');
    }

    private static boolean isEnglish() {
        return "en".equals(LocaleContextHolder.getLocale().getLanguage());
    }
}
