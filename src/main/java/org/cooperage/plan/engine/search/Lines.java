package org.cooperage.plan.engine.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import org.cooperage.plan.engine.Group;
import org.jspecify.annotations.Nullable;

/// A problem seen as identical steps of jobs on parallel lines: minutes by line, job and step.
///
/// @param tasks by job, in the order of the steps
/// @param minutes by line, job, step
/// @param modes by line, job, step
record Lines(int[][] tasks, int[][][] minutes, int[][][] modes) {
    static boolean fit(Shop shop) {
        return of(shop) != null;
    }

    /// The lines of the shop, or null if it is something else.
    static @Nullable Lines of(Shop shop) {
        var lineOf = new HashMap<Integer, int[]>();
        int lines = 0;
        int steps = -1;
        int jobs = 0;
        for (var group : shop.problem.groups()) {
            if (group instanceof Group.Line(var resources)) {
                for (int step = 0; step < resources.size(); step++) {
                    if (lineOf.put(resources.get(step), new int[] {lines, step}) != null) {
                        return null;
                    }
                }
                if (steps >= 0 && steps != resources.size()) {
                    return null;
                }
                steps = resources.size();
                lines++;
            } else {
                jobs++;
            }
        }
        if (lines == 0
                || lineOf.size() != shop.resources.length
                || jobs * steps != shop.tasks
                || shop.problem.travel().places() > 0) {
            return null;
        }
        return read(shop, lineOf, lines, steps, jobs);
    }

    private static @Nullable Lines read(Shop shop, HashMap<Integer, int[]> lineOf, int lines, int steps, int jobs) {
        var tasks = new ArrayList<int[]>();
        var minutes = new int[lines][jobs][steps];
        var modes = new int[lines][jobs][steps];
        for (int[] members : shop.sameSiteMembers) {
            var job = Arrays.stream(members)
                    .boxed()
                    .sorted((a, b) -> Integer.compare(shop.depth[a], shop.depth[b]))
                    .mapToInt(t -> t)
                    .toArray();
            if (job.length != steps) {
                return null;
            }
            for (int step = 0; step < steps; step++) {
                if (!readStep(shop, lineOf, job, step, tasks.size(), minutes, modes)) {
                    return null;
                }
            }
            tasks.add(job);
        }
        return new Lines(tasks.toArray(int[][]::new), minutes, modes);
    }

    private static boolean readStep(
            Shop shop,
            HashMap<Integer, int[]> lineOf,
            int[] job,
            int step,
            int number,
            int[][][] minutes,
            int[][][] modes) {
        int task = job[step];
        var waits = shop.before[task];
        boolean follows = step == 0
                ? waits.length == 0
                : waits.length == 1 && waits[0].from() == job[step - 1] && waits[0].minWait() == 0;
        var stated = shop.modes[shop.operation[task]];
        if (!follows || stated.length != minutes.length || shop.release[task] > 0) {
            return false;
        }
        for (int m = 0; m < stated.length; m++) {
            var place = lineOf.get(stated[m].resource());
            if (place == null || place[1] != step) {
                return false;
            }
            minutes[place[0]][number][step] = shop.minutes(task, m);
            modes[place[0]][number][step] = m;
        }
        return true;
    }
}
