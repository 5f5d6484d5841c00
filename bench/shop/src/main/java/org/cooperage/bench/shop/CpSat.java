package org.cooperage.bench.shop;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.Constraint;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/// CP-SAT on the three kinds of instances, with the models its own examples would use.
final class CpSat {
    /// CP-SAT counts in whole numbers: money in hundredths of a thousandth.
    private static final double MONEY = 1e5;

    private final CpModel model = new CpModel();

    private CpSat() {}

    static Answer solve(Instance.Kind kind, String text, int seconds, int threads, int seed) {
        Loader.loadNativeLibraries();
        var cpSat = new CpSat();
        long begun = System.nanoTime();
        double unit = switch (kind) {
            case JOB_SHOP -> cpSat.jobShop(JobShop.read(text));
            case FLOW_SHOP -> cpSat.flowShop(new Scanner(text));
            case CLOUD -> cpSat.cloud(text);
        };
        var solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(threads)
                .setMaxTimeInSeconds(seconds)
                .setRandomSeed(seed);
        var status = solver.solve(cpSat.model);
        double taken = (System.nanoTime() - begun) / 1e9;
        boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        return new Answer(found ? solver.objectiveValue() / unit : Double.NaN, solver.bestObjectiveBound() / unit, taken);
    }

    /// An optional interval for each machine of a step, exactly one of them there, none overlapping on a machine.
    private double jobShop(JobShop shop) {
        int horizon = shop.horizon();
        var on = IntStream.range(0, shop.machines()).mapToObj(m -> new ArrayList<IntervalVar>()).toList();
        var makespan = model.newIntVar(0, horizon, "makespan");
        for (var job : shop.jobs()) {
            IntVar previous = null;
            for (var step : job) {
                var start = model.newIntVar(0, horizon, "start");
                var end = model.newIntVar(0, horizon, "end");
                var there = new ArrayList<Literal>();
                for (var choice : step) {
                    var chosen = model.newBoolVar("chosen");
                    there.add(chosen);
                    var minutes = LinearExpr.constant(choice.minutes());
                    on.get(choice.machine()).add(model.newOptionalIntervalVar(start, minutes, end, chosen, "on"));
                }
                model.addExactlyOne(there);
                if (previous != null) {
                    model.addGreaterOrEqual(start, previous);
                }
                previous = end;
            }
            model.addLessOrEqual(previous, makespan);
        }
        on.forEach(model::addNoOverlap);
        model.minimize(makespan);
        return 1;
    }

    /// Each job in one line; of two jobs in a line one goes first, on every machine of it. Besides, no overlaps by
    /// machine and line, which the former implies but the solver knows how to use.
    private double flowShop(Scanner numbers) {
        int jobs = numbers.nextInt();
        int machines = numbers.nextInt();
        int lines = numbers.nextInt();
        var minutes = new int[jobs][machines];
        int horizon = 0;
        for (int job = 0; job < jobs; job++) {
            for (int step = 0; step < machines; step++) {
                int machine = numbers.nextInt();
                minutes[job][machine] = numbers.nextInt();
                horizon += minutes[job][machine];
            }
        }
        var start = new IntVar[jobs][machines];
        var in = new BoolVar[jobs][lines];
        var makespan = model.newIntVar(0, horizon, "makespan");
        for (int job = 0; job < jobs; job++) {
            for (int step = 0; step < machines; step++) {
                start[job][step] = model.newIntVar(0, horizon, "start");
                if (step > 0) {
                    follow(start[job][step - 1], minutes[job][step - 1], start[job][step]);
                }
            }
            follow(start[job][machines - 1], minutes[job][machines - 1], makespan);
            for (int line = 0; line < lines; line++) {
                in[job][line] = model.newBoolVar("in");
            }
            model.addExactlyOne(in[job]);
        }
        withoutOvertaking(start, minutes, in);
        withoutOverlap(start, minutes, in);
        model.minimize(makespan);
        return 1;
    }

    private Constraint follow(IntVar first, int minutes, IntVar then) {
        return model.addGreaterOrEqual(then, LinearExpr.affine(first, 1, minutes));
    }

    private void withoutOvertaking(IntVar[][] start, int[][] minutes, BoolVar[][] in) {
        for (int a = 0; a < start.length; a++) {
            for (int b = a + 1; b < start.length; b++) {
                var aFirst = model.newBoolVar("before");
                var bFirst = model.newBoolVar("after");
                for (int line = 0; line < in[a].length; line++) {
                    model.addBoolOr(new Literal[] {in[a][line].not(), in[b][line].not(), aFirst, bFirst});
                }
                for (int step = 0; step < minutes[a].length; step++) {
                    follow(start[a][step], minutes[a][step], start[b][step]).onlyEnforceIf(aFirst);
                    follow(start[b][step], minutes[b][step], start[a][step]).onlyEnforceIf(bFirst);
                }
            }
        }
    }

    private void withoutOverlap(IntVar[][] start, int[][] minutes, BoolVar[][] in) {
        for (int line = 0; line < in[0].length; line++) {
            for (int step = 0; step < minutes[0].length; step++) {
                var on = new ArrayList<IntervalVar>();
                for (int job = 0; job < start.length; job++) {
                    on.add(model.newOptionalFixedSizeIntervalVar(
                            start[job][step], minutes[job][step], in[job][line], "on"));
                }
                model.addNoOverlap(on);
            }
        }
    }

    /// A city for each step, and between two steps of a task the pair of cities as a flow.
    private double cloud(String text) {
        var root = JsonMapper.shared().readTree(text);
        ToIntFunction<String> count = name -> root.path(name).intValue();
        var terms = new ArrayList<LinearExpr>();
        int cities = count.applyAsInt("n_cities");
        for (int task = 0; task < count.applyAsInt("n_tasks"); task++) {
            List<BoolVar> previous = List.of();
            for (int step = 0; step < count.applyAsInt("n_operations"); step++) {
                if (root.path("operation").path(step).path(task).intValue() == 0) {
                    continue;
                }
                var here = new ArrayList<BoolVar>();
                for (int city = 0; city < cities; city++) {
                    var in = model.newBoolVar("in");
                    here.add(in);
                    var cost = root.path("cost").path(step).path(city);
                    if (cost.isNull()) {
                        model.addEquality(in, 0);
                    } else {
                        double hours = root.path("time").path(step).path(city).doubleValue()
                                / root.path("productivity").path(city).doubleValue();
                        terms.add(LinearExpr.term(in, Math.round(MONEY * hours * cost.doubleValue())));
                    }
                }
                model.addExactlyOne(here.toArray(Literal[]::new));
                for (int from = 0; from < previous.size(); from++) {
                    var flow = new ArrayList<BoolVar>();
                    for (int to = 0; to < cities; to++) {
                        var pair = model.newBoolVar("pair");
                        flow.add(pair);
                        model.addImplication(pair, here.get(to));
                        double km = root.path("distance").path(from).path(to).doubleValue();
                        double perKm = root.path("transport_cost_per_km").doubleValue();
                        terms.add(LinearExpr.term(pair, Math.round(MONEY * perKm * km)));
                    }
                    model.addEquality(LinearExpr.sum(flow.toArray(BoolVar[]::new)), previous.get(from));
                }
                previous = here;
            }
        }
        model.minimize(LinearExpr.sum(terms.toArray(LinearExpr[]::new)));
        return MONEY;
    }
}
