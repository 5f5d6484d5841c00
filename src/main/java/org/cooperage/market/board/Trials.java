package org.cooperage.market.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.deal.Deal;
import org.cooperage.deal.OpenJob;
import org.cooperage.market.board.Trial.Why;
import org.cooperage.market.dispatch.Moves;
import org.cooperage.market.dispatch.Zone;
import org.cooperage.market.floor.Assumption;
import org.cooperage.market.floor.Effect;
import org.cooperage.market.floor.Effects;
import org.cooperage.market.floor.FloorCheck;
import org.cooperage.market.floor.Floors;
import org.cooperage.market.floor.Machine;
import org.cooperage.market.floor.Pushing;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.TimeSlot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Tries a job on another machine or at another time: the engine re-plans a copy of what it could push, nothing is
/// written. Asking for the move is a second step, and goes to those concerned.
@Component
class Trials {
    private static final Logger LOG = LoggerFactory.getLogger(Trials.class);
    private static final Duration SEARCH = Duration.ofMillis(400);
    private static final int MACHINES_SHOWN = 40;

    private final Floors floors;
    private final Moves moves;
    private final Clock clock;

    Trials(Floors floors, Moves moves, Clock clock) {
        this.floors = floors;
        this.moves = moves;
        this.clock = clock;
    }

    /// Where a job is wanted: on a machine, or on some machine of a firm that does its process.
    record Wanted(UUID job, Optional<UUID> machine, Optional<UUID> maker, Instant start) {}

    Trial of(Wanted wanted) {
        Board.onlyTheOperator();
        var job = floors.find(new Deal.Id(wanted.job())).orElseThrow(() -> new NotFound("job", wanted.job()));
        var why = refusal(job, wanted.start());
        if (why.isPresent()) {
            return new Trial.Refused(why.get());
        }
        return machine(job, wanted)
                .map(machine -> tried(job, machine, wanted.start()))
                .orElseGet(() -> new Trial.Refused(Why.NO_MACHINE));
    }

    private Optional<Why> refusal(OpenJob job, Instant start) {
        var frozen = clock.instant().plus(Zone.FROZEN_FOR);
        if (job.isUnderWay()) {
            return Optional.of(Why.UNDER_WAY);
        }
        if (job.planned().from().isBefore(frozen)) {
            return Optional.of(Why.FROZEN);
        }
        return start.isBefore(frozen) ? Optional.of(Why.TOO_SOON) : Optional.empty();
    }

    private Optional<Machine> machine(OpenJob job, Wanted wanted) {
        var all = floors.machinesFor(job.step().process());
        var asked = wanted.machine().or(() -> wanted.maker().isPresent() ? Optional.empty() : own(job));
        if (asked.isPresent()) {
            return all.stream().filter(m -> m.id().value().equals(asked.get())).findFirst();
        }
        return all.stream()
                .filter(m -> m.maker().value().equals(wanted.maker().orElse(null)))
                .max(Comparator.comparing(
                                (Machine m) -> m.id().value().equals(job.step().resource()))
                        .thenComparing(Machine::units));
    }

    private static Optional<UUID> own(OpenJob job) {
        return Optional.of(job.step().resource());
    }

    private Trial tried(OpenJob job, Machine machine, Instant start) {
        var move = new Assumption.Moved(job.id(), machine.id(), start);
        var floor = floors.around(move);
        var agreed = floors.agreed(floor);
        long until = System.nanoTime() + SEARCH.toNanos();
        var plan = Pushing.plan(floor, move, () -> System.nanoTime() >= until);
        var faults = FloorCheck.of(floor, agreed).faults(plan);
        if (!faults.isEmpty()) {
            LOG.error("A move of {} to {} was withheld: {}", job.code(), machine.id(), faults);
            return new Trial.Refused(Why.NO_SOUND_PLAN);
        }
        return new Trial.Tried(job, machine, start, Effects.of(agreed.asItIs().cost(), floor, plan));
    }

    /// Asks for everything the trial would move.
    List<Moves.Asked> ask(Effect effect) {
        Board.onlyTheOperator();
        var wishes = new LinkedHashMap<Deal.Id, List<Moves.Wish>>();
        for (var move : effect.moves()) {
            wishes.computeIfAbsent(new Deal.Id(move.order()), o -> new ArrayList<>())
                    .add(new Moves.Wish(move.id(), move.machineAfter(), move.after(), move.slots()));
        }
        return moves.ask(wishes);
    }

    /// Machines the job could go to, its own first, then the nearest.
    List<Machine> machines(UUID job) {
        var found = floors.find(new Deal.Id(job)).orElseThrow(() -> new NotFound("job", job));
        var all = floors.machinesFor(found.step().process());
        var own = all.stream()
                .filter(m -> m.id().value().equals(found.step().resource()))
                .findFirst();
        var order = Comparator.comparing(
                        (Machine m) -> !m.id().value().equals(found.step().resource()))
                .thenComparingDouble(
                        m -> own.map(o -> o.point().distanceKm(m.point())).orElse(0.0))
                .thenComparing(m -> m.id().value());
        return all.stream().sorted(order).limit(MACHINES_SHOWN).toList();
    }

    TimeSlot frozen() {
        return TimeSlot.of(clock.instant(), Zone.FROZEN_FOR);
    }
}
