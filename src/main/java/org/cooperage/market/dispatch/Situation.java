package org.cooperage.market.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cooperage.deal.Deal;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.JobStage;
import org.cooperage.plan.Job;
import org.cooperage.plan.Proposal;

/// Where the placing of an order stands: every job of the plan in force with the deal that answers for it.
record Situation(Proposal inForce, List<Placed> placed) {

    Situation {
        placed = List.copyOf(placed);
    }

    /// One job of the plan and its deal.
    record Placed(Job job, JobDeal deal) {

        UUID key() {
            return job.key();
        }

        boolean is(JobStage stage) {
            return deal.stage() == stage;
        }

        /// Nobody will do it as planned: refused, silent, taken back, or asked to move and unwilling.
        boolean isLost() {
            return switch (deal.stage()) {
                case DECLINED, LAPSED, WITHDRAWN, CANCELLED -> true;
                case ACCEPTED, COMMITTED -> !isAt(job);
                case OFFERED, VIEWED, COUNTERED, MOVE_ASKED, STARTED, DONE, REWORK, PASSED, SCRAPPED, PAYABLE, PAID ->
                    false;
            };
        }

        boolean isWaiting() {
            return deal.stage().isOpen() || is(JobStage.MOVE_ASKED);
        }

        /// Begun or finished: it stays where it is.
        boolean isUnderWay() {
            return switch (deal.stage()) {
                case STARTED, DONE, REWORK, PASSED, SCRAPPED, PAYABLE, PAID -> true;
                case OFFERED,
                        VIEWED,
                        COUNTERED,
                        ACCEPTED,
                        DECLINED,
                        LAPSED,
                        COMMITTED,
                        MOVE_ASKED,
                        WITHDRAWN,
                        CANCELLED -> false;
            };
        }

        /// The deal, or the move its maker is asked for, is at the time of that job.
        boolean isAt(Job other) {
            var asked = deal.askedMove();
            return Slots.same(asked == null ? deal.terms().slots() : asked.slots(), other.slots());
        }

        /// The job is what its maker asked for instead: for no less, of no more, no sooner.
        boolean isMetBy(Job other) {
            var wanted = deal.counter();
            return wanted != null
                    && job.makerId().equals(other.makerId())
                    && (wanted.unitPrice() == null || other.unitPrice().compareTo(wanted.unitPrice()) >= 0)
                    && (wanted.quantity() == null || other.quantity().compareTo(wanted.quantity()) <= 0)
                    && (wanted.ends() == null || isAsLate(other, wanted.ends()));
        }

        private boolean isAsLate(Job other, Instant ends) {
            var later = Duration.between(job.span().to(), ends);
            return later.isNegative()
                    || !other.span().from().isBefore(job.span().from().plus(later));
        }

        /// Same quantity for the same money.
        boolean isFor(Job other) {
            return job.makerId().equals(other.makerId())
                    && job.quantity().compareTo(other.quantity()) == 0
                    && job.amount().equals(other.amount());
        }
    }

    List<Placed> lost() {
        return where(Placed::isLost);
    }

    List<Placed> in(JobStage stage) {
        return where(p -> p.is(stage));
    }

    boolean isWaiting() {
        return placed.stream().anyMatch(Placed::isWaiting);
    }

    List<Placed> where(Predicate<Placed> condition) {
        return placed.stream().filter(condition).toList();
    }

    Set<UUID> deals() {
        return deals(placed);
    }

    static Set<UUID> deals(Collection<Placed> some) {
        return some.stream().map(p -> p.deal().id().value()).collect(Collectors.toUnmodifiableSet());
    }

    static Set<Deal.Id> ids(Collection<Placed> some) {
        return some.stream().map(p -> p.deal().id()).collect(Collectors.toUnmodifiableSet());
    }

    static Set<UUID> makers(Collection<Placed> some) {
        return some.stream().map(p -> p.job().makerId()).collect(Collectors.toUnmodifiableSet());
    }
}
