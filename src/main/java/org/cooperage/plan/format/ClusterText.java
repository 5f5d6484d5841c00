package org.cooperage.plan.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cooperage.plan.engine.Assignment;
import org.cooperage.plan.engine.Calendar;
import org.cooperage.plan.engine.Group;
import org.cooperage.plan.engine.Link;
import org.cooperage.plan.engine.Mode;
import org.cooperage.plan.engine.Operation;
import org.cooperage.plan.engine.Order;
import org.cooperage.plan.engine.Problem;
import org.cooperage.plan.engine.Resource;
import org.cooperage.plan.engine.Setups;
import org.cooperage.plan.engine.Site;
import org.cooperage.plan.engine.Task;
import org.cooperage.plan.engine.Travel;
import org.cooperage.plan.engine.Weights;
import tools.jackson.databind.json.JsonMapper;

/// Writes a planning problem in the cluster's own format: one entry a line, usual values left out, so that files stay
/// small and differences readable.
public final class ClusterText {
    private final Problem problem;
    private final StringBuilder text = new StringBuilder();
    private final Map<Calendar, Integer> calendars = new LinkedHashMap<>();
    private final JsonMapper json = JsonMapper.builder().build();

    private ClusterText(Problem problem) {
        this.problem = problem;
    }

    /// @param name of the instance, for people
    public static String of(String name, Problem problem) {
        return new ClusterText(problem).write(name);
    }

    private String write(String name) {
        text.append("{\"format\": \"%s\", \"version\": %d, \"name\": %s"
                .formatted(ClusterInstance.FORMAT, ClusterInstance.VERSION, json.writeValueAsString(name)));
        problem.resources().forEach(r -> {
            if (r.calendar() != Calendar.always()) {
                calendars.putIfAbsent(r.calendar(), calendars.size());
            }
        });
        travel(problem.travel());
        list("calendars", calendars.keySet().stream().map(ClusterText::hours).toList());
        list("sites", problem.sites().stream().map(ClusterText::site).toList());
        list("resources", problem.resources().stream().map(this::resource).toList());
        list("orders", problem.orders().stream().map(ClusterText::order).toList());
        list("operations", problem.operations().stream().map(this::operation).toList());
        list("tasks", problem.tasks().stream().map(ClusterText::task).toList());
        list("links", problem.links().stream().map(ClusterText::link).toList());
        groups();
        field("weights", weights(problem.weights()));
        list("fixed", problem.fixed().stream().map(ClusterText::assignment).toList());
        list(
                "previous",
                problem.previous().stream().map(ClusterText::assignment).toList());
        return text.append("\n}\n").toString();
    }

    private void list(String name, List<?> entries) {
        if (!entries.isEmpty()) {
            var lines = entries.stream().map(json::writeValueAsString).toList();
            text.append(",\n\"").append(name).append("\": [\n ");
            text.append(String.join(",\n ", lines)).append("]");
        }
    }

    private void field(String name, Map<String, Object> value) {
        if (!value.isEmpty()) {
            text.append(",\n\"").append(name).append("\": ").append(json.writeValueAsString(value));
        }
    }

    private void travel(Travel travel) {
        int places = travel.places();
        if (places > 0) {
            var minutes = new int[places][places];
            var perTrip = new long[places][places];
            var perKg = new long[places][places];
            for (int from = 0; from < places; from++) {
                for (int to = 0; to < places; to++) {
                    minutes[from][to] = travel.minutes(from, to);
                    perTrip[from][to] = travel.perTrip(from, to);
                    perKg[from][to] = travel.perKg(from, to);
                }
            }
            var all = new LinkedHashMap<String, Object>();
            all.put("minutes", minutes);
            all.put("perTrip", perTrip);
            all.put("perKg", perKg);
            field("travel", all);
        }
    }

    private static List<Integer> hours(Calendar calendar) {
        var hours = new ArrayList<Integer>();
        calendar.spans(0, Calendar.NEVER).forEach(span -> {
            hours.add(span.from());
            hours.add(span.to());
        });
        return hours;
    }

    private static Map<String, Object> site(Site site) {
        var entry = new Entry().add("code", site.code());
        if (!site.firm().equals(site.code())) {
            entry.add("firm", site.firm());
        }
        return entry.add("place", site.place(), 0).fields;
    }

    private Map<String, Object> resource(Resource resource) {
        var entry = new Entry()
                .add("code", resource.code())
                .add("site", resource.site(), 0)
                .add("units", resource.units(), Resource.UNLIMITED)
                .add("calendar", calendars.getOrDefault(resource.calendar(), -1), -1);
        var busy = resource.busy().stream()
                .map(b -> List.of(b.unit(), b.span().from(), b.span().to()))
                .toList();
        if (!busy.isEmpty()) {
            entry.add("busy", busy);
        }
        setups(resource.setups(), entry);
        var dear = resource.dear().spans(0, Calendar.NEVER).stream()
                .map(span -> List.of(span.from(), span.to()))
                .toList();
        if (resource.isDear() && !dear.isEmpty()) {
            entry.add("dear", dear).add("dearPerHour", resource.dearPerHour(), 0);
        }
        return entry.add("batch", resource.batchCapacity(), 0).add("setupPerHour", resource.setupPerHour(), 0).fields;
    }

    private static void setups(Setups setups, Entry entry) {
        entry.add("setup", setups.minutes(Setups.UNKNOWN, 0), 0);
        if (setups.families() > 0) {
            var minutes = new int[setups.families()][setups.families()];
            for (int before = 0; before < minutes.length; before++) {
                for (int after = 0; after < minutes.length; after++) {
                    minutes[before][after] = setups.minutes(before, after);
                }
            }
            entry.add("setups", minutes);
        }
    }

    private static Map<String, Object> order(Order order) {
        return new Entry()
                .add("code", order.code())
                .add("release", order.release(), 0)
                .add("due", order.due(), Calendar.NEVER)
                .add("latePerDay", order.latePerDay(), 0)
                .add("flowPerDay", order.flowPerDay(), 0)
                .add("ceiling", order.ceiling(), Order.NO_CEILING)
                .add("abovePercent", order.abovePercent(), 0)
                .fields;
    }

    private Map<String, Object> operation(Operation operation) {
        var entry = new Entry()
                .add("code", operation.code())
                .add("order", operation.order(), 0)
                .add("quantity", operation.quantity(), 1)
                .add("yieldPpm", operation.yieldPpm(), Operation.WHOLE)
                .add("maxSites", operation.maxSites(), Integer.MAX_VALUE)
                .add("maxFirmPpm", operation.maxFirmPpm(), Operation.WHOLE);
        if (operation.interruptible()) {
            entry.add("interruptible", true);
        }
        return entry.add(
                        "modes",
                        operation.modes().stream().map(ClusterText::mode).toList())
                .fields;
    }

    private static long[] mode(Mode m) {
        return row(
                new long[] {
                    m.resource(),
                    m.fixedMinutes(),
                    m.millisPerUnit(),
                    m.pricePerLot(),
                    m.pricePerUnit(),
                    m.riskPerUnit(),
                    m.fairnessPerUnit(),
                    m.incumbencyPerUnit(),
                    m.minQuantity(),
                    m.pricePerJob()
                },
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0);
    }

    private static long[] task(Task t) {
        return row(
                new long[] {t.operation(), t.quantity(), t.release(), t.family(), t.batch()}, 1, 0, Setups.UNKNOWN, 0);
    }

    private static long[] link(Link l) {
        return row(
                new long[] {l.from(), l.to(), l.minWait(), l.maxWait(), l.kg(), l.shipment(), l.holdingPerDay()},
                0,
                Calendar.NEVER,
                0,
                Link.ALONE,
                0);
    }

    private static long[] assignment(Assignment a) {
        return new long[] {a.task(), a.mode(), a.unit(), a.occupiedFrom(), a.start(), a.end()};
    }

    /// Leaves out what is usual at the end of a row.
    private static long[] row(long[] values, long... usual) {
        int offset = values.length - usual.length;
        int length = values.length;
        while (length > offset && values[length - 1] == usual[length - 1 - offset]) {
            length--;
        }
        return Arrays.copyOf(values, length);
    }

    private void groups() {
        var together = new ArrayList<List<Integer>>();
        var lines = new ArrayList<List<Integer>>();
        for (var group : problem.groups()) {
            switch (group) {
                case Group.SameSite(var tasks) -> together.add(tasks);
                case Group.Line(var resources) -> lines.add(resources);
            }
        }
        list("sameSite", together);
        list("lines", lines);
    }

    private static Map<String, Object> weights(Weights w) {
        return new Entry()
                .add("price", w.pricePercent(), 100)
                .add("transport", w.transportPercent(), 100)
                .add("setup", w.setupPercent(), 100)
                .add("holding", w.holdingPercent(), 100)
                .add("risk", w.riskPercent(), 100)
                .add("fairness", w.fairnessPercent(), 100)
                .add("incumbency", w.incumbencyPercent(), 100)
                .add("splitPerSite", w.splitPerSite(), 0)
                .add("changePerTask", w.changePerTask(), 0)
                .add("changePerHour", w.changePerHour(), 0)
                .add("evenness", w.evenness(), 0)
                .add("makespanPerMinute", w.makespanPerMinute(), 0)
                .fields;
    }

    /// An object whose usual values are left out.
    private static final class Entry {
        private final Map<String, Object> fields = new LinkedHashMap<>();

        Entry add(String name, Object value) {
            fields.put(name, value);
            return this;
        }

        Entry add(String name, long value, long usual) {
            if (value != usual) {
                fields.put(name, value);
            }
            return this;
        }
    }
}
