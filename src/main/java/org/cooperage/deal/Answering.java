package org.cooperage.deal;

/// What came of a maker's answer.
public sealed interface Answering {

    /// The job as it stands now.
    JobDeal job();

    record Accepted(JobDeal job) implements Answering {}

    record Countered(JobDeal job) implements Answering {}

    record Declined(JobDeal job) implements Answering {}

    /// The deadline had passed, or the offer was taken back; nothing was changed.
    record TooLate(JobDeal job) implements Answering {}

    /// The operator has suspended the maker: it takes on nothing new. It may still decline.
    record Suspended(JobDeal job) implements Answering {}

    /// There is one round of counters only; accept or decline now.
    record CounteredBefore(JobDeal job) implements Answering {}
}
