package org.cooperage.plan.check;

/// One broken rule.
///
/// @param where the code of the task, resource, operation or order concerned
/// @param found what the plan has, in the rule's unit (minutes, units, micro-yuan)
/// @param limit what the rule allows
public record Violation(Rule rule, String where, long found, long limit) {
    public enum Rule {
        /// A task is planned twice, or neither planned nor listed as unplanned.
        ONCE,
        /// Mode or unit do not exist.
        EXISTS,
        /// Start and end do not enclose the working minutes.
        DURATION,
        /// Work in closed hours, or an unbreakable lot interrupted.
        CALENDAR,
        /// A unit does two things at once, or one already promised to others.
        OVERLAP,
        /// No time for changing over.
        SETUP,
        /// Started before its release.
        RELEASE,
        /// Started before the lot it waits for was done, rested and there, or too long after.
        WAIT,
        /// Several batch keys or setup families in one cycle, or members with different times.
        BATCH,
        /// A cycle holds more than its capacity.
        BATCH_CAPACITY,
        /// Tasks of one same-site group at several sites.
        SAME_SITE,
        /// A line was overtaken.
        OVERTAKING,
        /// More sites than allowed.
        SITES,
        /// One firm has more than its share.
        EXPOSURE,
        /// A site has less than its minimum.
        MINIMUM,
        /// Lots do not add up to the operation, or a step gets more than the step before yields.
        QUANTITY,
        /// A fixed assignment moved.
        FIXED,
        /// The terms of the cost are not what the plan costs.
        COST
    }
}
