package org.cooperage.market.horizon;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cooperage.chain.Process;
import org.cooperage.deal.Deal;
import org.cooperage.deal.OpenJob;
import org.cooperage.market.horizon.Horizon.Cause;
import org.cooperage.market.horizon.Horizon.Cell;
import org.cooperage.market.horizon.Horizon.Named;
import org.cooperage.market.horizon.Horizon.Shift;
import org.cooperage.market.horizon.engine.Levelled;
import org.cooperage.market.horizon.engine.Levelled.Portion;
import org.cooperage.market.horizon.engine.Levelling;
import org.cooperage.market.horizon.engine.Outlook;
import org.cooperage.market.horizon.engine.Outlook.Demand;
import org.cooperage.market.horizon.engine.Outlook.Pool;
import org.cooperage.market.horizon.engine.Outlook.Step;
import org.cooperage.market.horizon.engine.Outlook.Tariff;
import org.cooperage.place.Distance;
import org.cooperage.place.Place;
import org.cooperage.shared.Money;

/// Says rooms and work in the engine's words, and its answer in hours. One use only.
///
/// Work is done in the home city, the one with the most open hours, if nothing speaks against it.
final class HorizonBuilder {
    private static final double MICROS = 1e6;

    private final Instant now;
    private final List<Week> weeks;
    private final List<Process> processes;
    private final List<Place> cities;
    private final HorizonSettings settings;
    private final List<Room> rooms;
    private final Map<String, Integer> processIndex = new HashMap<>();
    private final Map<Place.Id, Integer> cityIndex = new HashMap<>();
    private final int home;

    HorizonBuilder(
            Instant now,
            List<Week> weeks,
            List<Process> processes,
            List<Place> cities,
            List<Room> counted,
            HorizonSettings settings) {
        this.now = now;
        this.weeks = weeks;
        this.processes = processes;
        this.settings = settings;
        var open = new HashMap<Place.Id, Long>();
        counted.forEach(
                r -> open.merge(r.city(), r.open().stream().mapToLong(m -> m).sum(), Long::sum));
        this.cities = cities.stream().filter(c -> open.containsKey(c.id())).toList();
        processes.forEach(p -> processIndex.put(p.id().value(), processIndex.size()));
        this.cities.forEach(c -> cityIndex.put(c.id(), cityIndex.size()));
        home = IntStream.range(0, this.cities.size())
                .boxed()
                .max(Comparator.comparing(
                        c -> open.getOrDefault(this.cities.get(c).id(), 0L)))
                .orElse(0);
        rooms = counted.stream().filter(r -> cityIndex.containsKey(r.city())).toList();
    }

    Horizon build(List<Asked> all, Map<Deal.Id, OpenJob> agreed) {
        var asked = new ArrayList<Asked>();
        var demands = new ArrayList<Demand>();
        for (var one : all) {
            var steps = cities.isEmpty() ? List.<Step>of() : steps(one);
            if (!steps.isEmpty()) {
                asked.add(one);
                demands.add(new Demand(home, steps));
            }
        }
        var everywhere = withEmptyRooms(demands);
        var outlook =
                new Outlook(weeks.size(), everywhere.stream().map(this::pool).toList(), demands, tariff());
        var levelled = Levelling.of(outlook);
        return told(asked, everywhere, outlook, levelled, agreed);
    }

    private List<Step> steps(Asked asked) {
        var steps = new ArrayList<Step>();
        int first = 0;
        int last = 0;
        for (var work : asked.works(now, settings.step())) {
            first = Math.max(first, Week.of(work.from(), weeks));
            last = Math.max(Math.max(first, last), Week.of(work.until(), weeks));
            var process = processIndex.get(work.process());
            if (process != null) {
                steps.add(new Step(process, work.minutes(), first, last));
            }
        }
        return steps.isEmpty() || steps.getFirst().first() >= weeks.size() ? List.of() : steps;
    }

    /// A process nobody offers has a room without hours at home: all its work is overload.
    private List<Room> withEmptyRooms(List<Demand> demands) {
        var all = new ArrayList<>(rooms);
        var known = new ArrayList<>(rooms.stream().map(Room::process).toList());
        var zeros = weeks.stream().map(w -> 0L).toList();
        var nobody = weeks.stream().map(w -> Map.<Deal.Id, Long>of()).toList();
        for (var demand : demands) {
            for (var step : demand.steps()) {
                var process = processes.get(step.process()).id().value();
                if (!known.contains(process)) {
                    known.add(process);
                    all.add(new Room(process, cities.get(home).id(), zeros, zeros, nobody));
                }
            }
        }
        return all;
    }

    private Pool pool(Room room) {
        var free = IntStream.range(0, weeks.size()).mapToObj(room::free).toList();
        return new Pool(processIndex.getOrDefault(room.process(), 0), cityIndex.getOrDefault(room.city(), 0), free);
    }

    private Tariff tariff() {
        var ways = cities.stream()
                .map(from -> cities.stream()
                        .map(to -> perMinute(settings.wayPerHour())
                                * Math.round(Distance.between(from.point(), to.point())
                                        .km())
                                / 100)
                        .toList())
                .toList();
        return new Tariff(perMinute(settings.overloadPerHour()), perMinute(settings.earlyPerHour()), ways);
    }

    private static long perMinute(BigDecimal yuanPerHour) {
        return Math.round(yuanPerHour.doubleValue() * MICROS / 60);
    }

    private Horizon told(
            List<Asked> asked, List<Room> all, Outlook outlook, Levelled levelled, Map<Deal.Id, OpenJob> agreed) {
        var late = Levelling.asAsked(outlook);
        var cells = new ArrayList<Cell>();
        var kinds = new long[all.size()][weeks.size()][3];
        levelled.portions().forEach(p -> count(kinds, p, asked.get(p.demand()).kind()));
        late.forEach(p -> count(kinds, p, Asked.Kind.AGREED));
        for (int pool = 0; pool < all.size(); pool++) {
            for (int week = 0; week < weeks.size(); week++) {
                long worth = levelled.worth().get(pool).get(week);
                cells.add(cell(all.get(pool), week, kinds[pool][week], worth));
            }
        }
        double gap = levelled.cost() == 0 ? 0 : 100.0 * (levelled.cost() - levelled.lowerBound()) / levelled.cost();
        return new Horizon(
                now,
                weeks,
                processes.stream().map(p -> new Named(p.id().value(), p.name())).toList(),
                cities.stream().map(c -> new Named(c.id().toString(), c.name())).toList(),
                cells,
                causes(asked, all, levelled, agreed),
                shifts(asked, all, levelled, late),
                gap,
                cells.stream().mapToDouble(Cell::overBefore).sum());
    }

    /// [Asked.Kind#AGREED] counts what would be there without levelling.
    private void count(long[][][] kinds, Portion portion, Asked.Kind kind) {
        if (portion.week() < weeks.size()) {
            kinds[portion.pool()][portion.week()][kind.ordinal()] += portion.minutes();
        }
    }

    private static Cell cell(Room room, int week, long[] kinds, long worth) {
        return new Cell(
                room.process(),
                room.city().value(),
                week,
                hours(room.open().get(week)),
                hours(room.own().get(week)),
                hours(room.agreed(week)),
                hours(kinds[Asked.Kind.ASKED.ordinal()]),
                hours(kinds[Asked.Kind.EXPECTED.ordinal()]),
                hours(kinds[Asked.Kind.AGREED.ordinal()]),
                new Money(BigDecimal.valueOf(worth * 60, 6).setScale(0, RoundingMode.HALF_UP)));
    }

    private static double hours(long minutes) {
        return minutes / 60.0;
    }

    private List<Cause> causes(List<Asked> asked, List<Room> all, Levelled levelled, Map<Deal.Id, OpenJob> agreed) {
        record Key(String process, UUID city, int week, Asked.Kind kind, String code) {}
        var minutes = new HashMap<Key, Long>();
        for (var room : all) {
            for (int week = 0; week < weeks.size(); week++) {
                for (var held : room.held().get(week).entrySet()) {
                    var job = agreed.get(held.getKey());
                    var code = job == null ? "" : job.orderCode();
                    minutes.merge(
                            new Key(room.process(), room.city().value(), week, Asked.Kind.AGREED, code),
                            held.getValue(),
                            Long::sum);
                }
            }
        }
        for (var p : levelled.portions()) {
            var room = all.get(p.pool());
            var one = asked.get(p.demand());
            minutes.merge(
                    new Key(room.process(), room.city().value(), p.week(), one.kind(), one.code()),
                    p.minutes(),
                    Long::sum);
        }
        return minutes.entrySet().stream()
                .map(e -> new Cause(
                        e.getKey().process(),
                        e.getKey().city(),
                        e.getKey().week(),
                        e.getKey().kind(),
                        e.getKey().code(),
                        hours(e.getValue())))
                .toList();
    }

    private static List<Shift> shifts(List<Asked> asked, List<Room> all, Levelled levelled, List<Portion> late) {
        record Key(int demand, int step) {}
        var wanted = new HashMap<Key, Portion>();
        late.forEach(p -> wanted.put(new Key(p.demand(), p.step()), p));
        var shifts = new ArrayList<Shift>();
        for (var is : levelled.portions()) {
            var was = wanted.getOrDefault(new Key(is.demand(), is.step()), is);
            if (is.pool() != was.pool() || is.week() != was.week()) {
                shifts.add(new Shift(
                        all.get(is.pool()).process(),
                        asked.get(is.demand()).code(),
                        all.get(was.pool()).city().value(),
                        was.week(),
                        all.get(is.pool()).city().value(),
                        is.week(),
                        hours(is.minutes())));
            }
        }
        return shifts;
    }
}
