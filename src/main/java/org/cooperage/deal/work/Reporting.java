package org.cooperage.deal.work;

import org.cooperage.deal.JobDeal;

/// What came of a report.
public sealed interface Reporting {

    /// The job as it stands now.
    JobDeal job();

    record Recorded(JobDeal job) implements Reporting {}

    /// The same report had arrived before; nothing was counted again.
    record Known(JobDeal job) implements Reporting {}

    /// It cannot be; nothing was changed.
    record Refused(JobDeal job, Why why) implements Reporting {}

    /// Message key `deal.report.refused.<why>`.
    enum Why {
        /// The job is not committed, or was taken back.
        NOT_COMMITTED,
        NOT_STARTED,
        /// Reported done before.
        OVER,
        /// More than planned and the tolerance allow.
        TOO_MANY,
        /// Done without a single piece.
        NOTHING_MADE
    }
}
