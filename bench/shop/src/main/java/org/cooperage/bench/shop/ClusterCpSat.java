package org.cooperage.bench.shop;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.Constraint;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.CumulativeConstraint;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// CP-SAT on a cluster: for each lot an optional interval on every machine that can do it, exactly one of them there, no
/// more at once than there are units; waits, roads by place, dates, freight and the price of splitting as stated.
///
/// Simplified, so that a lot is one interval: a machine works all the time at its mean pace instead of within its hours;
/// setups take no time; a drum holds lots of any colours up to its volume. Of trips only the cheapest into each site of
/// a step counts. [Timetable] turns the answer into a plan that keeps the rules, and its good dispatcher's plan is the
/// hint.
final class ClusterCpSat {
    /// CP-SAT counts in whole numbers: hundred-thousandths of a yuan.
    private static final long MICROS = 10;

    private static final long DAY = 1440;

    private final CpModel model = new CpModel();
    private final LinearExprBuilder cost = LinearExpr.newBuilder();
    private final Cluster cluster;
    private final int horizon;
    private final IntVar[] start;
    private final IntVar[] end;
    /// By bundle, a literal for each mode of its step.
    private final BoolVar[][] chosen;
    private final Map<Integer, CumulativeConstraint> machines = new HashMap<>();

    private ClusterCpSat(Cluster cluster, int horizon) {
        this.cluster = cluster;
        this.horizon = horizon;
        start = new IntVar[cluster.lots().size()];
        end = new IntVar[start.length];
        chosen = new BoolVar[cluster.bundles().size()][];
    }

    /// The plan, empty if none was found in time.
    static List<int[]> solve(String text, int seconds, int threads, int seed) {
        Loader.loadNativeLibraries();
        var cluster = Cluster.read(text);
        var cpSat = new ClusterCpSat(cluster.atMeanPace(), cluster.horizon());
        cpSat.build();
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(threads).setMaxTimeInSeconds(seconds).setRandomSeed(seed);
        var status = solver.solve(cpSat.model);
        boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        return found ? cpSat.plan(solver, cluster) : List.of();
    }

    private List<int[]> plan(CpSolver solver, Cluster exact) {
        var mode = new int[start.length];
        var key = new long[start.length];
        for (int lot = 0; lot < start.length; lot++) {
            var literals = chosen[cluster.bundleOf()[lot]];
            for (int m = 0; m < literals.length; m++) {
                mode[lot] = solver.booleanValue(literals[m]) ? m : mode[lot];
            }
            key[lot] = solver.value(start[lot]);
        }
        return new Timetable(exact).of(mode, key).complete();
    }

    private void build() {
        for (int m = 0; m < cluster.machines().size(); m++) {
            announce(m);
        }
        for (int bundle = 0; bundle < chosen.length; bundle++) {
            choose(bundle);
        }
        shares();
        cluster.ways().forEach(this::link);
        dates();
        model.minimize(cost);
        hint();
    }

    private void hint() {
        for (var row : new Timetable(cluster).dispatched().rows()) {
            var literals = chosen[cluster.bundleOf()[row[0]]];
            for (int m = 0; m < literals.length; m++) {
                if (row[0] == cluster.bundles().get(cluster.bundleOf()[row[0]])[0]) {
                    model.addHint(literals[m], m == row[1]);
                }
            }
            model.addHint(start[row[0]], row[4]);
            model.addHint(end[row[0]], row[5]);
        }
    }

    private void announce(int number) {
        var machine = cluster.machines().get(number);
        if (machine.unlimited()) {
            return;
        }
        int batch = Math.max(1, machine.batch());
        var constraint = model.addCumulative((long) machine.units() * batch);
        machines.put(number, constraint);
        for (var unit : machine.promised()) {
            for (var span : unit) {
                constraint.addDemand(model.newFixedInterval(span[0], span[1] - span[0], "promised"), batch);
            }
        }
    }

    private void choose(int bundle) {
        int any = cluster.bundles().get(bundle)[0];
        var modes = cluster.stepOf(any).modes();
        chosen[bundle] = new BoolVar[modes.size()];
        Arrays.setAll(chosen[bundle], m -> model.newBoolVar("chosen"));
        model.addExactlyOne(chosen[bundle]);
        for (int lot : cluster.bundles().get(bundle)) {
            int release = Math.max(cluster.lots().get(lot).release(), cluster.orderOf(lot).release());
            start[lot] = model.newIntVar(release, horizon, "start");
            end[lot] = model.newIntVar(release, horizon, "end");
            for (int m = 0; m < modes.size(); m++) {
                interval(lot, modes.get(m), chosen[bundle][m]);
            }
        }
    }

    private void interval(int lot, Cluster.Mode mode, BoolVar literal) {
        long pieces = cluster.lots().get(lot).pieces();
        var machine = cluster.machines().get(mode.machine());
        var minutes = LinearExpr.constant(mode.minutes(pieces));
        var interval = model.newOptionalIntervalVar(start[lot], minutes, end[lot], literal, "on");
        if (!machine.unlimited()) {
            machines.get(mode.machine()).addDemand(interval, machine.batch() > 0 ? pieces : 1);
        }
        cost.addTerm(literal, mode.money(pieces) / MICROS);
    }

    /// Which sites have any of a step: at most so many, none with too little, each for a price.
    private void shares() {
        var bundlesOf = new TreeMap<Integer, List<Integer>>();
        for (int bundle = 0; bundle < chosen.length; bundle++) {
            int step = cluster.lots().get(cluster.bundles().get(bundle)[0]).step();
            bundlesOf.computeIfAbsent(step, s -> new ArrayList<>()).add(bundle);
        }
        var into = leastTrips();
        bundlesOf.forEach((step, bundles) -> {
            var modes = cluster.steps().get(step).modes();
            var used = new TreeMap<Integer, BoolVar>();
            for (int m = 0; m < modes.size(); m++) {
                var site = used.computeIfAbsent(
                        cluster.machines().get(modes.get(m).machine()).site(), s -> model.newBoolVar("used"));
                for (int bundle : bundles) {
                    model.addImplication(chosen[bundle][m], site);
                }
                least(step, m, bundles, site);
            }
            model.addLessOrEqual(LinearExpr.sum(used.values().toArray(BoolVar[]::new)), cluster.steps().get(step).maxSites());
            used.forEach((site, literal) -> cost.addTerm(
                    literal, (cluster.splitPerSite() + into.getOrDefault(List.of(step, site), 0L)) / MICROS));
        });
    }

    private void least(int step, int m, List<Integer> bundles, BoolVar used) {
        var mode = cluster.steps().get(step).modes().get(m);
        int site = cluster.machines().get(mode.machine()).site();
        if (mode.least() <= 1) {
            return;
        }
        var pieces = LinearExpr.newBuilder();
        for (int bundle : bundles) {
            for (int n = 0; n < chosen[bundle].length; n++) {
                if (cluster.siteOf(cluster.bundles().get(bundle)[0], n) == site) {
                    pieces.addTerm(chosen[bundle][n], pieces(bundle));
                }
            }
        }
        model.addGreaterOrEqual(pieces, mode.least()).onlyEnforceIf(used);
    }

    private long pieces(int bundle) {
        return Arrays.stream(cluster.bundles().get(bundle)).mapToLong(lot -> cluster.lots().get(lot).pieces()).sum();
    }

    /// By step and site, the cheapest trip there from anybody who may have come before.
    private Map<List<Integer>, Long> leastTrips() {
        var least = new HashMap<List<Integer>, Long>();
        var seen = new HashMap<List<Integer>, Boolean>();
        for (var way : cluster.ways()) {
            int from = cluster.lots().get(way.from()).step();
            int to = cluster.lots().get(way.to()).step();
            if (seen.put(List.of(from, to), true) != null) {
                continue;
            }
            for (int n = 0; n < cluster.steps().get(to).modes().size(); n++) {
                int there = cluster.siteOf(way.to(), n);
                for (int m = 0; m < cluster.steps().get(from).modes().size(); m++) {
                    int here = cluster.siteOf(way.from(), m);
                    long trip = here == there ? 0 : cluster.roads().perTrip()[place(here)][place(there)];
                    least.merge(List.of(to, there), trip, Math::min);
                }
            }
        }
        return least;
    }

    private int place(int site) {
        return cluster.placeOfSite()[site];
    }

    /// Time and freight between two lots by the places they are at; nothing if they are at the same site.
    private void link(Cluster.Way way) {
        var from = places(way.from());
        var to = places(way.to());
        var together = together(way);
        var tables = cluster.roads();
        var freight = model.newIntVar(0, dearest(way, from, to), "freight");
        from.forEach((a, here) -> to.forEach((b, there) -> {
            Constraint time = model.addGreaterOrEqual(
                    start[way.to()], LinearExpr.affine(end[way.from()], 1, way.rest() + tables.minutes()[a][b]));
            Constraint money = model.addGreaterOrEqual(freight, tables.perKg()[a][b] * way.kg() / MICROS);
            var when = a.equals(b) && together != null
                    ? new Literal[] {here, there, together.not()}
                    : new Literal[] {here, there};
            time.onlyEnforceIf(when);
            money.onlyEnforceIf(when);
        }));
        model.addGreaterOrEqual(start[way.to()], LinearExpr.affine(end[way.from()], 1, way.rest()));
        long perMinute = Math.round((double) way.holdingPerDay() / MICROS / DAY);
        cost.addTerm(freight, 1).addTerm(start[way.to()], perMinute).addTerm(end[way.from()], -perMinute);
    }

    private long dearest(Cluster.Way way, Map<Integer, BoolVar> from, Map<Integer, BoolVar> to) {
        return from.keySet().stream()
                .flatMap(a -> to.keySet().stream().map(b -> cluster.roads().perKg()[a][b] * way.kg() / MICROS))
                .max(Long::compare)
                .orElse(0L);
    }

    private final Map<Integer, Map<Integer, BoolVar>> placesOfBundle = new HashMap<>();

    /// A literal for each place where the lot could be.
    private Map<Integer, BoolVar> places(int lot) {
        return placesOfBundle.computeIfAbsent(cluster.bundleOf()[lot], bundle -> {
            var at = new TreeMap<Integer, BoolVar>();
            for (int m = 0; m < chosen[bundle].length; m++) {
                model.addImplication(
                        chosen[bundle][m],
                        at.computeIfAbsent(place(cluster.siteOf(lot, m)), p -> model.newBoolVar("at")));
            }
            return at;
        });
    }

    /// Whether both lots are at one site, null if they cannot be.
    private BoolVar together(Cluster.Way way) {
        var from = sites(way.from());
        var to = sites(way.to());
        if (from.keySet().stream().noneMatch(to::containsKey)) {
            return null;
        }
        var together = model.newBoolVar("together");
        from.forEach((site, literals) -> literals.forEach(literal -> {
            var there = new ArrayList<Literal>(to.getOrDefault(site, List.of()));
            there.add(literal.not());
            there.add(together.not());
            model.addBoolOr(there);
        }));
        return together;
    }

    private Map<Integer, List<BoolVar>> sites(int lot) {
        var sites = new TreeMap<Integer, List<BoolVar>>();
        var literals = chosen[cluster.bundleOf()[lot]];
        for (int m = 0; m < literals.length; m++) {
            sites.computeIfAbsent(cluster.siteOf(lot, m), s -> new ArrayList<>()).add(literals[m]);
        }
        return sites;
    }

    private void dates() {
        var done = new IntVar[cluster.orders().size()];
        var late = new IntVar[done.length];
        for (int order = 0; order < done.length; order++) {
            var o = cluster.orders().get(order);
            done[order] = model.newIntVar(0, horizon, "done");
            late[order] = model.newIntVar(0, horizon, "late");
            if (o.due() < Hours.NEVER) {
                model.addGreaterOrEqual(late[order], LinearExpr.affine(done[order], 1, -o.due()));
                cost.addTerm(late[order], o.latePerDay() / MICROS / DAY);
            }
            cost.addTerm(done[order], o.flowPerDay() / MICROS / DAY);
        }
        for (int lot = 0; lot < end.length; lot++) {
            model.addGreaterOrEqual(done[cluster.stepOf(lot).order()], end[lot]);
        }
    }
}
