package org.cooperage.plan.engine;

import java.util.function.BooleanSupplier;

/// How long to search. The engine reads no clock: a time limit is the caller's `timeUp`.
///
/// With a limit of iterations alone, equal seeds give equal plans, whatever the number of threads that ran them is, as
/// long as that number is the same.
///
/// @param iterations most steps of each of the searches
/// @param timeUp asked now and then; once true, the best plan so far is returned
/// @param threads searches side by side, each with its own seed: on one large plan together, else each on its own, and
/// the best plan wins, ties by seed
public record Budget(long seed, long iterations, BooleanSupplier timeUp, int threads) {
    public static Budget iterations(long seed, long iterations) {
        return new Budget(seed, iterations, () -> false, 1);
    }

    public static Budget until(long seed, BooleanSupplier timeUp) {
        return new Budget(seed, Long.MAX_VALUE, timeUp, 1);
    }

    public Budget threads(int count) {
        return new Budget(seed, iterations, timeUp, count);
    }
}
