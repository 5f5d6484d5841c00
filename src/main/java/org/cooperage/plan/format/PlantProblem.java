package org.cooperage.plan.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooperage.plan.engine.Calendar;
import org.cooperage.plan.engine.Link;
import org.cooperage.plan.engine.Mode;
import org.cooperage.plan.engine.Operation;
import org.cooperage.plan.engine.Order;
import org.cooperage.plan.engine.Problem;
import org.cooperage.plan.engine.Resource;
import org.cooperage.plan.engine.Site;
import org.cooperage.plan.engine.Span;
import org.cooperage.plan.engine.Task;
import org.cooperage.plan.engine.Travel;
import org.cooperage.plan.engine.Weights;
import org.cooperage.plan.engine.Yuan;

/// What a plant did, as a problem: could the same work have flowed faster?
///
/// Assumptions: a work order arrives when its first event began; each event is a lot at its station for as long as it
/// took; it waits for the events of its order that had ended when it began; a station whose name has a machine in it is
/// one unit, any other as many as were ever busy at once; a station is open in the hours of the week in which it worked
/// in at least two weeks (the whole plant's hours for stations of fewer than a hundred events), on days on which
/// anybody worked; work rests in closed hours. One day of flow time of one order costs one yuan.
final class PlantProblem {
    private static final int ENOUGH_EVENTS = 100;
    private static final int WEEKS = 2;
    private static final int HORIZON = 2 * 52 * Calendar.WEEK;

    private final PlantLog log;
    private final Map<String, Integer> stations = new HashMap<>();
    private final List<Resource> resources = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private final List<Operation> operations = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    private PlantProblem(PlantLog log) {
        this.log = log;
    }

    static Problem of(PlantLog log) {
        return new PlantProblem(log).build();
    }

    private Problem build() {
        var idle = idleDays();
        var plant = calendar(log.events(), idle);
        log.byStation().forEach((name, events) -> {
            stations.put(name, resources.size());
            int units = name.contains("Machine") ? 1 : PlantLog.mostAtOnce(events);
            var hours = events.size() < ENOUGH_EVENTS ? plant : calendar(events, idle);
            resources.add(Resource.of(name, 0, units).with(hours));
        });
        log.byOrder().forEach(this::order);
        return new Problem(
                List.of(Site.at(0, "plant")),
                Travel.none(),
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

    private void order(String code, List<PlantLog.Event> events) {
        orders.add(new Order(code, events.getFirst().start(), Calendar.NEVER, 0, Yuan.ONE));
        int first = tasks.size();
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            var mode = Mode.minutes(stations.getOrDefault(event.station(), 0), event.minutes());
            operations.add(new Operation(
                    code + " " + event.activity(),
                    orders.size() - 1,
                    1,
                    Operation.WHOLE,
                    List.of(mode),
                    1,
                    Operation.WHOLE,
                    true));
            tasks.add(Task.of(code + " " + event.activity(), operations.size() - 1));
            waits(events, i, first);
        }
    }

    /// Links an event to those that had ended when it began, unless another one stands between.
    private void waits(List<PlantLog.Event> events, int later, int first) {
        int begin = events.get(later).start();
        int latestStart = -1;
        for (int i = 0; i < later; i++) {
            if (events.get(i).end() <= begin) {
                latestStart = Math.max(latestStart, events.get(i).start());
            }
        }
        for (int i = 0; i < later; i++) {
            if (events.get(i).end() <= begin && events.get(i).end() > latestStart) {
                links.add(Link.of(first + i, first + later));
            }
        }
    }

    /// Days within the log on which nobody worked.
    private List<Span> idleDays() {
        var worked = new boolean[log.lastEnd() / 1440 + 1];
        for (var event : log.events()) {
            for (int day = event.start() / 1440; day <= (event.end() - 1) / 1440; day++) {
                worked[Math.max(0, day)] = true;
            }
        }
        var idle = new ArrayList<Span>();
        for (int day = 0; day < worked.length; day++) {
            if (!worked[day]) {
                idle.add(new Span(day * 1440, (day + 1) * 1440));
            }
        }
        return idle;
    }

    private static Calendar calendar(List<PlantLog.Event> events, List<Span> idle) {
        var weeks = PlantLog.weeksByHour(events);
        var open = new ArrayList<Span>();
        for (int hour = 0; hour < weeks.length; hour++) {
            if (weeks[hour] >= WEEKS) {
                open.add(new Span(hour * 60, (hour + 1) * 60));
            }
        }
        return open.isEmpty() ? Calendar.always() : Calendar.weekly(open, 0, HORIZON, idle);
    }
}
