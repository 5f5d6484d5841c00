package org.cooperage.plan.engine;

/// Money inside the planner: a `long` counting micro-yuan.
///
/// Fen would be enough for prices, but a price per piece, a freight rate per kilogram and a risk premium are multiplied
/// and summed hundreds of thousands of times; at 10⁻⁶ yuan the rounding of a whole plan stays below one fen, sums do
/// not
/// depend on their order (a `double` sum does), and a `long` still holds nine trillion yuan.
public final class Yuan {
    public static final long ONE = 1_000_000;

    private Yuan() {}

    public static long of(double yuan) {
        return Math.round(yuan * ONE);
    }

    public static double toYuan(long micros) {
        return micros / (double) ONE;
    }
}
