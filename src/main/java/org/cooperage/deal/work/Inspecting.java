package org.cooperage.deal.work;

import org.cooperage.deal.JobDeal;

/// What came of an inspection.
public sealed interface Inspecting {

    JobDeal job();

    record Judged(JobDeal job) implements Inspecting {}

    /// The job is not waiting for an inspection; nothing was changed.
    record NotNow(JobDeal job) implements Inspecting {}
}
