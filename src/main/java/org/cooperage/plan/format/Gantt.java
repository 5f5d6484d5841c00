package org.cooperage.plan.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.cooperage.plan.engine.Assignment;
import org.cooperage.plan.engine.Problem;
import org.cooperage.plan.engine.Solution;

/// Draws a plan as SVG: a row for each unit that works, a bar for each task, one colour for each order.
///
/// Text and lines take the colour of the page (`currentColor`) and the bars are of middle brightness, so the picture
/// reads on light and on dark ground.
public final class Gantt {
    private static final int LEFT = 170;
    private static final int TOP = 46;
    private static final int WIDTH = 1200;
    private static final int ROW = 18;
    private static final int LABEL = 34;

    private final Problem problem;
    private final Solution solution;
    private final StringBuilder svg = new StringBuilder();
    private final double scale;

    private Gantt(Problem problem, Solution solution) {
        this.problem = problem;
        this.solution = solution;
        scale = WIDTH / (double) Math.max(1, solution.makespan());
    }

    public static String draw(String title, Problem problem, Solution solution) {
        return new Gantt(problem, solution).draw(title);
    }

    private String draw(String title) {
        var rows = rows();
        int height = TOP + rows.size() * ROW + 24;
        print(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" color=\"#777\""
                        + " font-family=\"system-ui,sans-serif\" font-size=\"11\" role=\"img\" aria-label=\"%s\">%n",
                LEFT + WIDTH + 20, height, LEFT + WIDTH + 20, height, escaped(title));
        print("<text x=\"8\" y=\"18\" font-size=\"14\" fill=\"currentColor\">%s</text>%n", escaped(title));
        axis(rows.size());
        int y = TOP;
        for (var row : rows) {
            row(row, y);
            y += ROW;
        }
        return svg.append("</svg>\n").toString();
    }

    /// The units that do something, in the order of the resources.
    private List<List<Assignment>> rows() {
        var rows = new TreeMap<Long, List<Assignment>>();
        for (var a : solution.assignments()) {
            long key = (long) problem.modeOf(a).resource() << 32 | a.unit();
            rows.computeIfAbsent(key, k -> new ArrayList<>()).add(a);
        }
        rows.values().forEach(row -> row.sort(Comparator.comparingInt(Assignment::start)));
        return List.copyOf(rows.values());
    }

    private void axis(int rows) {
        int step = step();
        for (int time = 0; time <= solution.makespan(); time += step) {
            double x = LEFT + time * scale;
            print(
                    "<path d=\"M%.1f %d V%d\" stroke=\"currentColor\" stroke-opacity=\".25\"/>",
                    x, TOP - 6, TOP + rows * ROW);
            print(
                    "<text x=\"%.1f\" y=\"%d\" fill=\"currentColor\" text-anchor=\"middle\">%s</text>%n",
                    x, TOP - 10, time(time));
        }
    }

    /// Minutes between two marks: a round number, ten marks or fewer.
    private int step() {
        int most = Math.max(1, solution.makespan() / 10);
        for (int step :
                new int[] {1, 2, 5, 10, 20, 50, 100, 200, 500, 1440, 2 * 1440, 7 * 1440, 14 * 1440, 28 * 1440}) {
            if (step >= most) {
                return step;
            }
        }
        return 52 * 7 * 1440;
    }

    private String time(int minutes) {
        return step() >= 1440 ? "d " + minutes / 1440 : String.valueOf(minutes);
    }

    private void row(List<Assignment> row, int y) {
        var resource = problem.resourceOf(row.getFirst());
        var name = resource.units() > 1 && !resource.unlimited()
                ? resource.code() + " #" + (row.getFirst().unit() + 1)
                : resource.code();
        print("<text x=\"8\" y=\"%d\" fill=\"currentColor\">%s</text>%n", y + 13, escaped(shortened(name, 26)));
        row.forEach(a -> bar(a, y));
    }

    private void bar(Assignment a, int y) {
        double x = LEFT + a.start() * scale;
        double width = Math.max(0.6, (a.end() - a.start()) * scale);
        if (a.occupiedFrom() < a.start()) {
            print(
                    "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"4\" fill=\"currentColor\" fill-opacity=\".5\"/>",
                    LEFT + a.occupiedFrom() * scale, y + 7, (a.start() - a.occupiedFrom()) * scale);
        }
        var task = problem.tasks().get(a.task());
        print(
                "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\" fill=\"%s\"><title>%s %d-%d</title></rect>",
                x,
                y + 1,
                width,
                ROW - 3,
                colour(problem.operationOf(a.task()).order()),
                escaped(task.code()),
                a.start(),
                a.end());
        if (width > LABEL) {
            print(
                    "<text x=\"%.1f\" y=\"%d\" fill=\"#fff\" font-size=\"10\">%s</text>",
                    x + 3, y + 12, escaped(shortened(task.code(), (int) (width / 6.5))));
        }
        svg.append('\n');
    }

    /// Neighbouring orders get colours far apart: steps of the golden angle.
    private static String colour(int order) {
        return String.format(Locale.ROOT, "hsl(%.0f 45%% 46%%)", order * 137.508 % 360);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, Math.max(1, most - 1)) + "…";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private void print(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
