package org.cooperage.market.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.cooperage.plan.engine.why.Delay.Cause;
import org.cooperage.shared.Bilingual;

/// A late order with what makes it late, from its end back to the first cause.
///
/// @param ends when its last job ends
/// @param wanted when that would have to be for the order to come in time
/// @param chain the latest first
record Late(UUID order, String code, Instant ends, Instant wanted, List<Link> chain) {

    /// One stretch of the chain.
    ///
    /// @param job the job that worked or waited
    /// @param blocker whom it waited for; empty unless that is known
    record Link(
            Cause cause,
            UUID job,
            String jobCode,
            Bilingual step,
            Bilingual maker,
            String blocker,
            Instant from,
            Instant to) {

        public Duration length() {
            return Duration.between(from, to);
        }

        public boolean isWait() {
            return cause == Cause.CAPACITY || cause == Cause.PROMISED || cause == Cause.CLOSED;
        }
    }

    public Duration by() {
        return Duration.between(wanted, ends);
    }

    /// The longest wait for a machine, the bottleneck of the order; the whole chain if it never waits.
    public List<Link> bottleneck() {
        return chain.stream()
                .filter(Link::isWait)
                .max(Comparator.comparing(Link::length))
                .map(List::of)
                .orElse(List.of());
    }
}
