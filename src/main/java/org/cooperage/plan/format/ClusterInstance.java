package org.cooperage.plan.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cooperage.plan.engine.Assignment;
import org.cooperage.plan.engine.Busy;
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
import org.cooperage.plan.engine.Span;
import org.cooperage.plan.engine.Task;
import org.cooperage.plan.engine.Travel;
import org.cooperage.plan.engine.Weights;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a whole planning problem – the cluster's own format, see `docs/formats/instance.md` – in the engine's terms.
///
/// Lists are rows of numbers where there are many: what a row leaves out at its end is its usual value.
final class ClusterInstance {
    static final String FORMAT = "cooperage-cluster";
    static final int VERSION = 1;

    private final JsonNode root;
    private List<Calendar> calendars = List.of();

    private ClusterInstance(JsonNode root) {
        this.root = root;
    }

    static boolean looksLike(String text) {
        return text.substring(0, Math.min(200, text.length())).contains(FORMAT);
    }

    static Problem read(String text) {
        try {
            var mapper = JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();
            return new ClusterInstance(mapper.readTree(text)).read();
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new MalformedInstance(
                    at == null ? 1 : at.getLineNr(), "JSON", "is not well formed; is the file cut off?");
        } catch (IllegalArgumentException e) {
            throw new MalformedInstance(
                    1, FORMAT, String.valueOf(e.getMessage()).replace('\n', ' '));
        }
    }

    private Problem read() {
        if (root.path("version").asInt(0) != VERSION) {
            throw refuse("version", root.path("version"), "only version %d is known".formatted(VERSION));
        }
        calendars = rows("calendars", this::calendar);
        return new Problem(
                rows("sites", this::site),
                travel(),
                rows("resources", this::resource),
                rows("orders", this::order),
                rows("operations", this::operation),
                rows("tasks", Row::task),
                rows("links", Row::link),
                groups(),
                weights(),
                rows("fixed", Row::assignment),
                rows("previous", Row::assignment));
    }

    /// A list of numbers with its place in the file, for complaints.
    private record Row(String where, JsonNode node) {
        long at(int column, long usual) {
            var cell = node.path(column);
            if (cell.isMissingNode()) {
                return usual;
            }
            if (!cell.isIntegralNumber() || !cell.canConvertToLong()) {
                throw refuse("%s[%d]".formatted(where, column), cell, "expected a whole number");
            }
            return cell.longValue();
        }

        long required(int column) {
            if (!node.isArray() || node.size() <= column) {
                throw refuse(where, node, "expected a list of at least %d numbers".formatted(column + 1));
            }
            return at(column, 0);
        }

        int small(int column) {
            return exact(required(column));
        }

        int small(int column, long usual) {
            return exact(at(column, usual));
        }

        private int exact(long value) {
            if (value < Integer.MIN_VALUE || value > Integer.MAX_VALUE) {
                throw new MalformedInstance(1, where + " = " + value, "expected a number below 2,147,483,648");
            }
            return (int) value;
        }

        Task task() {
            return new Task(where, small(0), at(1, 1), small(2, 0), small(3, Setups.UNKNOWN), small(4, 0));
        }

        Link link() {
            return new Link(
                    small(0),
                    small(1),
                    small(2, 0),
                    small(3, Calendar.NEVER),
                    small(4, 0),
                    small(5, Link.ALONE),
                    at(6, 0));
        }

        Mode mode() {
            return new Mode(
                    small(0),
                    small(1, 0),
                    at(2, 0),
                    at(3, 0),
                    at(4, 0),
                    at(5, 0),
                    at(6, 0),
                    at(7, 0),
                    at(8, 0),
                    at(9, 0));
        }

        Assignment assignment() {
            return new Assignment(small(0), small(1), small(2), small(3), small(4), small(5));
        }

        List<Span> spans() {
            var spans = new ArrayList<Span>();
            for (int i = 0; i + 1 < node.size(); i += 2) {
                spans.add(new Span(small(i), small(i + 1)));
            }
            return spans;
        }

        List<Integer> numbers() {
            var numbers = new ArrayList<Integer>();
            for (int i = 0; i < node.size(); i++) {
                numbers.add(small(i));
            }
            return numbers;
        }
    }

    private <T> List<T> rows(String name, Function<Row, T> reading) {
        return rows(name, root.path(name), reading);
    }

    private static <T> List<T> rows(String where, JsonNode list, Function<Row, T> reading) {
        if (!list.isMissingNode() && !list.isArray()) {
            throw refuse(where, list, "expected a list");
        }
        var made = new ArrayList<T>();
        for (int i = 0; i < list.size(); i++) {
            made.add(reading.apply(new Row("%s[%d]".formatted(where, i), list.path(i))));
        }
        return made;
    }

    private Calendar calendar(Row row) {
        return Calendar.open(row.spans());
    }

    private Site site(Row row) {
        var code = text(row, "code");
        var firm = row.node().path("firm");
        return new Site(code, firm.isMissingNode() ? code : firm.asString(""), whole(row, "place", 0));
    }

    private Resource resource(Row row) {
        var busy = rows(
                row.where() + ".busy",
                row.node().path("busy"),
                b -> new Busy(b.small(0), new Span(b.small(1), b.small(2))));
        int hours = whole(row, "calendar", -1);
        if (hours >= calendars.size()) {
            throw refuse(row.where() + ".calendar", row.node().path("calendar"), "there is no such calendar");
        }
        var dear = rows(row.where() + ".dear", row.node().path("dear"), d -> new Span(d.small(0), d.small(1)));
        var resource = new Resource(
                text(row, "code"),
                whole(row, "site", 0),
                whole(row, "units", Resource.UNLIMITED),
                hours < 0 ? Calendar.always() : calendars.get(hours),
                busy,
                setups(row),
                amount(row, "batch", 0),
                amount(row, "setupPerHour", 0));
        return dear.isEmpty() ? resource : resource.dearIn(Calendar.open(dear), amount(row, "dearPerHour", 0));
    }

    private static Setups setups(Row row) {
        var change = row.node().path("setup");
        var table = rows(row.where() + ".setups", row.node().path("setups"), Row::numbers);
        int first = change.isMissingNode() ? 0 : whole(row, "setup", 0);
        if (table.isEmpty()) {
            return Setups.uniform(first);
        }
        var minutes =
                table.stream().map(r -> r.stream().mapToInt(i -> i).toArray()).toArray(int[][]::new);
        return Setups.matrix(minutes, first);
    }

    private Order order(Row row) {
        return new Order(
                text(row, "code"),
                whole(row, "release", 0),
                whole(row, "due", Calendar.NEVER),
                amount(row, "latePerDay", 0),
                amount(row, "flowPerDay", 0),
                amount(row, "ceiling", Order.NO_CEILING),
                whole(row, "abovePercent", 0));
    }

    private Operation operation(Row row) {
        return new Operation(
                text(row, "code"),
                whole(row, "order", 0),
                amount(row, "quantity", 1),
                whole(row, "yieldPpm", Operation.WHOLE),
                rows(row.where() + ".modes", row.node().path("modes"), Row::mode),
                whole(row, "maxSites", Integer.MAX_VALUE),
                whole(row, "maxFirmPpm", Operation.WHOLE),
                row.node().path("interruptible").asBoolean(false));
    }

    private Travel travel() {
        var minutes = rows("travel.minutes", root.path("travel").path("minutes"), Row::numbers);
        if (minutes.isEmpty()) {
            return Travel.none();
        }
        int[][] door =
                minutes.stream().map(r -> r.stream().mapToInt(i -> i).toArray()).toArray(int[][]::new);
        return Travel.of(door, money("perTrip", door.length), money("perKg", door.length));
    }

    private long[][] money(String name, int places) {
        var rows = rows("travel." + name, root.path("travel").path(name), row -> {
            var values = new long[places];
            for (int i = 0; i < places; i++) {
                values[i] = row.at(i, 0);
            }
            return values;
        });
        return rows.isEmpty() ? new long[places][places] : rows.toArray(long[][]::new);
    }

    private List<Group> groups() {
        var groups = new ArrayList<Group>();
        rows("sameSite", Row::numbers).forEach(tasks -> groups.add(new Group.SameSite(tasks)));
        rows("lines", Row::numbers).forEach(resources -> groups.add(new Group.Line(resources)));
        return groups;
    }

    private Weights weights() {
        var row = new Row("weights", root.path("weights"));
        return new Weights(
                whole(row, "price", 100),
                whole(row, "transport", 100),
                whole(row, "setup", 100),
                whole(row, "holding", 100),
                whole(row, "risk", 100),
                whole(row, "fairness", 100),
                whole(row, "incumbency", 100),
                amount(row, "splitPerSite", 0),
                amount(row, "changePerTask", 0),
                amount(row, "changePerHour", 0),
                amount(row, "evenness", 0),
                amount(row, "makespanPerMinute", 0));
    }

    private static String text(Row row, String name) {
        var node = row.node().path(name);
        return node.isMissingNode() ? row.where() : node.asString("");
    }

    private static int whole(Row row, String name, int usual) {
        long value = amount(row, name, usual);
        if (value < Integer.MIN_VALUE || value > Integer.MAX_VALUE) {
            throw refuse(row.where() + "." + name, row.node().path(name), "expected a number below 2,147,483,648");
        }
        return (int) value;
    }

    private static long amount(Row row, String name, long usual) {
        var node = row.node().path(name);
        if (node.isMissingNode()) {
            return usual;
        }
        if (!node.isNumber() || node.decimalValue().stripTrailingZeros().scale() > 0 || !fits(node.decimalValue())) {
            throw refuse(row.where() + "." + name, node, "expected a whole number");
        }
        return node.decimalValue().longValueExact();
    }

    private static boolean fits(BigDecimal value) {
        return value.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
    }

    private static MalformedInstance refuse(String where, JsonNode found, String mend) {
        return new MalformedInstance(1, where + " = " + found, mend);
    }
}
