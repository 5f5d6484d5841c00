package org.cooperage.market.horizon.engine;

import java.util.List;

/// Work spread over pools and weeks, and how good that is.
///
/// @param portions what is done where and when, by demand and step
/// @param cost micro-yuan: ways, earliness and overload
/// @param lowerBound no way of spreading it costs less
/// @param worth micro-yuan one more minute of a pool in a week would save, by pool and week; the later steps of the
/// same
///     orders left where they are
public record Levelled(List<Portion> portions, long cost, long lowerBound, List<List<Long>> worth) {

    public Levelled {
        portions = List.copyOf(portions);
        worth = worth.stream().map(List::copyOf).toList();
    }

    /// Minutes of a step in a pool and week.
    public record Portion(int demand, int step, int pool, int week, long minutes) {}
}
