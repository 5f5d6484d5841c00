package org.cooperage.bench.shop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Makes a plan of what a rival decided – who does each lot, in which order the lots are looked at – under all rules of
/// hours, promises, setups, cycles and roads: each lot in the soonest gap of its maker's units. And says what it costs,
/// by the sum of `docs/formulas/planning.md`; the figure that counts is the product's own check of the plan.
final class Timetable {
    private static final int NO_FAMILY = -1;
    private static final int UNDECIDED = -1;
    /// Micro-yuan beyond any price: whoever is in time comes before whoever is not.
    private static final long TOO_LATE = Long.MAX_VALUE / 2;
    /// What each step still to come is allowed.
    private static final int LEAD = 2 * 1440;

    private final Cluster cluster;
    private final List<List<Cluster.Way>> before;
    private final int[] stepsAfter;

    /// What a unit does, sorted by time.
    private static final class Lane {
        final List<Stay> stays = new ArrayList<>();

        /// The first stay that ends after this minute.
        int after(int minute) {
            int low = 0;
            int high = stays.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (stays.get(middle).end > minute) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }
    }

    /// A lot, a cycle of lots, or a promise to others.
    private record Stay(int occupied, int start, int end, int family, int key, long[] load) {
        boolean promise() {
            return load.length == 0;
        }
    }

    private record Place(int unit, int at, Stay stay) {}

    /// @param rows task, mode, unit, occupied from, start, end
    /// @param missing lots that found no place
    record Plan(List<int[]> rows, int missing, long micros) {
        /// Its rows, none if a lot is missing.
        List<int[]> complete() {
            return missing > 0 ? List.of() : rows;
        }
    }

    Timetable(Cluster cluster) {
        this.cluster = cluster;
        before = cluster.before();
        stepsAfter = new int[cluster.lots().size()];
        var sequence = cluster.sequence(new long[stepsAfter.length]);
        for (int n = sequence.length - 1; n >= 0; n--) {
            for (var way : before.get(sequence[n])) {
                stepsAfter[way.from()] = Math.max(stepsAfter[way.from()], stepsAfter[sequence[n]] + 1);
            }
        }
    }

    Plan of(int[] mode, long[] key) {
        return new Drawing(mode).draw(cluster.sequence(key));
    }

    /// What a good dispatcher does: order by order as they are due, each lot to the cheapest maker who is done in time,
    /// else to who is done soonest. The rivals start from here.
    Plan dispatched() {
        var mode = new int[cluster.lots().size()];
        Arrays.fill(mode, UNDECIDED);
        return new Drawing(mode).draw(cluster.sequence(due()));
    }

    /// By lot, when its order is due.
    long[] due() {
        return IntStream.range(0, cluster.lots().size()).mapToLong(lot -> cluster.orderOf(lot).due()).toArray();
    }

    private final class Drawing {
        private final int[] mode;
        private final int[] start;
        private final int[] end;
        private final Map<Integer, Lane[]> lanes = new HashMap<>();
        private final List<int[]> rows = new ArrayList<>();
        private final Map<Integer, Set<Integer>> sites = new HashMap<>();
        private int missing;

        Drawing(int[] mode) {
            this.mode = mode;
            start = new int[mode.length];
            end = new int[mode.length];
        }

        Plan draw(int[] sequence) {
            for (int lot : sequence) {
                place(lot);
            }
            return new Plan(rows, missing, micros());
        }

        private void place(int lot) {
            if (mode[lot] == UNDECIDED) {
                decide(lot);
            }
            var chosen = cluster.stepOf(lot).modes().get(mode[lot]);
            var machine = cluster.machines().get(chosen.machine());
            int minutes = chosen.minutes(cluster.lots().get(lot).pieces());
            int ready = ready(lot);
            if (ready >= Hours.NEVER) {
                lose(lot);
            } else if (machine.unlimited()) {
                int from = machine.hours().nextOpen(ready);
                note(lot, 0, new Stay(from, from, machine.hours().finish(from, minutes), NO_FAMILY, 0, new long[0]));
            } else {
                placeOn(lot, chosen.machine(), minutes, ready);
            }
        }

        /// For all lots of the bundle, by how this one would fare.
        private void decide(int lot) {
            int step = cluster.lots().get(lot).step();
            long by = cluster.orderOf(lot).due() - (long) LEAD * stepsAfter[lot];
            var open = sites.computeIfAbsent(step, s -> new HashSet<>());
            int chosen = 0;
            long least = Long.MAX_VALUE;
            for (int m = 0; m < cluster.steps().get(step).modes().size(); m++) {
                mode[lot] = m;
                boolean may = open.contains(cluster.siteOf(lot, m)) || open.size() < cluster.steps().get(step).maxSites();
                long end = may ? soonestEnd(lot) : Hours.NEVER;
                var money = cluster.steps().get(step).modes().get(m).money(cluster.lots().get(lot).pieces());
                long rank = end <= by ? money - TOO_LATE : end;
                if (may && rank < least) {
                    least = rank;
                    chosen = m;
                }
            }
            open.add(cluster.siteOf(lot, chosen));
            for (int member : cluster.bundles().get(cluster.bundleOf()[lot])) {
                mode[member] = chosen;
            }
        }

        private long soonestEnd(int lot) {
            var asked = cluster.stepOf(lot).modes().get(mode[lot]);
            int ready = ready(lot);
            if (ready >= Hours.NEVER || cluster.machines().get(asked.machine()).unlimited()) {
                return ready;
            }
            var found = soonest(lot, asked.machine(), asked.minutes(cluster.lots().get(lot).pieces()), ready);
            return found == null ? Hours.NEVER : found.stay.end;
        }

        private void placeOn(int lot, int number, int minutes, int ready) {
            var best = soonest(lot, number, minutes, ready);
            if (best == null) {
                lose(lot);
                return;
            }
            if (best.at >= 0) {
                lanes.get(number)[best.unit].stays.add(best.at, best.stay);
            }
            best.stay.load[0] += cluster.lots().get(lot).pieces();
            note(lot, best.unit, best.stay);
        }

        /// Null if there is no room before the hours end.
        private Place soonest(int lot, int number, int minutes, int ready) {
            var units = lanes.computeIfAbsent(number, this::lanes);
            Place best = null;
            for (int unit = 0; unit < units.length; unit++) {
                var found = find(lot, cluster.machines().get(number), units[unit], minutes, ready);
                if (found != null && (best == null || found.stay.end < best.stay.end)) {
                    best = new Place(unit, found.at, found.stay);
                }
            }
            return best;
        }

        private Lane[] lanes(int number) {
            var machine = cluster.machines().get(number);
            var lanes = new Lane[machine.units()];
            for (int unit = 0; unit < lanes.length; unit++) {
                lanes[unit] = new Lane();
                for (var span : machine.promised().get(unit)) {
                    lanes[unit].stays.add(new Stay(span[0], span[0], span[1], NO_FAMILY, 0, new long[0]));
                }
            }
            return lanes;
        }

        /// A cycle that has room, or the first gap that is long enough; null if there is none.
        private Place find(int lot, Cluster.Machine machine, Lane lane, int minutes, int ready) {
            for (int at = lane.after(ready); at <= lane.stays.size(); at++) {
                var next = at < lane.stays.size() ? lane.stays.get(at) : null;
                if (next != null && machine.batch() > 0 && joins(lot, machine, next, minutes, ready)) {
                    return new Place(0, -1, next);
                }
                var previous = at > 0 ? lane.stays.get(at - 1) : null;
                var stay = between(lot, machine, previous, next, new int[] {minutes, ready});
                if (stay != null) {
                    return new Place(0, at, stay);
                }
            }
            return null;
        }

        private boolean joins(int lot, Cluster.Machine machine, Stay cycle, int minutes, int ready) {
            var l = cluster.lots().get(lot);
            return !cycle.promise()
                    && cycle.start >= ready
                    && cycle.key == l.key()
                    && cycle.family == l.family()
                    && cycle.end - cycle.start == minutes
                    && cycle.load[0] + l.pieces() <= machine.batch();
        }

        private Stay between(int lot, Cluster.Machine machine, Stay previous, Stay next, int[] wish) {
            int family = cluster.lots().get(lot).family();
            int last = previous == null ? NO_FAMILY : previous.family;
            int setup = setup(machine, last, family);
            if (next != null && !next.promise() && setup(machine, family, next.family) != setup(machine, last, next.family)) {
                return null;
            }
            var hours = machine.hours();
            int free = previous == null ? 0 : previous.end;
            int changed = hours.finish(hours.nextOpen(free), setup);
            int soonest = Math.max(wish[1], changed);
            boolean rests = cluster.stepOf(lot).rests() && machine.batch() == 0;
            int from = rests ? hours.nextOpen(soonest) : hours.nextUnbroken(soonest, wish[0]);
            if (from >= Hours.NEVER) {
                return null;
            }
            int until = rests ? hours.finish(from, wish[0]) : from + wish[0];
            boolean fits = until < Hours.NEVER && (next == null || until <= next.occupied);
            return fits
                    ? new Stay(hours.begin(from, setup), from, until, family, cluster.lots().get(lot).key(), new long[1])
                    : null;
        }

        private int setup(Cluster.Machine machine, int last, int family) {
            return last == family || family == NO_FAMILY ? 0 : machine.setup();
        }

        private int ready(int lot) {
            int ready = Math.max(cluster.lots().get(lot).release(), cluster.orderOf(lot).release());
            int here = cluster.siteOf(lot, mode[lot]);
            for (var way : before.get(lot)) {
                int travel = cluster.travel(cluster.siteOf(way.from(), mode[way.from()]), here);
                ready = Math.max(ready, end[way.from()] + travel + way.rest());
            }
            return ready;
        }

        private void lose(int lot) {
            missing++;
            start[lot] = end[lot] = Hours.NEVER;
        }

        private void note(int lot, int unit, Stay stay) {
            start[lot] = stay.start;
            end[lot] = stay.end;
            rows.add(new int[] {lot, mode[lot], unit, stay.occupied, stay.start, stay.end});
        }

        private long micros() {
            return missing > 0 ? Long.MAX_VALUE : choices() + moves() + dates() + sites();
        }

        private long choices() {
            long sum = 0;
            for (int lot = 0; lot < mode.length; lot++) {
                sum += cluster.stepOf(lot).modes().get(mode[lot]).money(cluster.lots().get(lot).pieces());
            }
            return sum;
        }

        private long moves() {
            long sum = 0;
            var paid = new HashSet<List<Integer>>();
            for (var way : cluster.ways()) {
                sum += perDay(way.holdingPerDay(), start[way.to()] - end[way.from()]);
                int here = cluster.siteOf(way.from(), mode[way.from()]);
                int there = cluster.siteOf(way.to(), mode[way.to()]);
                if (here != there) {
                    int from = cluster.placeOfSite()[here];
                    int to = cluster.placeOfSite()[there];
                    sum += cluster.roads().perKg()[from][to] * way.kg();
                    boolean pays = way.alone() || paid.add(List.of(way.shipment(), here, there));
                    sum += pays ? cluster.roads().perTrip()[from][to] : 0;
                }
            }
            return sum;
        }

        private long dates() {
            var done = new int[cluster.orders().size()];
            for (int lot = 0; lot < mode.length; lot++) {
                int order = cluster.stepOf(lot).order();
                done[order] = Math.max(done[order], end[lot]);
            }
            long sum = 0;
            for (int order = 0; order < done.length; order++) {
                var o = cluster.orders().get(order);
                sum += perDay(o.latePerDay(), Math.max(0, done[order] - o.due()))
                        + perDay(o.flowPerDay(), Math.max(0, done[order] - o.release()));
            }
            return sum;
        }

        private long sites() {
            var pairs = new HashSet<Long>();
            for (int lot = 0; lot < mode.length; lot++) {
                pairs.add((long) cluster.lots().get(lot).step() << 32 | cluster.siteOf(lot, mode[lot]));
            }
            long steps = Arrays.stream(cluster.lots().stream().mapToInt(Cluster.Lot::step).toArray()).distinct().count();
            return cluster.splitPerSite() * (pairs.size() - steps);
        }
    }

    private static long perDay(long rate, int minutes) {
        return rate == 0 ? 0 : Math.round((double) rate * minutes / 1440);
    }
}
