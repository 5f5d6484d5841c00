package org.cooperage.deal;

import java.util.EnumSet;
import java.util.Set;

/// How far a job has come, from the offer to the money.
public enum JobStage {
    OFFERED,
    /// The maker has looked at the offer.
    VIEWED,
    /// The maker has asked for another price, date or quantity.
    COUNTERED,
    ACCEPTED,
    DECLINED,
    /// The deadline passed in silence.
    LAPSED,
    /// The slot is taken, the maker may begin on the day.
    COMMITTED,
    /// The maker is asked to do it at another time.
    MOVE_ASKED,
    STARTED,
    /// Reported complete; waits for inspection or for the lorry.
    DONE,
    /// Some pieces must be mended.
    REWORK,
    PASSED,
    /// Not one good piece came out.
    SCRAPPED,
    /// The buyer has accepted the order; the money is owed.
    PAYABLE,
    PAID,
    /// Taken back before it was begun.
    WITHDRAWN,
    /// Ended after it was begun.
    CANCELLED;

    /// The table of moves.
    private Set<JobStage> next() {
        return switch (this) {
            case OFFERED -> EnumSet.of(VIEWED, ACCEPTED, COUNTERED, DECLINED, LAPSED, WITHDRAWN);
            case VIEWED -> EnumSet.of(ACCEPTED, COUNTERED, DECLINED, LAPSED, WITHDRAWN);
            case COUNTERED -> EnumSet.of(ACCEPTED, WITHDRAWN);
            case ACCEPTED -> EnumSet.of(COMMITTED, MOVE_ASKED, WITHDRAWN);
            case COMMITTED -> EnumSet.of(STARTED, MOVE_ASKED, WITHDRAWN);
            case MOVE_ASKED -> EnumSet.of(ACCEPTED, COMMITTED, WITHDRAWN);
            case STARTED -> EnumSet.of(DONE, CANCELLED);
            case DONE -> EnumSet.of(PASSED, REWORK, SCRAPPED);
            case REWORK -> EnumSet.of(DONE, CANCELLED);
            case PASSED -> EnumSet.of(PAYABLE);
            case PAYABLE -> EnumSet.of(PAID);
            case DECLINED, LAPSED, SCRAPPED, PAID, WITHDRAWN, CANCELLED -> EnumSet.noneOf(JobStage.class);
        };
    }

    public boolean mayBecome(JobStage other) {
        return next().contains(other);
    }

    /// The maker has not answered yet.
    public boolean isOpen() {
        return this == OFFERED || this == VIEWED;
    }

    /// Counts for its order: not refused, taken back or lost.
    public boolean isLive() {
        return switch (this) {
            case DECLINED, LAPSED, SCRAPPED, WITHDRAWN, CANCELLED -> false;
            case OFFERED,
                    VIEWED,
                    COUNTERED,
                    ACCEPTED,
                    COMMITTED,
                    MOVE_ASKED,
                    STARTED,
                    DONE,
                    REWORK,
                    PASSED,
                    PAYABLE,
                    PAID -> true;
        };
    }

    /// The maker has finished making.
    public boolean isMade() {
        return switch (this) {
            case DONE, PASSED, SCRAPPED, PAYABLE, PAID -> true;
            case OFFERED,
                    VIEWED,
                    COUNTERED,
                    ACCEPTED,
                    DECLINED,
                    LAPSED,
                    COMMITTED,
                    MOVE_ASKED,
                    STARTED,
                    REWORK,
                    WITHDRAWN,
                    CANCELLED -> false;
        };
    }

    /// The goods may leave the maker, no matter whether an inspection was due.
    public boolean hasPassed() {
        return this == PASSED || this == PAYABLE || this == PAID;
    }
}
