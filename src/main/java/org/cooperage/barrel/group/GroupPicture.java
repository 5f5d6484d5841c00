package org.cooperage.barrel.group;

import java.util.ArrayList;
import java.util.List;
import org.cooperage.barrel.engine.GroupFunction;
import org.jspecify.annotations.Nullable;

/// Nine functions as bars, five in one picture and four in the next. 336 units wide, 100 points high 220.
record GroupPicture(List<Bar> bars, long waterY) {
    private static final int BOTTOM = 250;
    private static final double UNITS_A_POINT = 2.2;
    private static final int FIRST = 40;
    private static final int STEP = 58;
    private static final int IN_A_PICTURE = 5;

    /// @param kind class of the bar: short, stave or unknown
    record Bar(
            GroupFunction function,
            int x,
            long y,
            long height,
            String kind,
            @Nullable Long score) {
        public int middle() {
            return x + 17;
        }
    }

    static List<GroupPicture> of(GroupView view) {
        var rows = view.functions();
        return List.of(of(view, rows.subList(0, IN_A_PICTURE)), of(view, rows.subList(IN_A_PICTURE, rows.size())));
    }

    private static GroupPicture of(GroupView view, List<GroupView.FunctionRow> rows) {
        var bars = new ArrayList<Bar>();
        for (var row : rows) {
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
