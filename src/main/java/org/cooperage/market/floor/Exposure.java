package org.cooperage.market.floor;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cooperage.shared.Money;

/// What a shock reaches if nothing is moved: jobs on lost capacity, and those that wait for them.
///
/// @param from when the shock begins
/// @param agreedHours of all agreed work not begun
/// @param agreedOrders orders with such work
public record Exposure(Instant from, double agreedHours, int agreedOrders, List<Struck> jobs) {
    public Exposure {
        jobs = List.copyOf(jobs);
    }

    /// How a job is reached.
    public enum How {
        /// It stands on what is lost.
        DIRECT,
        /// It waits for one that does.
        BEHIND,
        /// It stays, but costs more.
        DEARER,
        /// Its order falls away.
        CANCELLED
    }

    /// Lots of one job reached in one way.
    ///
    /// @param code of the job; those of its lots begin with it and a point
    /// @param hours of machines
    /// @param yuan what the maker was to get for them; of a dearer one, what it costs more
    /// @param starts the first of these lots
    /// @param slackMinutes how much later than agreed its order may end and be in time
    public record Struck(
            UUID order,
            String code,
            String process,
            UUID city,
            UUID firm,
            How how,
            double hours,
            Money yuan,
            Instant starts,
            int slackMinutes) {}
}
