package org.cooperage.barrel.group;

import java.util.ArrayList;
import java.util.List;
import org.cooperage.barrel.engine.GroupFunction;
import org.jspecify.annotations.Nullable;

/// Nine functions as bars. 620 units wide, 100 points high 220.
record GroupPicture(List<Bar> bars, long waterY) {
    private static final int BOTTOM = 250;
    private static final double UNITS_A_POINT = 2.2;
    private static final int FIRST = 40;
    private static final int STEP = 64;

    /// @param kind class of the bar: short, stave or unknown
    record Bar(
            GroupFunction function,
            int x,
            long y,
            long height,
            String kind,
            @Nullable Long score) {
        public int middle() {
            return x + 20;
        }
    }

    static GroupPicture of(GroupView view) {
        var bars = new ArrayList<Bar>();
        for (var row : view.functions()) {
            int x = FIRST + bars.size() * STEP;
            var score = row.score();
            long y = y(score == null ? 100 : Math.max(1, score));
            bars.add(new Bar(row.function(), x, y, BOTTOM - y, kind(view, row), score));
        }
        return new GroupPicture(bars, y(view.level()));
    }

    private static String kind(GroupView view, GroupView.FunctionRow row) {
        if (row.score() == null) {
            return "unknown";
        }
        return row.function() == view.weakest() ? "short" : "stave";
    }

    private static long y(double score) {
        return Math.round(BOTTOM - score * UNITS_A_POINT);
    }
}
