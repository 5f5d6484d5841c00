package org.cooperage.market.horizon.engine;

import java.util.List;

/// Coarse work and the room there is for it: minutes of a process, by city and week. Money is whole micro-yuan.
///
/// @param weeks weeks 0 to `weeks − 1`; what may wait longer has room without end in week `weeks`
/// @param pools at most one for a process and city
public record Outlook(int weeks, List<Pool> pools, List<Demand> demands, Tariff tariff) {

    public Outlook {
        pools = List.copyOf(pools);
        demands = List.copyOf(demands);
        for (var demand : demands) {
            for (var step : demand.steps()) {
                if (step.last() > weeks || pools.stream().noneMatch(p -> p.process() == step.process())) {
                    throw new IllegalArgumentException(
                            "The work (%s) fits no pool of (%d) weeks.\nMaybe its process has no pool; add an empty one."
                                    .formatted(step, weeks));
                }
            }
        }
        for (var pool : pools) {
            if (pool.free().size() != weeks) {
                throw new IllegalArgumentException(
                        "The pool (%s) must tell (%d) weeks.\nMaybe one is missing.".formatted(pool, weeks));
            }
        }
    }

    /// All machines of a process in a city.
    ///
    /// @param free minutes nobody has promised yet, by week; never negative
    public record Pool(int process, int city, List<Long> free) {
        public Pool {
            free = List.copyOf(free);
            if (free.stream().anyMatch(minutes -> minutes < 0)) {
                throw new IllegalArgumentException(
                        "Free minutes (%s) must not be negative.\nMaybe more is promised than open; say 0."
                                .formatted(free));
            }
        }
    }

    /// One order: what it needs of each process, in order.
    ///
    /// @param city where its work is done if nothing speaks against it
    public record Demand(int city, List<Step> steps) {
        public Demand {
            steps = List.copyOf(steps);
            for (int i = 1; i < steps.size(); i++) {
                if (steps.get(i).last() < steps.get(i - 1).last()
                        || steps.get(i).first() < steps.get(i - 1).first()) {
                    throw new IllegalArgumentException(
                            "The steps (%s) must not begin or end before those ahead of them.\nMaybe they are out of order."
                                    .formatted(steps));
                }
            }
        }
    }

    /// Work of one process; it may be done in any of the weeks `first` to `last`, both included.
    public record Step(int process, long minutes, int first, int last) {
        public Step {
            if (minutes < 1 || first < 0 || last < first) {
                throw new IllegalArgumentException(
                        "Minutes (%d) must be positive and weeks (%d) to (%d) in order.\nMaybe the due date is past."
                                .formatted(minutes, first, last));
            }
        }
    }

    /// What keeping within the room is worth.
    ///
    /// @param overload a minute more than there is
    /// @param early a minute done a week sooner than it must be
    /// @param ways a minute done in another city, by city of the order and city of the pool
    public record Tariff(long overload, long early, List<List<Long>> ways) {
        public Tariff {
            ways = ways.stream().map(List::copyOf).toList();
        }

        public long way(int from, int to) {
            return ways.get(from).get(to);
        }
    }

    /// Cost of a minute of a step in a pool and week, room or not.
    long cost(Demand demand, Step step, Pool pool, int week) {
        return tariff.way(demand.city(), pool.city()) + tariff.early() * (step.last() - week);
    }
}
