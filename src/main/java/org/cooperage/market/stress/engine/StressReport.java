package org.cooperage.market.stress.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.market.floor.Effect;
import org.cooperage.market.floor.Exposure;
import org.cooperage.market.floor.Exposure.How;
import org.cooperage.market.floor.Exposure.Struck;
import org.cooperage.shared.Money;

/// What a shock puts at risk if nothing is moved, and what is left of it once the work is planned anew.
///
/// An order is saved if all of it finds a place and it ends no later than agreed, or than it is due. Only orders that
/// are reached may be moved, so planning anew never loses more than doing nothing.
///
/// @param direct hours on lost capacity
/// @param without all that is at risk
/// @param with the same by what becomes of its orders
/// @param survives how long the shock may last before the first order comes late, if nothing is moved (time to
/// survive); empty if no capacity is lost
/// @param recovers until all runs as agreed again (time to recover); empty if something is lost for good
/// @param cells by process and city
public record StressReport(
        double agreedHours,
        int agreedOrders,
        double direct,
        Sums without,
        Map<End, Sums> with,
        Optional<Duration> survives,
        Optional<Duration> recovers,
        List<Cell> cells) {

    public StressReport {
        with = Map.copyOf(with);
        cells = List.copyOf(cells);
    }

    /// What becomes of an order once all is planned anew.
    public enum End {
        IN_TIME,
        LATE,
        LOST
    }

    public record Sums(double hours, Money yuan, int orders) {
        static final Sums NONE = new Sums(0, Money.ZERO, 0);
    }

    /// @param firms hours at risk of each firm
    public record Cell(String process, UUID city, Map<UUID, Double> firms, double saved) {
        public Cell {
            firms = Map.copyOf(firms);
        }

        public double hours() {
            return firms.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /// Empty without a shock.
    public static Optional<StressReport> of(Effect effect) {
        return Optional.ofNullable(effect.exposure()).map(exposure -> of(effect, exposure));
    }

    private static StressReport of(Effect effect, Exposure exposure) {
        var ends = ends(effect, exposure);
        return new StressReport(
                exposure.agreedHours(),
                exposure.agreedOrders(),
                hours(exposure.jobs().stream()
                        .filter(j -> j.how() == How.DIRECT)
                        .toList()),
                sums(exposure.jobs()),
                with(effect, exposure, ends),
                survives(exposure),
                recovers(effect, exposure, ends),
                cells(exposure, ends));
    }

    private static Map<UUID, End> ends(Effect effect, Exposure exposure) {
        var unplaced = effect.unplaced().stream()
                .map(lot -> lot.substring(0, Math.max(0, lot.lastIndexOf('-'))))
                .collect(Collectors.toSet());
        var late = effect.orders().stream()
                .filter(o -> o.order() != null && o.after().isAfter(later(o.before(), o.due())))
                .map(Effect.Dated::order)
                .collect(Collectors.toSet());
        var ends = new HashMap<UUID, End>();
        for (var job : exposure.jobs()) {
            boolean isLost = job.how() == How.CANCELLED
                    || unplaced.contains(
                            job.code().substring(0, Math.max(0, job.code().lastIndexOf('-'))));
            var otherwise = late.contains(job.order()) ? End.LATE : End.IN_TIME;
            ends.put(job.order(), isLost ? End.LOST : otherwise);
        }
        return ends;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Map<End, Sums> with(Effect effect, Exposure exposure, Map<UUID, End> ends) {
        var with = new EnumMap<End, Sums>(End.class);
        if (exposure.jobs().stream().anyMatch(j -> j.how() == How.DEARER)) {
            return dearer(effect, sums(exposure.jobs()));
        }
        for (var end : End.values()) {
            with.put(
                    end,
                    sums(exposure.jobs().stream()
                            .filter(j -> ends.get(j.order()) == end)
                            .toList()));
        }
        return with;
    }

    /// A higher price is lost where it has to be paid: what the new plan costs more, at most the whole rise.
    private static Map<End, Sums> dearer(Effect effect, Sums rise) {
        var more = effect.difference();
        var most = rise.yuan().compareTo(more) < 0 ? rise.yuan() : more;
        var lost = most.isNegative() ? Money.ZERO : most;
        return Map.of(
                End.IN_TIME, new Sums(0, rise.yuan().minus(lost), 0),
                End.LATE, Sums.NONE,
                End.LOST, new Sums(rise.hours(), lost, rise.orders()));
    }

    private static Sums sums(List<Struck> jobs) {
        var orders = jobs.stream().map(Struck::order).distinct().count();
        var yuan = jobs.stream().map(Struck::yuan).reduce(Money.ZERO, Money::plus);
        return new Sums(hours(jobs), yuan, (int) orders);
    }

    private static double hours(List<Struck> jobs) {
        return jobs.stream().mapToDouble(Struck::hours).sum();
    }

    private static Optional<Duration> survives(Exposure exposure) {
        return exposure.jobs().stream()
                .filter(j -> j.how() == How.DIRECT)
                .map(j -> Duration.between(exposure.from(), j.starts()).plusMinutes(j.slackMinutes()))
                .min(Comparator.naturalOrder())
                .map(d -> d.isNegative() ? Duration.ZERO : d);
    }

    private static Optional<Duration> recovers(Effect effect, Exposure exposure, Map<UUID, End> ends) {
        if (ends.containsValue(End.LOST)) {
            return Optional.empty();
        }
        return effect.moves().stream()
                .filter(m -> ends.containsKey(m.order()))
                .map(m -> Duration.between(exposure.from(), m.after().to()))
                .max(Comparator.naturalOrder())
                .or(() -> Optional.of(Duration.ZERO));
    }

    private record At(String process, UUID city) {}

    private static List<Cell> cells(Exposure exposure, Map<UUID, End> ends) {
        var byPlace = exposure.jobs().stream().collect(Collectors.groupingBy(j -> new At(j.process(), j.city())));
        return byPlace.entrySet().stream()
                .map(e -> cell(e.getKey(), e.getValue(), ends))
                .sorted(Comparator.comparingDouble(Cell::hours)
                        .reversed()
                        .thenComparing(Cell::process)
                        .thenComparing(Cell::city))
                .toList();
    }

    private static Cell cell(At at, List<Struck> jobs, Map<UUID, End> ends) {
        var firms = jobs.stream().collect(Collectors.groupingBy(Struck::firm, Collectors.summingDouble(Struck::hours)));
        var saved =
                jobs.stream().filter(j -> ends.get(j.order()) == End.IN_TIME).toList();
        return new Cell(at.process(), at.city(), firms, hours(saved));
    }
}
