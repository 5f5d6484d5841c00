package org.cooperage.barrel.workbook;

import java.util.ArrayList;
import java.util.List;
import org.cooperage.barrel.workbook.engine.Step;
import org.cooperage.barrel.workbook.engine.ValueStream;

/// A value stream as a row of boxes over a ladder of time: up for waiting, down for work. Its figures stand in the
/// list beside it.
record StreamPicture(List<Box> boxes, int width, String ladder) {
    private static final int STEP = 150;
    private static final int BOX = 112;
    private static final int WAIT_Y = 132;
    private static final int WORK_Y = 168;

    /// @param x left edge of the step's part; the box stands at its right
    record Box(Step step, int x, boolean bottleneck, String waitHours, String workMinutes) {
        public int boxX() {
            return x + STEP - BOX;
        }

        public int waitX() {
            return x + (STEP - BOX) / 2;
        }

        public int workX() {
            return boxX() + BOX / 2;
        }
    }

    StreamPicture {
        boxes = List.copyOf(boxes);
    }

    static StreamPicture of(ValueStream stream) {
        var boxes = new ArrayList<Box>();
        var ladder = new StringBuilder("M0 " + WAIT_Y);
        for (var line : stream.lines()) {
            int x = boxes.size() * STEP;
            var step = line.step();
            boxes.add(new Box(
                    step,
                    x,
                    step.id() == stream.bottleneck(),
                    WorkbookView.number(step.waitHours()),
                    WorkbookView.number(step.minutes())));
            ladder.append(" H%d V%d H%d V%d".formatted(x + STEP - BOX, WORK_Y, x + STEP, WAIT_Y));
        }
        return new StreamPicture(boxes, Math.max(STEP, boxes.size() * STEP), ladder.toString());
    }
}
