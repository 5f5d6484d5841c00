package org.cooperage.plan.format;

import java.util.List;
import java.util.Locale;
import org.cooperage.plan.engine.Problem;
import org.cooperage.plan.engine.Solution;

/// A file read as a problem, and what its kind has to say about a plan for it.
public sealed interface Instance {
    Problem problem();

    /// What the objective counts, for people.
    String objective();

    /// What else a person wants to know: comparisons and assumptions.
    List<String> remarks(Solution solution);

    /// Reads any of the known formats, recognised by what stands in the text.
    static Instance read(String text) {
        if (text.isBlank()) {
            throw new MalformedInstance(1, "", "the file is empty");
        }
        var start = text.stripLeading();
        if (start.startsWith("{") && ClusterInstance.looksLike(start)) {
            return new Published(ClusterInstance.read(text), "cost in yuan");
        }
        if (start.startsWith("{")) {
            return new Published(CloudManufacturing.read(text), "cost");
        }
        if (PlantLog.looksLike(start)) {
            return Plant.of(PlantLog.read(start));
        }
        return new Published(readNumbers(text), "makespan");
    }

    private static Problem readNumbers(String text) {
        var lines = text.lines().filter(line -> !line.isBlank()).limit(2).toList();
        boolean factories = lines.size() == 2 && lines.get(1).strip().split("\\s+").length == 1;
        return factories ? DistributedFlowShop.read(text) : FlexibleJobShop.read(text);
    }

    /// A published benchmark.
    record Published(Problem problem, String objective) implements Instance {
        @Override
        public List<String> remarks(Solution solution) {
            return List.of();
        }
    }

    /// The log of a plant; the plan stands beside what happened.
    record Plant(Problem problem, double happenedDays) implements Instance {
        static Plant of(PlantLog log) {
            return new Plant(PlantProblem.of(log), log.meanFlowDays());
        }

        @Override
        public String objective() {
            return "sum of flow days";
        }

        @Override
        public List<String> remarks(Solution solution) {
            double planned = solution.cost().flow() / 1e6 / problem.orders().size();
            return List.of(
                    String.format(
                            Locale.ROOT,
                            "%d work orders, %d events, %d stations",
                            problem.orders().size(),
                            problem.tasks().size(),
                            problem.resources().size()),
                    String.format(
                            Locale.ROOT,
                            "mean flow time: planned %.2f days, happened %.2f days (%.0f %% less)",
                            planned,
                            happenedDays,
                            100 * (1 - planned / happenedDays)),
                    "assumed: an order arrives with its first event; an event is work at its station for its span and waits"
                            + " for the events of its order that had ended",
                    "assumed: a machine is one unit, a manual station as many as were ever busy at once; open in the hours of"
                            + " the week it worked in at least two weeks, on days anybody worked",
                    "the planner knows all orders beforehand, the plant did not: the difference is the most that planning"
                            + " could bring, not what it would");
        }
    }
}
