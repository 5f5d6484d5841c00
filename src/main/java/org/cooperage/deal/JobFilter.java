package org.cooperage.deal;

import java.util.EnumSet;
import java.util.Set;
import org.cooperage.party.Party;
import org.jspecify.annotations.Nullable;

/// Which jobs are wanted: everything null means all that may be seen.
public record JobFilter(
        Party.@Nullable Id maker,
        @Nullable Show show,
        @Nullable String process,
        @Nullable String text) {

    public static final JobFilter ALL = new JobFilter(null, null, null, null);

    public static JobFilter of(Party.Id maker, Show show) {
        return new JobFilter(maker, show, null, null);
    }

    /// Jobs by what there is to do about them.
    public enum Show {
        /// An offer or an asked move waits for the maker's word.
        TO_ANSWER,
        /// Committed, not begun.
        TO_START,
        /// Begun, not reported done; pieces to mend as well.
        RUNNING,
        /// Done, waits for an inspection.
        TO_INSPECT,
        /// The maker's work is over.
        MADE,
        /// Refused, lapsed, taken back.
        GONE;

        Set<JobStage> stages() {
            return switch (this) {
                case TO_ANSWER -> EnumSet.of(JobStage.OFFERED, JobStage.VIEWED, JobStage.MOVE_ASKED);
                case TO_START -> EnumSet.of(JobStage.ACCEPTED, JobStage.COUNTERED, JobStage.COMMITTED);
                case RUNNING -> EnumSet.of(JobStage.STARTED, JobStage.REWORK);
                case TO_INSPECT -> EnumSet.of(JobStage.DONE);
                case MADE -> EnumSet.of(JobStage.PASSED, JobStage.PAYABLE, JobStage.PAID);
                case GONE ->
                    EnumSet.of(
                            JobStage.DECLINED,
                            JobStage.LAPSED,
                            JobStage.WITHDRAWN,
                            JobStage.CANCELLED,
                            JobStage.SCRAPPED);
            };
        }
    }
}
