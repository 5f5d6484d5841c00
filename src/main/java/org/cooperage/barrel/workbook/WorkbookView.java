package org.cooperage.barrel.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.cooperage.barrel.workbook.engine.Range;
import org.springframework.stereotype.Component;

/// Figures of a workbook as text: at most three digits that count, a range as `8–12`.
@Component("workbookView")
class WorkbookView {
    private static final int DIGITS = 3;

    public String of(Range range) {
        return number(range);
    }

    public String of(double value) {
        return number(value);
    }

    static String number(Range range) {
        var low = number(range.low());
        var high = number(range.high());
        return low.equals(high) ? low : low + "–" + high;
    }

    static String number(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return "0";
        }
        var rounded = BigDecimal.valueOf(value).round(new MathContext(DIGITS, RoundingMode.HALF_UP));
        var format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(rounded).replace("-", "−");
    }
}
