package org.cooperage.plan.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Some orders of a problem on their own: what all others hold is promised, so that a quote or a repair looks at little
/// and moves nothing else.
///
/// @param problem the orders in numbers of their own; without a plan in force
/// @param tasks the numbers of its tasks in the whole
public record Part(Problem problem, List<Integer> tasks) {
    public Part {
        tasks = List.copyOf(tasks);
    }

    /// What a plan holds, by resource. Not thread-safe.
    public static final class Held {
        private final Problem whole;
        private final Map<Integer, List<Assignment>> byResource = new HashMap<>();
        private final Map<Integer, List<Integer>> operations = new HashMap<>();
        private final Map<Integer, List<Integer>> tasks;
        private final Map<Integer, List<Link>> links = new HashMap<>();
        private final Map<Integer, List<Group.SameSite>> groups = new HashMap<>();

        public Held(Problem whole, List<Assignment> plan) {
            this.whole = whole;
            tasks = whole.tasksByOperation();
            for (int operation = 0; operation < whole.operations().size(); operation++) {
                int order = whole.operations().get(operation).order();
                operations.computeIfAbsent(order, o -> new ArrayList<>()).add(operation);
            }
            whole.links()
                    .forEach(l -> links.computeIfAbsent(l.from(), t -> new ArrayList<>())
                            .add(l));
            for (var group : whole.groups()) {
                if (group instanceof Group.SameSite together) {
                    int order = whole.operationOf(together.tasks().getFirst()).order();
                    groups.computeIfAbsent(order, o -> new ArrayList<>()).add(together);
                }
            }
            plan.forEach(this::add);
        }

        public void add(Assignment a) {
            if (!whole.resourceOf(a).unlimited()) {
                byResource
                        .computeIfAbsent(whole.modeOf(a).resource(), r -> new ArrayList<>())
                        .add(a);
            }
        }

        /// What is promised of a resource besides the work of these orders.
        private List<Busy> busy(int resource, Set<Integer> without) {
            var busy = new ArrayList<>(whole.resources().get(resource).busy());
            var held = new ArrayList<Assignment>();
            for (var a : byResource.getOrDefault(resource, List.of())) {
                if (!without.contains(whole.operationOf(a.task()).order())) {
                    held.add(a);
                }
            }
            held.sort((a, b) ->
                    a.unit() == b.unit() ? Integer.compare(a.start(), b.start()) : Integer.compare(a.unit(), b.unit()));
            for (int i = 0; i < held.size(); i++) {
                var a = held.get(i);
                boolean follows = i > 0 && held.get(i - 1).unit() == a.unit() && a.occupiedFrom() == a.start();
                int from = follows && keepsSetup(resource)
                        ? Math.min(a.start(), held.get(i - 1).end())
                        : a.occupiedFrom();
                if (from < a.end()) {
                    busy.add(new Busy(a.unit(), new Span(from, a.end())));
                }
            }
            return busy;
        }

        /// A lot that needs no setup after its neighbour would need one after somebody else: nothing goes between.
        private boolean keepsSetup(int resource) {
            return !whole.resources().get(resource).setups().isNone();
        }
    }

    /// @param orders numbers of the orders in the whole
    public static Part of(Problem whole, Held held, Set<Integer> orders) {
        return new Cutting(whole, held, new TreeSet<>(orders)).cut();
    }

    /// The plan of the part in the numbers of the whole.
    public List<Assignment> inWhole(List<Assignment> plan) {
        return plan.stream()
                .map(a -> new Assignment(tasks.get(a.task()), a.mode(), a.unit(), a.occupiedFrom(), a.start(), a.end()))
                .toList();
    }

    /// What of a plan of the whole concerns the part, in its own numbers.
    public List<Assignment> ofWhole(List<Assignment> plan) {
        var own = new HashMap<Integer, Integer>();
        for (int task = 0; task < tasks.size(); task++) {
            own.put(tasks.get(task), task);
        }
        return plan.stream()
                .filter(a -> own.containsKey(a.task()))
                .map(a -> new Assignment(
                        own.getOrDefault(a.task(), 0), a.mode(), a.unit(), a.occupiedFrom(), a.start(), a.end()))
                .toList();
    }

    /// Cuts a part out of a problem; one use only.
    private static final class Cutting {
        private final Problem whole;
        private final Held held;
        private final Set<Integer> wanted;
        private final Map<Integer, Integer> resources = new HashMap<>();
        private final Map<Integer, Integer> operations = new HashMap<>();
        private final Map<Integer, Integer> orders = new HashMap<>();
        private final Map<Integer, Integer> tasks = new HashMap<>();

        Cutting(Problem whole, Held held, Set<Integer> wanted) {
            this.whole = whole;
            this.held = held;
            this.wanted = wanted;
        }

        Part cut() {
            var ownOrders = new ArrayList<Order>();
            var ownOperations = new ArrayList<Operation>();
            var ownTasks = new ArrayList<Task>();
            var numbers = new ArrayList<Integer>();
            for (int operation : operationsOf()) {
                var stated = whole.operations().get(operation);
                int order = orders.computeIfAbsent(stated.order(), o -> {
                    ownOrders.add(whole.orders().get(o));
                    return ownOrders.size() - 1;
                });
                operations.put(operation, ownOperations.size());
                ownOperations.add(renumbered(stated, order));
            }
            for (int task : tasksOf()) {
                var stated = whole.tasks().get(task);
                tasks.put(task, ownTasks.size());
                numbers.add(task);
                ownTasks.add(new Task(
                        stated.code(),
                        operations.getOrDefault(stated.operation(), 0),
                        stated.quantity(),
                        stated.release(),
                        stated.family(),
                        stated.batch()));
            }
            var problem = new Problem(
                    whole.sites(),
                    whole.travel(),
                    resources(),
                    ownOrders,
                    ownOperations,
                    ownTasks,
                    links(),
                    groups(),
                    whole.weights(),
                    List.of(),
                    List.of());
            return new Part(problem, numbers);
        }

        private List<Integer> operationsOf() {
            return wanted.stream()
                    .flatMap(order -> held.operations.getOrDefault(order, List.of()).stream())
                    .toList();
        }

        private List<Integer> tasksOf() {
            return operationsOf().stream()
                    .flatMap(o -> held.tasks.getOrDefault(o, List.of()).stream())
                    .toList();
        }

        private Operation renumbered(Operation stated, int order) {
            var modes = stated.modes().stream()
                    .map(m -> m.at(resources.computeIfAbsent(m.resource(), r -> resources.size())))
                    .toList();
            return new Operation(
                    stated.code(),
                    order,
                    stated.quantity(),
                    stated.yieldPpm(),
                    modes,
                    stated.maxSites(),
                    stated.maxFirmPpm(),
                    stated.interruptible());
        }

        private List<Resource> resources() {
            var own = new Resource[resources.size()];
            resources.forEach((number, position) ->
                    own[position] = whole.resources().get(number).with(held.busy(number, wanted)));
            return List.of(own);
        }

        private List<Link> links() {
            var own = new ArrayList<Link>();
            for (int task : tasksOf()) {
                for (var link : held.links.getOrDefault(task, List.of())) {
                    var to = tasks.get(link.to());
                    if (to != null) {
                        own.add(renumbered(link, tasks.getOrDefault(task, 0), to));
                    }
                }
            }
            return own;
        }

        private static Link renumbered(Link link, int from, int to) {
            return new Link(from, to, link.minWait(), link.maxWait(), link.kg(), link.shipment(), link.holdingPerDay());
        }

        private List<Group> groups() {
            return wanted.stream()
                    .flatMap(order -> held.groups.getOrDefault(order, List.of()).stream())
                    .<Group>map(group -> new Group.SameSite(group.tasks().stream()
                            .map(t -> tasks.getOrDefault(t, 0))
                            .toList()))
                    .toList();
        }
    }
}
