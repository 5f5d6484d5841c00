package org.cooperage.plan.engine;

/// What a plan costs, term by term, in micro-yuan and already weighted; the terms add up to the objective.
///
/// Fairness may be negative (a credit). `missing` is the price of tasks that found no place; a plan worth having has
/// none.
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
        long missing) {
    public static final Cost NOTHING = new Cost(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

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
                + missing;
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
                missing + other.missing);
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
                missing - other.missing);
    }
}
