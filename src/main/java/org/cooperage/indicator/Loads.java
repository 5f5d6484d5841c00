package org.cooperage.indicator;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cooperage.availability.Availability;
import org.cooperage.chain.Chain;
import org.cooperage.offer.Offers;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.ClockAdvanced;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.Role;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
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
    private final LoadFigures figures;
    private volatile @Nullable Kept<List<Load>> exact;
    private volatile @Nullable Kept<Shown> disclosed;
    private final AtomicBoolean waiting = new AtomicBoolean();

    Loads(LoadStore store, LoadFigures figures, Chain chain, Offers offers, Availability availability, Clock clock) {
        this.figures = figures;
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

    /// All figures as they are, those of all cities together too; only for the operator.
    @Transactional(readOnly = true)
    public List<Load> exact() {
        if (Acting.current().role() != Role.OPS && Acting.current().role() != Role.SYSTEM) {
            throw new NotAllowed("Reading the load of every process");
        }
        var from = weeks().getFirst();
        var asOf = store.asOf();
        var known = exact;
        if (known == null || !known.isOf(asOf, from)) {
            var loads = store.sums(from);
            known = new Kept<>(
                    asOf,
                    from,
                    Stream.concat(loads.stream(), Load.totals(loads).stream()).toList());
            exact = known;
        }
        return known.loads();
    }

    /// What anybody may know. Cells that would tell about single firms are not among the loads but in `withheld`.
    public record Shown(List<Load> loads, Set<Load.At> withheld) {}

    /// What was read of a refresh, kept until the next one or the next week.
    private record Kept<T>(Optional<Instant> asOf, LocalDate from, T loads) {
        boolean isOf(Optional<Instant> refresh, LocalDate week) {
            return asOf.equals(refresh) && from.equals(week);
        }
    }

    /// @return loads of which neither open nor held hours give a firm away; told by the catalogue's open hours and
    /// utilisation
    @Transactional(readOnly = true)
    public Shown disclosed() {
        var from = weeks().getFirst();
        var asOf = store.asOf();
        var known = disclosed;
        if (known == null || !known.isOf(asOf, from)) {
            known = new Kept<>(asOf, from, figures.shown(weeks()));
            disclosed = known;
        }
        return known.loads();
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

    /// Once for all the days that passed while another refresh was running.
    @Async
    @EventListener
    void on(ClockAdvanced moved) {
        if (waiting.compareAndSet(false, true)) {
            refresh();
        }
    }

    /// Computes this week and the seven after it anew, for all firms.
    public synchronized void refresh() {
        waiting.set(false);
        var weeks = weeks().stream().map(Loads::span).toList();
        var lines = count.lines(chain.processes(), weeks);
        store.replace(lines, clock.instant());
        figures.tell();
        exact = null;
        disclosed = null;
    }

    private static TimeSlot span(LocalDate monday) {
        ZonedDateTime start = monday.atStartOfDay(BusinessClock.ZONE);
        return new TimeSlot(start.toInstant(), start.plus(Duration.ofDays(7)).toInstant());
    }
}
