package org.cooperage.plan.engine.search;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cooperage.plan.engine.Assignment;
import org.cooperage.plan.engine.Budget;
import org.cooperage.plan.engine.Solution;
import org.cooperage.plan.engine.Solution.StopReason;

/// Job shops by a small population of plans, each improved by [Tabu]; children take modes from both parents and their
/// sequences from a mix of the parents' times, which keeps every link. A population that brings nothing better for long
/// gives way to a new one.
final class JobShop {
    private static final int POPULATION = 12;
    /// Children in a row that are no better than the best of their population.
    private static final int MOST_BARREN = 200;

    private final Shop shop;
    private final Budget budget;
    private final SplittableRandom random;
    private final Tabu tabu;
    private final int bound;
    private final List<Plan> population = new ArrayList<>();
    private final Rebuild rules;
    private int founders = 1;
    private int barren;
    private Plan best = new Plan(Integer.MAX_VALUE, new int[0], new double[0]);
    private long steps;

    /// A plan as modes and keys; the keys, which are starts, give the sequences back.
    private record Plan(int makespan, int[] mode, double[] key) {}

    private JobShop(Shop shop, Budget budget, long seed) {
        this.shop = shop;
        this.budget = budget;
        random = new SplittableRandom(seed);
        tabu = new Tabu(new Graph(new Arcs(shop)), random.split());
        bound = Bounds.makespan(shop);
        rules = new Rebuild(shop, random.nextLong());
    }

    static Solution solve(Shop shop, Budget budget, long seed) {
        return new JobShop(shop, budget, seed).solve();
    }

    private Solution solve() {
        rules.construct(budget);
        improve(rules.places());
        while (!done()) {
            if (barren == MOST_BARREN) {
                population.clear();
                founders = 0;
                barren = 0;
            } else if (founders < POPULATION) {
                founders++;
                improve(rules.scatter());
            } else {
                evolve();
            }
        }
        tabu.graph.load(best.mode(), best.key());
        long lowest = bound * shop.weights.makespanPerMinute();
        var why = steps >= budget.iterations() ? StopReason.ITERATIONS : StopReason.TIME;
        return Finish.of(shop, places(), lowest, steps, why);
    }

    private boolean done() {
        return steps >= budget.iterations()
                || best.makespan() <= bound
                || budget.timeUp().getAsBoolean();
    }

    private void improve(List<Assignment> places) {
        var mode = new int[shop.tasks];
        var key = new double[shop.tasks];
        for (var a : places) {
            mode[a.task()] = a.mode();
            key[a.task()] = a.start() == a.end() ? a.start() : a.start() + 0.5;
        }
        improve(mode, key);
    }

    private void improve(int[] mode, double[] key) {
        tabu.graph.load(mode, key);
        int patience = founders < POPULATION ? 1500 : 4000;
        steps += tabu.run(patience, bound, budget.iterations() - steps, budget.timeUp());
        var plan = new Plan(tabu.bestMakespan, tabu.bestMode.clone(), tabu.bestKey.clone());
        barren = plan.makespan() < lowest() ? 0 : barren + 1;
        best = plan.makespan() < best.makespan() ? plan : best;
        join(plan);
    }

    private int lowest() {
        return population.stream().mapToInt(Plan::makespan).min().orElse(Integer.MAX_VALUE);
    }

    /// Takes the plan in unless it is a copy; the worst leaves.
    private void join(Plan plan) {
        for (int i = 0; i < population.size(); i++) {
            if (distance(population.get(i), plan) <= shop.tasks / 50) {
                if (plan.makespan() < population.get(i).makespan()) {
                    population.set(i, plan);
                }
                return;
            }
        }
        population.add(plan);
        if (population.size() > POPULATION) {
            int worst = 0;
            for (int i = 1; i < population.size(); i++) {
                worst = population.get(i).makespan() >= population.get(worst).makespan() ? i : worst;
            }
            population.remove(worst);
        }
    }

    /// Tasks with another mode, plus neighbours in time that changed places, roughly.
    private static int distance(Plan a, Plan b) {
        int distance = 0;
        for (int t = 0; t < a.mode().length; t++) {
            boolean moved = Math.abs(a.key()[t] - b.key()[t]) > a.makespan() / 20.0;
            distance += a.mode()[t] != b.mode()[t] || moved ? 1 : 0;
        }
        return distance;
    }

    private void evolve() {
        var mother = population.get(random.nextInt(population.size()));
        var father = population.get(random.nextInt(population.size()));
        var mode = mother.mode().clone();
        var key = new double[shop.tasks];
        boolean alone = mother == father || random.nextInt(4) == 0;
        double share = 0.2 + 0.5 * random.nextDouble();
        double mix = alone ? 0 : 0.2 + 0.6 * random.nextDouble();
        for (int t = 0; t < mode.length; t++) {
            if (alone && random.nextInt(10) == 0) {
                mode[t] = random.nextInt(shop.modes[shop.operation[t]].length);
            } else if (!alone && random.nextDouble() < share) {
                mode[t] = father.mode()[t];
            }
            key[t] = (1 - mix) * mother.key()[t] + mix * father.key()[t];
        }
        improve(mode, key);
    }

    private List<Assignment> places() {
        var graph = tabu.graph;
        var places = new ArrayList<Assignment>();
        for (int t = 0; t < graph.tasks; t++) {
            places.add(new Assignment(t, graph.mode[t], 0, graph.start(t), graph.start(t), graph.end[t]));
        }
        return places;
    }
}
