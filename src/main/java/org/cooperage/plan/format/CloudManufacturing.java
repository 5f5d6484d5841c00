package org.cooperage.plan.format;

import java.util.ArrayList;
import java.util.List;
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
import org.cooperage.plan.engine.Yuan;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Service composition over cities as JSON: tasks of sub-operations, each done in one city; money for doing and for
/// moving count, capacity does not. `operation` has a row for each sub-operation and a column for each task.
///
/// A step costs its rate times its time over the city's productivity; times are taken as hours and become whole
/// minutes.
final class CloudManufacturing {
    private final JsonNode root;
    private final int cities;
    private final List<Operation> operations = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    private CloudManufacturing(JsonNode root) {
        this.root = root;
        cities = count("n_cities");
    }

    static Problem read(String text) {
        try {
            return new CloudManufacturing(JsonMapper.builder().build().readTree(text)).read();
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new MalformedInstance(
                    at == null ? 1 : at.getLineNr(), "JSON", "is not well formed; is the file cut off?");
        }
    }

    private Problem read() {
        var orders = new ArrayList<Order>();
        for (int task = 0; task < count("n_tasks"); task++) {
            orders.add(Order.undated("task " + (task + 1)));
            readTask(task);
        }
        var sites = new ArrayList<Site>();
        var resources = new ArrayList<Resource>();
        for (int city = 0; city < cities; city++) {
            sites.add(Site.at(city, "city " + (city + 1)));
            resources.add(Resource.of("city " + (city + 1), city, Resource.UNLIMITED));
        }
        return new Problem(
                sites,
                travel(),
                resources,
                orders,
                operations,
                tasks,
                links,
                List.of(),
                Weights.MONEY,
                List.of(),
                List.of());
    }

    private void readTask(int order) {
        int previous = -1;
        for (int step = 0; step < count("n_operations"); step++) {
            if (at("operation", step, order) == 0) {
                continue;
            }
            var modes = new ArrayList<Mode>();
            for (int city = 0; city < cities; city++) {
                var cost = node("cost", step, city);
                if (!cost.isNull()) {
                    double hours = at("time", step, city) / productivity(city);
                    modes.add(Mode.priced(city, (int) Math.ceil(hours * 60), Yuan.of(hours * at("cost", step, city))));
                }
            }
            if (modes.isEmpty()) {
                throw new MalformedInstance(
                        1, "operation " + (step + 1), "no city can do it; give it a cost and a time");
            }
            var code = (order + 1) + "." + (step + 1);
            operations.add(Operation.of(code, order, modes));
            tasks.add(Task.of(code, operations.size() - 1));
            if (previous >= 0) {
                links.add(Link.of(previous, tasks.size() - 1));
            }
            previous = tasks.size() - 1;
        }
    }

    private Travel travel() {
        double perKm = number(required("transport_cost_per_km"), "transport_cost_per_km");
        var minutes = new int[cities][cities];
        var perTrip = new long[cities][cities];
        for (int from = 0; from < cities; from++) {
            for (int to = 0; to < cities; to++) {
                perTrip[from][to] = Yuan.of(perKm * at("distance", from, to));
            }
        }
        return Travel.of(minutes, perTrip, new long[cities][cities]);
    }

    private double productivity(int city) {
        double productivity = number(required("productivity").path(city), "productivity[%d]".formatted(city));
        if (productivity == 0) {
            throw new MalformedInstance(1, "productivity[%d] = 0".formatted(city), "expected a number above 0");
        }
        return productivity;
    }

    private int count(String name) {
        var node = required(name);
        if (!node.isInt() || node.intValue() < 1 || node.intValue() > 100_000) {
            throw new MalformedInstance(1, name + " = " + node, "expected a whole number from 1");
        }
        return node.intValue();
    }

    private double at(String name, int row, int column) {
        return number(node(name, row, column), "%s[%d][%d]".formatted(name, row, column));
    }

    private JsonNode node(String name, int row, int column) {
        var node = required(name).path(row).path(column);
        if (node.isMissingNode()) {
            throw new MalformedInstance(
                    1, "%s[%d][%d]".formatted(name, row, column), "is missing; is the matrix too small?");
        }
        return node;
    }

    private JsonNode required(String name) {
        var node = root.path(name);
        if (node.isMissingNode()) {
            throw new MalformedInstance(1, name, "is missing; is this a cloud-manufacturing instance?");
        }
        return node;
    }

    private static double number(JsonNode node, String where) {
        if (!node.isNumber() || node.doubleValue() < 0) {
            throw new MalformedInstance(1, where + " = " + node, "expected a number, not negative");
        }
        return node.doubleValue();
    }
}
