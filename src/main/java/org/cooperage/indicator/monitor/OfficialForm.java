package org.cooperage.indicator.monitor;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;

/// A published value as it is typed or stands in a row of a table.
record OfficialForm(
        @Nullable String month,
        @Nullable String value,
        @Nullable String unit,
        @Nullable String source) {
    private static final Pattern MONTH = Pattern.compile("(\\d{4})\\s*[-/.年]?\\s*(\\d{1,2})\\s*(月|-01)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,8})?");
    private static final int LONGEST_SOURCE = 200;
    private static final int FIRST_YEAR = 2000;

    /// A value that can be kept.
    ///
    /// @param value in the unit of the series
    record Read(YearMonth month, double value, String source) {}

    /// @param now the running month, which has no value yet
    Read read(OfficialSeries series, YearMonth now) {
        var faults = new ArrayList<Fault>();
        var read = read(series, now, "", faults);
        if (!faults.isEmpty()) {
            throw InvalidInput.all(faults);
        }
        return read;
    }

    /// @param place of the row, put before the name of each field
    Read read(OfficialSeries series, YearMonth now, String place, List<Fault> faults) {
        var when = when().filter(it -> it.getYear() >= FIRST_YEAR && it.isBefore(now));
        if (when.isEmpty()) {
            faults.add(fault(place, "month", month, FIRST_YEAR + "-01", now.minusMonths(1)));
        }
        var number = text(value).replaceAll("[,，\\s]", "");
        boolean isNumber = NUMBER.matcher(number).matches();
        if (!isNumber) {
            faults.add(fault(place, "value", value));
        }
        var factor = series.unit().factor(text(unit));
        if (factor.isEmpty()) {
            faults.add(fault(place, "unit", unit, series.unit().choices()));
        }
        if (text(source).isEmpty() || text(source).length() > LONGEST_SOURCE) {
            faults.add(fault(place, "source", source, LONGEST_SOURCE));
        }
        double kept = isNumber ? inUnit(number, factor.orElse(1.0)) : 0;
        return new Read(when.orElse(now), kept, text(source));
    }

    /// 1200 yuan are 0.12 of ten thousand, not a little more.
    private static double inUnit(String number, double factor) {
        return new BigDecimal(number).multiply(BigDecimal.valueOf(factor)).doubleValue();
    }

    /// `2026-09`, `2026/9`, `202609`, `2026年9月`, or the first day of it.
    private Optional<YearMonth> when() {
        var matcher = MONTH.matcher(text(month));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(YearMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Fault fault(String place, String field, @Nullable String value, Object... details) {
        return Fault.of(place + field, text(value), "monitor.wrong." + field, "monitor.mend." + field, details);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
