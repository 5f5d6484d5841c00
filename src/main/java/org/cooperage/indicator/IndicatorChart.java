package org.cooperage.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cooperage.indicator.IndicatorStore.Kept;

/// The history of a figure as bars; months withheld are gaps.
///
/// @param top figure at the upper edge
record IndicatorChart(String top, List<Bar> bars) {
    static final int WIDTH = 640;
    static final int HEIGHT = 160;
    private static final int FEWEST = 2;

    IndicatorChart {
        bars = List.copyOf(bars);
    }

    /// All in the units of the picture; `label` at every other month, so that it can be read on a telephone.
    record Bar(
            String x, String y, String width, String height, String middle, String time, String label, String text) {}

    public boolean isShown() {
        return bars.size() >= FEWEST;
    }

    static IndicatorChart of(Indicator indicator, List<Kept> history) {
        var known = history.stream().filter(k -> k.figure().value() != null).toList();
        double most = known.stream().mapToDouble(IndicatorChart::value).max().orElse(0);
        double step = (double) WIDTH / Math.max(1, history.size());
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < history.size(); i++) {
            if (history.get(i).figure().value() != null) {
                bars.add(bar(indicator, history.get(i), i, step, most));
            }
        }
        return new IndicatorChart(String.valueOf(IndicatorView.show(indicator, most)), bars);
    }

    private static Bar bar(Indicator indicator, Kept kept, int at, double step, double most) {
        double height = most == 0 ? 0 : value(kept) / most * HEIGHT;
        double width = Math.min(step * 0.7, 48);
        double middle = (at + 0.5) * step;
        var month = IndicatorView.time(kept.figure().span(), kept.figure().period());
        return new Bar(
                number(middle - width / 2),
                number(HEIGHT - height),
                number(width),
                number(height),
                number(middle),
                month,
                at % 2 == 0 ? month : "",
                String.valueOf(IndicatorView.show(indicator, kept.figure().value())));
    }

    private static double value(Kept kept) {
        var value = kept.figure().value();
        return value == null ? 0 : value;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
