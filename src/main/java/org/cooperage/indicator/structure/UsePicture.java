package org.cooperage.indicator.structure;

import java.util.ArrayList;
import java.util.List;

/// How much of a process was sold, month by month, as bars: 170 × 60, 0–100 % of
/// the height, a gap where it is withheld.
record UsePicture(List<Bar> bars, int width, double limitY) {
    private static final int HEIGHT = 60;
    private static final int STEP = 14;
    private static final int SHOWN = 12;

    UsePicture {
        bars = List.copyOf(bars);
    }

    /// @param little below the limit
    record Bar(int x, double y, double height, boolean little, String month, long percent) {}

    static UsePicture of(List<ProcessMonth> months) {
        var shown = months.subList(Math.max(0, months.size() - SHOWN), months.size());
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < shown.size(); i++) {
            var used = shown.get(i).utilisation();
            if (used != null) {
                double height = tenth(Math.max(0.02, Math.min(1, used)) * HEIGHT);
                bars.add(new Bar(
                        i * STEP + 2,
                        tenth(HEIGHT - height),
                        height,
                        used < Watched.LITTLE,
                        shown.get(i).month().toString().substring(0, 7),
                        Math.round(100 * used)));
            }
        }
        return new UsePicture(bars, SHOWN * STEP + 2, tenth(HEIGHT * (1 - Watched.LITTLE)));
    }

    private static double tenth(double value) {
        return Math.rint(10 * value) / 10;
    }
}
