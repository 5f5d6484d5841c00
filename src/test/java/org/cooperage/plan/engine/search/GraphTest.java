package org.cooperage.plan.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.cooperage.plan.engine.Link;
import org.cooperage.plan.engine.Mode;
import org.cooperage.plan.engine.Operation;
import org.cooperage.plan.engine.Order;
import org.cooperage.plan.engine.Problem;
import org.cooperage.plan.engine.Resource;
import org.cooperage.plan.engine.Site;
import org.cooperage.plan.engine.Task;
import org.cooperage.plan.engine.Travel;
import org.cooperage.plan.engine.Weights;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GraphTest {
    private static final int MACHINES = 4;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    /// Tasks that take no time, tasks that wait for two others, and ways between two towns are among them.
    @ParameterizedTest
    @MethodSource("seeds")
    void timesCorrectedMoveByMoveAreThoseComputedAnew(long seed) {
        var random = new SplittableRandom(seed);
        var arcs = new Arcs(new Shop(assembly(random)));
        var graph = new Graph(arcs);
        graph.load(new int[arcs.tasks], new double[arcs.tasks]);
        var insertion = new Insertion(graph, random);

        for (int step = 1; step <= 200; step++) {
            insertion.begin(2);
            insertion.reset();
            insertion.look(random.nextInt(arcs.tasks), step);
            if (insertion.found()) {
                graph.move(insertion.task, insertion.mode, insertion.at);
            }
            var anew = anew(graph);
            assertThat(graph.makespan).isEqualTo(anew.makespan);
            assertThat(graph.end).isEqualTo(anew.end);
            assertThat(graph.rest).isEqualTo(anew.rest);
        }
        assertThat(byKeys(graph).makespan).isLessThanOrEqualTo(graph.makespan);
    }

    private static Graph byKeys(Graph graph) {
        var loaded = new Graph(graph.arcs);
        loaded.load(
                graph.mode,
                IntStream.range(0, graph.tasks).mapToDouble(graph::key).toArray());
        return loaded;
    }

    private static Graph anew(Graph graph) {
        var anew = new Graph(graph.arcs);
        anew.load(
                graph.mode, Arrays.stream(graph.order.position).asDoubleStream().toArray());
        return anew;
    }

    private static Problem assembly(SplittableRandom random) {
        var operations = new ArrayList<Operation>();
        var tasks = new ArrayList<Task>();
        var links = new ArrayList<Link>();
        for (int t = 0; t < 20; t++) {
            var modes = new ArrayList<Mode>();
            for (int machine = 0; machine < MACHINES; machine++) {
                if (machine == t % MACHINES || random.nextBoolean()) {
                    modes.add(Mode.minutes(machine, random.nextInt(12)));
                }
            }
            operations.add(Operation.of("step " + t, 0, modes));
            tasks.add(Task.of("step " + t, t));
            for (int from = Math.max(0, t - 6); from < t; from++) {
                if (random.nextInt(5) == 0) {
                    links.add(Link.of(from, t));
                }
            }
        }
        var resources = new ArrayList<Resource>();
        for (int machine = 0; machine < MACHINES; machine++) {
            resources.add(Resource.of("machine " + machine, machine % 2, 1));
        }
        return new Problem(
                List.of(Site.at(0, "here"), Site.at(1, "there")),
                Travel.of(new int[][] {{0, 5}, {5, 0}}, new long[2][2], new long[2][2]),
                resources,
                List.of(Order.undated("one")),
                operations,
                tasks,
                links,
                List.of(),
                Weights.MAKESPAN,
                List.of(),
                List.of());
    }
}
