package org.cooperage.indicator;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.cooperage.availability.Availability;
import org.cooperage.chain.Chain;
import org.cooperage.indicator.LoadStore.Line;
import org.cooperage.indicator.engine.Disclosed;
import org.cooperage.indicator.engine.DisclosureControl;
import org.cooperage.indicator.engine.DisclosureControl.Cell;
import org.cooperage.indicator.engine.DisclosureRule;
import org.cooperage.offer.Offers;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.ClockAdvanced;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.Role;
import org.cooperage.shared.TimeSlot;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Load by process × city × week: exact for the operator who dispatches, disclosure-controlled for everybody else.
///
/// Figures are computed in the background and kept, so that a page costs one small query; [#asOf] says how old they
/// are.
@Service
public class Loads {

    private static final int WEEKS = 8;

    private final LoadStore store;
    private final LoadCount count;
    private final Chain chain;
    private final Clock clock;
    private final DisclosureControl control = new DisclosureControl(DisclosureRule.STANDARD);

    Loads(LoadStore store, Chain chain, Offers offers, Availability availability, Clock clock) {
        this.store = store;
        this.count = new LoadCount(offers, availability);
        this.chain = chain;
        this.clock = clock;
    }

    /// The Mondays the figures are for, this week first.
    public List<LocalDate> weeks() {
        var monday = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return IntStream.range(0, WEEKS).mapToObj(monday::plusWeeks).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Instant> asOf() {
        return store.asOf();
    }

    /// All figures as they are; only for the operator.
    @Transactional(readOnly = true)
    public List<Load> exact() {
        if (Acting.current().role() != Role.OPS && Acting.current().role() != Role.SYSTEM) {
            throw new NotAllowed("Reading the load of every process");
        }
        return store.sums(weeks().getFirst());
    }

    /// What anybody may know. Cells that would tell about single firms are not among the loads but in `withheld`.
    public record Shown(List<Load> loads, Set<Load.At> withheld) {}

    /// @return loads of which neither open nor held hours give a firm away
    @Transactional(readOnly = true)
    public Shown disclosed() {
        var lines = store.lines(weeks().getFirst());
        var withheld = new HashSet<Load.At>();
        for (var week : weeks()) {
            var ofWeek = lines.stream().filter(l -> l.week().equals(week)).toList();
            withheld.addAll(withheld(ofWeek, true));
            withheld.addAll(withheld(ofWeek, false));
        }
        var shown = sums(lines).stream().filter(l -> !withheld.contains(l.at())).toList();
        return new Shown(shown, Set.copyOf(withheld));
    }

    /// One's own load, week by week, over all its machines of a process.
    @Transactional(readOnly = true)
    public List<Load> of(Party.Id owner) {
        return store.of(owner, weeks().getFirst());
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 300_000)
    void refreshNowAndThen() {
        Acting.run(Acting.SYSTEM, this::refresh);
    }

    @Async
    @EventListener
    void on(ClockAdvanced moved) {
        refresh();
    }

    /// Computes this week and the seven after it anew, for all firms.
    public synchronized void refresh() {
        var weeks = weeks().stream().map(Loads::span).toList();
        var lines = count.lines(chain.processes(), weeks);
        store.replace(lines, clock.instant());
    }

    private static TimeSlot span(LocalDate monday) {
        ZonedDateTime start = monday.atStartOfDay(BusinessClock.ZONE);
        return new TimeSlot(start.toInstant(), start.plus(Duration.ofDays(7)).toInstant());
    }

    private Set<Load.At> withheld(List<Line> lines, boolean open) {
        var byAt = new HashMap<Load.At, Map<String, Double>>();
        for (var line : lines) {
            byAt.computeIfAbsent(line.at(), a -> new HashMap<>())
                    .merge(line.owner().toString(), open ? line.openHours() : line.heldHours(), Double::sum);
        }
        var cells = byAt.entrySet().stream()
                .map(e ->
                        new Cell(e.getKey().process().value(), e.getKey().city().toString(), e.getValue()))
                .toList();
        var table = control.control(cells);
        var withheld = new HashSet<Load.At>();
        byAt.keySet().forEach(at -> {
            if (table.at(at.process().value(), at.city().toString()) instanceof Disclosed.Withheld) {
                withheld.add(at);
            }
        });
        return withheld;
    }

    private static List<Load> sums(List<Line> lines) {
        var sums = new HashMap<Load.At, Load>();
        for (var line : lines) {
            var one = new Load(line.process(), line.city(), line.week(), line.openHours(), line.heldHours(), 1);
            sums.merge(one.at(), one, Loads::plus);
        }
        return List.copyOf(sums.values());
    }

    private static Load plus(Load a, Load b) {
        return new Load(
                a.process(),
                a.city(),
                a.week(),
                a.openHours() + b.openHours(),
                a.heldHours() + b.heldHours(),
                a.firms() + b.firms());
    }
}
