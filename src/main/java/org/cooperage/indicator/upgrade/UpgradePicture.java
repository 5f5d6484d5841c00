package org.cooperage.indicator.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cooperage.indicator.engine.upgrade.Aspect;
import org.cooperage.indicator.engine.upgrade.IndexRange;
import org.cooperage.indicator.engine.upgrade.Snapshot;

/// The indices drawn: what is proved, what could still be, and where the gates stand; and how that went over time.
final class UpgradePicture {
    static final int WIDTH = 320;
    private static final int TREND_HEIGHT = 120;
    private static final int MOST = 100;

    private UpgradePicture() {}

    /// One index. All in the units of the picture; `open` begins where `proved` ends.
    record Bar(Aspect aspect, String range, int coverage, String proved, String open, List<Gate> gates) {}

    record Gate(String x, String label) {}

    static Bar bar(Aspect aspect, IndexRange range, List<Double> gates) {
        return new Bar(
                aspect,
                UpgradeTexts.range(range.low(), range.high()),
                (int) Math.round(MOST * range.coverage()),
                x(range.low()),
                x(range.high() - range.low()),
                gates.stream()
                        .map(at -> new Gate(x(at), UpgradeTexts.number(at)))
                        .toList());
    }

    private static String x(double points) {
        return number(points / MOST * WIDTH);
    }

    /// @param band from what is proved up to what could be, as points of a polygon
    record Trend(Aspect aspect, String line, String band, String lastX, String lastY) {}

    /// A label under the axis.
    record Mark(String x, String label, boolean first, boolean last) {}

    static Trend trend(Aspect aspect, List<Snapshot> path) {
        var line = new ArrayList<String>();
        var above = new ArrayList<String>();
        for (int i = 0; i < path.size(); i++) {
            var range = path.get(i).index(aspect);
            line.add(at(i, path.size()) + "," + y(range.low()));
            above.addFirst(at(i, path.size()) + "," + y(range.high()));
        }
        var band = String.join(" ", line) + " " + String.join(" ", above);
        return new Trend(
                aspect,
                String.join(" ", line),
                band,
                at(path.size() - 1, path.size()),
                y(path.getLast().index(aspect).low()));
    }

    static List<Mark> marks(List<Snapshot> path) {
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < path.size(); i++) {
            boolean last = i == path.size() - 1;
            if (i % 2 == (path.size() - 1) % 2) {
                marks.add(new Mark(at(i, path.size()), path.get(i).quarter().toString(), i == 0, last));
            }
        }
        return marks;
    }

    private static String at(int i, int of) {
        return number((double) WIDTH * i / Math.max(1, of - 1));
    }

    private static String y(double points) {
        return number(TREND_HEIGHT * (1 - points / MOST));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
