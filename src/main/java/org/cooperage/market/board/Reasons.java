package org.cooperage.market.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooperage.chain.Chain;
import org.cooperage.chain.Process;
import org.cooperage.deal.OpenJobs;
import org.cooperage.market.floor.Floor;
import org.cooperage.market.floor.Floors;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.place.Places;
import org.cooperage.plan.engine.Solution;
import org.cooperage.plan.engine.why.Bottleneck;
import org.cooperage.plan.engine.why.Bottlenecks;
import org.cooperage.plan.engine.why.Delay;
import org.cooperage.plan.engine.why.Delays;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Why orders are late and where hours are missing, read off the plan in force by the engine's own reasons.
@Component
class Reasons {

    private final Floors floors;
    private final OpenJobs jobs;
    private final Parties parties;
    private final Places places;
    private final Chain chain;
    private final Clock clock;
    private final TransactionTemplate reading;

    Reasons(
            Floors floors,
            OpenJobs jobs,
            Parties parties,
            Places places,
            Chain chain,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.floors = floors;
        this.jobs = jobs;
        this.parties = parties;
        this.places = places;
        this.chain = chain;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /// @param late the latest first
    /// @param scarce the dearest hour first
    record Found(List<Late> late, List<Scarce> scarce) {}

    Found find() {
        Board.onlyTheOperator();
        return Acting.as(
                Acting.SYSTEM,
                () -> reading.execute(status -> {
                    var floor = floors.of(jobs.list());
                    var plan = floor.asItIs();
                    var late = Delays.late(floor.problem(), plan);
                    return new Found(late(floor, late), scarce(floor, plan, late));
                }));
    }

    private List<Late> late(Floor floor, List<Delay> delays) {
        var makers = parties.names(
                floor.lots().stream().map(l -> l.job().maker()).distinct().toList());
        return delays.stream().map(d -> late(floor, d, makers)).toList();
    }

    private static Late late(Floor floor, Delay delay, Map<Party.Id, Bilingual> makers) {
        var order = floor.problem().orders().get(delay.order());
        var links = delay.chain().stream()
                .filter(s -> s.from() < s.to() && s.to() > floor.now())
                .map(step -> link(floor, step, makers))
                .toList();
        var any = floor.lots().get(delay.chain().getFirst().task()).job();
        return new Late(
                any.order().value(),
                order.code(),
                floor.at(order.due() + delay.lateMinutes()),
                floor.at(order.due()),
                joined(links));
    }

    private static Late.Link link(Floor floor, Delay.Step step, Map<Party.Id, Bilingual> makers) {
        var job = floor.lots().get(step.task()).job();
        var other = step.other() < 0 ? "" : floor.lots().get(step.other()).job().code();
        return new Late.Link(
                step.cause(),
                job.id().value(),
                job.code(),
                job.step().operation(),
                makers.getOrDefault(job.maker(), Bilingual.same("–")),
                other.equals(job.code()) ? "" : other,
                floor.at(Math.max(floor.now(), step.from())),
                floor.at(step.to()));
    }

    /// Lots of one job that follow each other are one stretch.
    private static List<Late.Link> joined(List<Late.Link> links) {
        var joined = new ArrayList<Late.Link>();
        for (var link : links) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.job().equals(link.job()) && last.cause() == link.cause()) {
                joined.set(joined.size() - 1, earlier(last, link));
            } else {
                joined.add(link);
            }
        }
        return joined;
    }

    private static Late.Link earlier(Late.Link late, Late.Link early) {
        return new Late.Link(
                late.cause(),
                late.job(),
                late.jobCode(),
                late.step(),
                late.maker(),
                early.blocker().isEmpty() ? late.blocker() : early.blocker(),
                early.from(),
                late.to());
    }

    private record Cell(String process, Place.Id city, LocalDate week) {}

    private List<Scarce> scarce(Floor floor, Solution plan, List<Delay> late) {
        var cells = new LinkedHashMap<Cell, List<Bottleneck>>();
        for (var wait : Bottlenecks.of(floor.problem(), plan, late)) {
            if (wait.waiting().to() > floor.now()) {
                cells.computeIfAbsent(cell(floor, wait), c -> new ArrayList<>()).add(wait);
            }
        }
        var processes = chain.processes().stream().collect(Collectors.toMap(p -> p.id().value(), Function.identity()));
        var cities =
                places.get(cells.keySet().stream().map(Cell::city).distinct().toList());
        var found = new ArrayList<Scarce>();
        cells.forEach((cell, waits) -> found.add(scarce(floor, cell, waits, processes, cities)));
        found.sort(Comparator.comparing(Scarce::worth).reversed());
        return found;
    }

    private static Cell cell(Floor floor, Bottleneck wait) {
        var machine = floor.machines().get(wait.resource());
        var day = LocalDate.ofInstant(floor.at(wait.waiting().to() - 1), BusinessClock.ZONE);
        return new Cell(
                machine.process(), machine.city(), day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    private static Scarce scarce(
            Floor floor,
            Cell cell,
            List<Bottleneck> waits,
            Map<String, Process> processes,
            Map<Place.Id, Place> cities) {
        double minutes = waits.stream().mapToLong(w -> w.waiting().minutes()).sum();
        var perOrder = new HashMap<Integer, Long>();
        waits.forEach(w -> perOrder.put(w.order(), w.perHour()));
        var codes = new TreeSet<String>();
        perOrder.keySet().forEach(o -> codes.add(floor.problem().orders().get(o).code()));
        long worth = perOrder.values().stream().mapToLong(v -> v).sum();
        return new Scarce(
                cell.process(),
                Optional.ofNullable(processes.get(cell.process()))
                        .map(Process::name)
                        .orElse(Bilingual.same(cell.process())),
                Optional.ofNullable(cities.get(cell.city())).map(Place::name).orElse(Bilingual.same("–")),
                cell.week(),
                minutes / 60,
                new Money(BigDecimal.valueOf(worth, 6).setScale(0, RoundingMode.HALF_UP)),
                List.copyOf(codes));
    }

    Instant now() {
        return clock.instant();
    }
}
