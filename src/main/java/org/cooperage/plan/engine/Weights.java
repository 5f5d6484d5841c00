package org.cooperage.plan.engine;

/// What counts how much. The first seven scale money the problem states (100 = as stated); the rest state money.
///
/// @param splitPerSite micro-yuan for each site of an operation beyond the first
/// @param changePerTask micro-yuan for each task that leaves the site the previous plan gave it
/// @param changePerHour micro-yuan for each hour a task starts away from the previous plan
/// @param evenness micro-yuan an operation costs when one firm does all of it; n equal firms cost one n-th
/// @param makespanPerMinute micro-yuan for each minute until everything is done
public record Weights(
        int pricePercent,
        int transportPercent,
        int setupPercent,
        int holdingPercent,
        int riskPercent,
        int fairnessPercent,
        int incumbencyPercent,
        long splitPerSite,
        long changePerTask,
        long changePerHour,
        long evenness,
        long makespanPerMinute) {
    /// All stated money as it is, nothing else.
    public static final Weights MONEY = new Weights(100, 100, 100, 100, 100, 100, 100, 0, 0, 0, 0, 0);

    /// Only the end of the last task counts; one minute costs one yuan.
    public static final Weights MAKESPAN = new Weights(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Yuan.ONE);

    public Weights splitting(long perSite) {
        return new Weights(
                pricePercent,
                transportPercent,
                setupPercent,
                holdingPercent,
                riskPercent,
                fairnessPercent,
                incumbencyPercent,
                perSite,
                changePerTask,
                changePerHour,
                evenness,
                makespanPerMinute);
    }

    public Weights changing(long perTask, long perHour) {
        return new Weights(
                pricePercent,
                transportPercent,
                setupPercent,
                holdingPercent,
                riskPercent,
                fairnessPercent,
                incumbencyPercent,
                splitPerSite,
                perTask,
                perHour,
                evenness,
                makespanPerMinute);
    }

    public Weights even(int fairness, long concentration) {
        return new Weights(
                pricePercent,
                transportPercent,
                setupPercent,
                holdingPercent,
                riskPercent,
                fairness,
                incumbencyPercent,
                splitPerSite,
                changePerTask,
                changePerHour,
                concentration,
                makespanPerMinute);
    }
}
