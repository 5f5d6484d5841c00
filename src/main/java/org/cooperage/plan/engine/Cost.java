package org.cooperage.plan.engine;

/// What a plan costs, term by term, in micro-yuan and already weighted; the terms add up to the objective.
///
/// Fairness may be negative (a credit). `missing` is the price of tasks that found no place; a plan worth having has
/// none. `peak` is work in restricted hours, `budget` what lies above the ceilings.
public record Cost(
        long price,
        long transport,
        long setup,
        long holding,
        long lateness,
        long flow,
        long risk,
        long split,
        long change,
        long fairness,
        long incumbency,
        long evenness,
        long makespan,
        long missing,
        long peak,
        long budget) {
    public static final Cost NOTHING = new Cost(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// Nothing in restricted hours, nothing above a ceiling.
    public Cost(
            long price,
            long transport,
            long setup,
            long holding,
            long lateness,
            long flow,
            long risk,
            long split,
            long change,
            long fairness,
            long incumbency,
            long evenness,
            long makespan,
            long missing) {
        this(
                price,
                transport,
                setup,
                holding,
                lateness,
                flow,
                risk,
                split,
                change,
                fairness,
                incumbency,
                evenness,
                makespan,
                missing,
                0,
                0);
    }

    /// Only these two.
    public static Cost ofRestrictions(long peak, long budget) {
        return new Cost(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, peak, budget);
    }

    public long total() {
        return price
                + transport
                + setup
                + holding
                + lateness
                + flow
                + risk
                + split
                + change
                + fairness
                + incumbency
                + evenness
                + makespan
                + missing
                + peak
                + budget;
    }

    public Cost plus(Cost other) {
        return new Cost(
                price + other.price,
                transport + other.transport,
                setup + other.setup,
                holding + other.holding,
                lateness + other.lateness,
                flow + other.flow,
                risk + other.risk,
                split + other.split,
                change + other.change,
                fairness + other.fairness,
                incumbency + other.incumbency,
                evenness + other.evenness,
                makespan + other.makespan,
                missing + other.missing,
                peak + other.peak,
                budget + other.budget);
    }

    public Cost minus(Cost other) {
        return new Cost(
                price - other.price,
                transport - other.transport,
                setup - other.setup,
                holding - other.holding,
                lateness - other.lateness,
                flow - other.flow,
                risk - other.risk,
                split - other.split,
                change - other.change,
                fairness - other.fairness,
                incumbency - other.incumbency,
                evenness - other.evenness,
                makespan - other.makespan,
                missing - other.missing,
                peak - other.peak,
                budget - other.budget);
    }
}
