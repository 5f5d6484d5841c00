package org.cooperage.plan.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.cooperage.plan.check.Checker;
import org.cooperage.plan.engine.Assignment;
import org.cooperage.plan.engine.Budget;
import org.cooperage.plan.engine.Busy;
import org.cooperage.plan.engine.Part;
import org.cooperage.plan.engine.Problem;
import org.cooperage.plan.engine.Solution;
import org.cooperage.plan.engine.Span;
import org.cooperage.plan.engine.Yuan;
import org.cooperage.plan.engine.search.Planner;
import org.cooperage.plan.format.ClusterPeak;
import org.cooperage.plan.format.ClusterText;

/// Plans a made-up November peak and measures what comes of it: the whole, quotes for single orders into the plan in
/// force, and repairs after a breakdown.
public final class PeakPlanning {
    private static final int DAY = 1440;
    /// Nothing that starts within two days of a breakdown moves, except on the machine that broke.
    private static final int FROZEN = 2 * DAY;

    private static final long CHANGE_PER_TASK = Yuan.of(20);
    private static final long CHANGE_PER_HOUR = Yuan.of(0.5);
    private static final double NANOS = 1e9;

    private final Problem whole;
    private final int planned;
    private final long seed;
    private final int threads;
    private final Map<String, Object> figures = new LinkedHashMap<>();

    /// What is wanted.
    ///
    /// @param seconds of search for the whole
    /// @param proof seconds spent on the lower bound afterwards
    /// @param quotes orders that come in one after the other once the whole is planned
    /// @param repairs breakdowns
    public record Wish(
            int firms, int orders, long seed, double seconds, double proof, int threads, int quotes, int repairs) {}

    private PeakPlanning(Wish wish) {
        planned = wish.orders();
        seed = wish.seed();
        threads = wish.threads();
        whole = ClusterPeak.of(wish.firms(), wish.orders() + wish.quotes(), wish.seed());
    }

    /// The instance as text, in the format `plan` reads.
    public static String write(int firms, int orders, long seed) {
        return ClusterText.of(
                "peak of %d firms, %d orders, seed %d".formatted(firms, orders, seed),
                ClusterPeak.of(firms, orders, seed));
    }

    /// Figures by name, in the order in which they were found.
    public static Map<String, Object> measure(Wish wish) {
        var peak = new PeakPlanning(wish);
        peak.run(wish);
        return peak.figures;
    }

    private void run(Wish wish) {
        var held = new Part.Held(whole, List.of());
        var part =
                Part.of(whole, held, IntStream.range(0, planned).boxed().collect(HashSet::new, Set::add, Set::addAll));
        var problem = part.problem();
        figures.put("lots", problem.tasks().size());
        rules(problem);
        first(problem);
        var plan = search(problem, wish.seconds());
        if (wish.proof() > 0) {
            prove(problem, plan, wish.proof());
        }
        var inForce = part.inWhole(plan.assignments());
        if (wish.quotes() > 0) {
            quotes(inForce, wish.quotes());
        }
        if (wish.repairs() > 0) {
            repairs(inForce, wish.repairs());
        }
    }

    private static BooleanSupplier after(double seconds) {
        long end = System.nanoTime() + (long) (seconds * NANOS);
        return () -> System.nanoTime() - end > 0;
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / NANOS;
    }

    private void rules(Problem problem) {
        var cheapest = Planner.ruleOfThumb(problem, false);
        figures.put(
                "cheapestYuan",
                Yuan.toYuan(cheapest.cost().total() - cheapest.cost().missing()));
        figures.put("cheapestUnplanned", cheapest.unplanned().size());
        var plan = Planner.ruleOfThumb(problem, true);
        figures.put("ruleYuan", Yuan.toYuan(plan.cost().total()));
        figures.put("ruleLateYuan", Yuan.toYuan(plan.cost().lateness()));
        figures.put("ruleComplete", plan.complete());
    }

    private void first(Problem problem) {
        long begun = System.nanoTime();
        var plan = Planner.plan(problem, Budget.until(seed, () -> true));
        figures.put("firstSeconds", since(begun));
        figures.put("firstYuan", Yuan.toYuan(plan.cost().total()));
        figures.put("firstComplete", plan.complete());
    }

    private Solution search(Problem problem, double seconds) {
        long begun = System.nanoTime();
        var plan = Planner.plan(problem, Budget.until(seed, after(seconds)).threads(threads));
        figures.put("seconds", since(begun));
        figures.put("yuan", Yuan.toYuan(plan.cost().total()));
        figures.put("lateYuan", Yuan.toYuan(plan.cost().lateness()));
        figures.put("complete", plan.complete());
        figures.put("jobs", jobs(problem, plan.assignments()));
        figures.put("steps", plan.iterations());
        figures.put("violations", Checker.check(problem, plan).size());
        return plan;
    }

    /// What one maker does of one step of one order.
    private static int jobs(Problem problem, List<Assignment> plan) {
        var jobs = new HashSet<List<Integer>>();
        plan.forEach(a -> jobs.add(List.of(problem.tasks().get(a.task()).operation(), a.mode())));
        return jobs.size();
    }

    private void prove(Problem problem, Solution plan, double seconds) {
        long begun = System.nanoTime();
        var proven =
                Planner.prove(problem, plan, Budget.until(seed, after(seconds)).threads(threads));
        figures.put("proofSeconds", since(begun));
        figures.put("lowerBound", Yuan.toYuan(proven.lowerBound()));
        figures.put("gapPercent", 100 * proven.gap());
    }

    /// Each order finds the slots of all before it taken, and takes its own.
    private void quotes(List<Assignment> inForce, int count) {
        var held = new Part.Held(whole, inForce);
        var millis = new ArrayList<Double>();
        int complete = 0;
        int violations = 0;
        for (int order = planned; order < planned + count; order++) {
            long begun = System.nanoTime();
            var part = Part.of(whole, held, Set.of(order));
            var plan = Planner.plan(part.problem(), Budget.iterations(seed, 20));
            millis.add(since(begun) * 1000);
            complete += plan.complete() ? 1 : 0;
            violations += Checker.check(part.problem(), plan).size();
            part.inWhole(plan.assignments()).forEach(held::add);
        }
        figures.put("quoteMillis", millis);
        figures.put("quotesComplete", complete);
        figures.put("quoteViolations", violations);
    }

    /// A machine is down for three days: the orders that had work on it are planned anew, the rest stays.
    private void repairs(List<Assignment> inForce, int count) {
        var random = new SplittableRandom(seed);
        var held = new Part.Held(whole, inForce);
        var millis = new ArrayList<Double>();
        int moved = 0;
        int frozen = 0;
        int untouched = 0;
        int violations = 0;
        int incomplete = 0;
        for (int breakdown = 0; breakdown < count; breakdown++) {
            var broken = inForce.get(random.nextInt(inForce.size()));
            if (whole.resourceOf(broken).unlimited()) {
                continue;
            }
            long begun = System.nanoTime();
            var repair = new Breakage(broken).repair(held, inForce);
            millis.add(since(begun) * 1000);
            moved += repair.moved;
            frozen += repair.frozen;
            untouched += repair.untouched;
            violations += repair.violations;
            incomplete += repair.incomplete;
        }
        figures.put("repairMillis", millis);
        figures.put("repairMovedOfUntouched", moved / (double) Math.max(1, untouched));
        figures.put("repairMovedInFrozenDays", frozen);
        figures.put("repairViolations", violations);
        figures.put("repairsIncomplete", incomplete);
    }

    /// One resource that cannot be used for three days from when some work on it was to start.
    private final class Breakage {
        private final int resource;
        private final Span down;
        private int moved;
        private int frozen;
        private int untouched;
        private int violations;
        private int incomplete;

        Breakage(Assignment broken) {
            resource = whole.modeOf(broken).resource();
            down = new Span(broken.start(), broken.start() + 3 * DAY);
        }

        private boolean hits(Assignment a) {
            return whole.modeOf(a).resource() == resource
                    && a.occupiedFrom() < down.to()
                    && a.end() > down.from()
                    && a.end() > a.start();
        }

        Breakage repair(Part.Held held, List<Assignment> inForce) {
            var orders = new HashSet<Integer>();
            inForce.stream()
                    .filter(this::hits)
                    .forEach(a -> orders.add(whole.operationOf(a.task()).order()));
            var part = Part.of(whole, held, orders);
            var plan = part.ofWhole(inForce);
            var must = new HashSet<Integer>();
            plan.stream().filter(a -> hits(inWhole(part, a))).forEach(a -> must.add(a.task()));
            addFollowers(part.problem(), plan, must);
            var problem = closed(part, held)
                    .weighted(whole.weights().changing(CHANGE_PER_TASK, CHANGE_PER_HOUR))
                    .repairing(plan, down.from() + FROZEN, must);
            var mended = Planner.plan(problem, Budget.iterations(seed, 60));
            count(problem, plan, mended, must, inForce.size());
            return this;
        }

        private Assignment inWhole(Part part, Assignment a) {
            return part.inWhole(List.of(a)).getFirst();
        }

        /// What waits for work that is lost cannot start in the frozen days either.
        private static void addFollowers(Problem problem, List<Assignment> plan, Set<Integer> must) {
            var open = new ArrayList<>(must);
            for (int i = 0; i < open.size(); i++) {
                for (var link : problem.links()) {
                    if (link.from() == open.get(i) && must.add(link.to())) {
                        open.add(link.to());
                    }
                }
            }
        }

        private Problem closed(Part part, Part.Held held) {
            var p = part.problem();
            var resources = new ArrayList<>(p.resources());
            for (int r = 0; r < resources.size(); r++) {
                if (resources
                        .get(r)
                        .code()
                        .equals(whole.resources().get(resource).code())) {
                    var busy = new ArrayList<>(resources.get(r).busy());
                    for (int unit = 0; unit < resources.get(r).units(); unit++) {
                        busy.add(new Busy(unit, down));
                    }
                    resources.set(r, resources.get(r).with(busy));
                }
            }
            return new Problem(
                    p.sites(),
                    p.travel(),
                    resources,
                    p.orders(),
                    p.operations(),
                    p.tasks(),
                    p.links(),
                    p.groups(),
                    p.weights(),
                    p.fixed(),
                    p.previous());
        }

        private void count(
                Problem problem, List<Assignment> before, Solution after, Set<Integer> must, int assignments) {
            incomplete = after.complete() ? 0 : 1;
            violations = Checker.check(problem, after).size();
            untouched = assignments - must.size();
            for (var a : before) {
                var now = after.find(a.task());
                boolean stays = now.isPresent()
                        && now.get().mode() == a.mode()
                        && now.get().start() == a.start();
                if (!stays && !must.contains(a.task())) {
                    moved++;
                    frozen += a.start() < down.from() + FROZEN ? 1 : 0;
                }
            }
        }
    }
}
