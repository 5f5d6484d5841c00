package org.cooperage.bench.shop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A cluster as `docs/formats/instance.md` states it, read from the text alone. What the rivals have no model of – lines,
/// restricted hours, ceilings, longest waits, setup tables, other weights, plans in force – is refused, not overlooked.
///
/// @param bundles lots that go to one maker together: those of a same site group, or one alone
/// @param bundleOf the bundle of each lot
record Cluster(
        Roads roads,
        int[] placeOfSite,
        List<Machine> machines,
        List<Order> orders,
        List<Step> steps,
        List<Lot> lots,
        List<Way> ways,
        List<int[]> bundles,
        int[] bundleOf,
        long splitPerSite) {
    private static final int ALONE = -1;

    /// Tables by place; money in micro-yuan.
    record Roads(int[][] minutes, long[][] perTrip, long[][] perKg) {}

    /// @param promised spans of each unit that others have
    /// @param batch pieces of a cycle, 0 for lot by lot
    record Machine(int site, int units, Hours hours, List<List<int[]>> promised, int setup, int batch) {
        boolean unlimited() {
            return units == Integer.MAX_VALUE;
        }
    }

    record Order(int release, int due, long latePerDay, long flowPerDay) {}

    record Step(int order, long quantity, int maxSites, boolean rests, List<Mode> modes) {}

    /// @param fixed minutes of a lot, and thousandths of a minute for each piece
    /// @param perLot and perPiece: micro-yuan of price, risk, fairness and familiarity
    record Mode(int machine, int fixed, long millis, long perLot, long perPiece, long least) {
        int minutes(long pieces) {
            return Math.toIntExact(fixed + Math.ceilDiv(millis * pieces, 1000));
        }

        long money(long pieces) {
            return perLot + perPiece * pieces;
        }
    }

    record Lot(int step, long pieces, int release, int family, int key) {}

    record Way(int from, int to, int rest, int kg, int shipment, long holdingPerDay) {
        boolean alone() {
            return shipment == ALONE;
        }
    }

    static Cluster read(String text) {
        var root = JsonMapper.shared().readTree(text);
        for (var unknown : List.of("lines", "fixed", "previous")) {
            refuseIf(root.has(unknown), unknown);
        }
        var weights = root.path("weights");
        refuseIf(weights.size() != (weights.has("splitPerSite") ? 1 : 0), "weights");
        var hours = list(root.path("calendars"), Cluster::hours);
        var steps = list(root.path("operations"), Cluster::step);
        var lots = list(root.path("tasks"), row ->
                new Lot(at(row, 0, 0), row.path(1).asLong(1), at(row, 2, 0), at(row, 3, -1), at(row, 4, 0)));
        var bundles = bundles(root.path("sameSite"), lots.size());
        var bundleOf = new int[lots.size()];
        for (int bundle = 0; bundle < bundles.size(); bundle++) {
            for (int lot : bundles.get(bundle)) {
                bundleOf[lot] = bundle;
            }
        }
        return new Cluster(
                roads(root.path("travel")),
                list(root.path("sites"), site -> site.path("place").asInt(0)).stream().mapToInt(i -> i).toArray(),
                list(root.path("resources"), node -> machine(node, hours)),
                list(root.path("orders"), Cluster::order),
                steps,
                lots,
                list(root.path("links"), Cluster::way),
                bundles,
                bundleOf,
                weights.path("splitPerSite").asLong(0));
    }

    /// The same with machines that never rest but work at their mean pace, and change over at once.
    Cluster atMeanPace() {
        var always = machines.stream()
                .map(m -> new Machine(m.site(), m.units(), Hours.ALWAYS, m.promised(), 0, m.batch()))
                .toList();
        var slow = steps.stream()
                .map(s -> new Step(s.order(), s.quantity(), s.maxSites(), s.rests(), s.modes().stream().map(this::slow).toList()))
                .toList();
        return new Cluster(roads, placeOfSite, always, orders, slow, lots, ways, bundles, bundleOf, splitPerSite);
    }

    private Mode slow(Mode mode) {
        double stretch = machines.get(mode.machine()).hours().stretch();
        return new Mode(
                mode.machine(),
                (int) Math.ceil(mode.fixed() * stretch),
                (long) Math.ceil(mode.millis() * stretch),
                mode.perLot(),
                mode.perPiece(),
                mode.least());
    }

    /// When the last machine closes for good.
    int horizon() {
        return machines.stream()
                .filter(m -> !m.unlimited() && m.hours().to().length > 0)
                .mapToInt(m -> m.hours().to()[m.hours().to().length - 1])
                .max()
                .orElse(1);
    }

    int siteOf(int lot, int mode) {
        return machines.get(steps.get(lots.get(lot).step()).modes().get(mode).machine()).site();
    }

    int travel(int fromSite, int toSite) {
        return fromSite == toSite ? 0 : roads.minutes[placeOfSite[fromSite]][placeOfSite[toSite]];
    }

    Step stepOf(int lot) {
        return steps.get(lots.get(lot).step());
    }

    Order orderOf(int lot) {
        return orders.get(stepOf(lot).order());
    }

    /// Lots in the order of a key, but none before what it waits for.
    int[] sequence(long[] key) {
        var waiting = new int[lots.size()];
        var after = after();
        ways.forEach(way -> waiting[way.to()]++);
        var ready = new PriorityQueue<Integer>(
                Comparator.comparingLong((Integer lot) -> key[lot]).thenComparing(lot -> lot));
        IntStream.range(0, waiting.length).filter(lot -> waiting[lot] == 0).forEach(ready::add);
        var sequence = new int[waiting.length];
        for (int n = 0; !ready.isEmpty(); n++) {
            sequence[n] = ready.remove();
            for (var way : after.get(sequence[n])) {
                if (--waiting[way.to()] == 0) {
                    ready.add(way.to());
                }
            }
        }
        return sequence;
    }

    List<List<Way>> before() {
        return by(Way::to);
    }

    List<List<Way>> after() {
        return by(Way::from);
    }

    private List<List<Way>> by(Function<Way, Integer> end) {
        var lists = new ArrayList<List<Way>>();
        lots.forEach(lot -> lists.add(new ArrayList<>()));
        ways.forEach(way -> lists.get(end.apply(way)).add(way));
        return lists;
    }

    private static List<int[]> bundles(JsonNode groups, int lots) {
        var bundles = new ArrayList<int[]>();
        var alone = new TreeSet<>(IntStream.range(0, lots).boxed().toList());
        for (var group : groups) {
            var members = list(group, JsonNode::asInt).stream().mapToInt(i -> i).toArray();
            bundles.add(members);
            Arrays.stream(members).forEach(lot -> refuseIf(!alone.remove(lot), "sameSite groups with a lot in common"));
        }
        alone.forEach(lot -> bundles.add(new int[] {lot}));
        return bundles;
    }

    private static Roads roads(JsonNode travel) {
        var minutes = list(travel.path("minutes"), row -> list(row, JsonNode::asInt).stream().mapToInt(i -> i).toArray());
        return new Roads(minutes.toArray(int[][]::new), money(travel.path("perTrip")), money(travel.path("perKg")));
    }

    private static long[][] money(JsonNode table) {
        return list(table, row -> list(row, JsonNode::asLong).stream().mapToLong(i -> i).toArray()).toArray(long[][]::new);
    }

    private static Hours hours(JsonNode row) {
        var from = new int[row.size() / 2];
        var to = new int[from.length];
        for (int span = 0; span < from.length; span++) {
            from[span] = row.path(2 * span).asInt();
            to[span] = row.path(2 * span + 1).asInt();
        }
        return new Hours(from, to);
    }

    private static Machine machine(JsonNode node, List<Hours> hours) {
        refuseIf(node.has("dear") || node.has("setups") || node.has("setupPerHour"), "dear hours, setup tables or rates");
        int units = node.path("units").asInt(Integer.MAX_VALUE);
        var promised = new ArrayList<List<int[]>>();
        for (int unit = 0; unit < units && units != Integer.MAX_VALUE; unit++) {
            promised.add(new ArrayList<>());
        }
        for (var busy : node.path("busy")) {
            promised.get(at(busy, 0, 0)).add(new int[] {at(busy, 1, 0), at(busy, 2, 0)});
        }
        promised.forEach(spans -> spans.sort(Comparator.comparingInt(span -> span[0])));
        return new Machine(
                node.path("site").asInt(0),
                units,
                node.has("calendar") ? hours.get(node.path("calendar").asInt()) : Hours.ALWAYS,
                promised,
                node.path("setup").asInt(0),
                node.path("batch").asInt(0));
    }

    private static Order order(JsonNode node) {
        refuseIf(node.has("ceiling"), "ceilings");
        return new Order(
                node.path("release").asInt(0),
                node.path("due").asInt(Hours.NEVER),
                node.path("latePerDay").asLong(0),
                node.path("flowPerDay").asLong(0));
    }

    private static Step step(JsonNode node) {
        refuseIf(node.has("maxFirmPpm"), "shares of a firm");
        node.path("modes").forEach(row -> refuseIf(row.has(9), "prices once a job"));
        return new Step(
                node.path("order").asInt(0),
                node.path("quantity").asLong(1),
                node.path("maxSites").asInt(Integer.MAX_VALUE),
                node.path("interruptible").asBoolean(false),
                list(node.path("modes"), row -> new Mode(
                        at(row, 0, 0),
                        at(row, 1, 0),
                        row.path(2).asLong(0),
                        row.path(3).asLong(0),
                        row.path(4).asLong(0) + row.path(5).asLong(0) + row.path(6).asLong(0) + row.path(7).asLong(0),
                        row.path(8).asLong(0))));
    }

    private static Way way(JsonNode row) {
        refuseIf(at(row, 3, Hours.NEVER) < Hours.NEVER, "longest waits");
        return new Way(at(row, 0, 0), at(row, 1, 0), at(row, 2, 0), at(row, 4, 0), at(row, 5, ALONE), row.path(6).asLong(0));
    }

    private static int at(JsonNode row, int column, int usual) {
        return row.path(column).asInt(usual);
    }

    private static <T> List<T> list(JsonNode nodes, Function<JsonNode, T> reading) {
        return StreamSupport.stream(nodes.spliterator(), false).map(reading).toList();
    }

    private static void refuseIf(boolean known, String what) {
        if (known) {
            throw new IllegalArgumentException("The rivals have no model of (%s).\nMaybe take a peak of bench/instances."
                    .formatted(what));
        }
    }
}
