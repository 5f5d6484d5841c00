package org.cooperage.plan.engine;

/// Minutes and money for moving goods between two places; within one site both are nothing.
///
/// The diagonal holds what a move between two sites of the same place takes.
public final class Travel {
    private static final Travel NONE = new Travel(new int[0][0], new long[0][0], new long[0][0]);

    private final int[][] minutes;
    private final long[][] perTrip;
    private final long[][] perKg;

    private Travel(int[][] minutes, long[][] perTrip, long[][] perKg) {
        this.minutes = minutes;
        this.perTrip = perTrip;
        this.perKg = perKg;
    }

    /// Everything is next door and moving is free.
    public static Travel none() {
        return NONE;
    }

    /// @param minutes square matrix over places, door to door
    /// @param perTrip micro-yuan for one trip, whatever it carries
    /// @param perKg micro-yuan for each kilogram
    public static Travel of(int[][] minutes, long[][] perTrip, long[][] perKg) {
        if (minutes.length != perTrip.length || minutes.length != perKg.length) {
            throw new IllegalArgumentException(
                    "The travel matrices have (%d), (%d) and (%d) rows.\nMaybe a place was added to only one of them."
                            .formatted(minutes.length, perTrip.length, perKg.length));
        }
        return new Travel(copy(minutes), copy(perTrip), copy(perKg));
    }

    public int places() {
        return minutes.length;
    }

    public int minutes(int from, int to) {
        return minutes.length == 0 ? 0 : minutes[from][to];
    }

    public long perTrip(int from, int to) {
        return perTrip.length == 0 ? 0 : perTrip[from][to];
    }

    public long perKg(int from, int to) {
        return perKg.length == 0 ? 0 : perKg[from][to];
    }

    private static int[][] copy(int[][] rows) {
        var copy = new int[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            copy[row] = rows[row].clone();
        }
        return copy;
    }

    private static long[][] copy(long[][] rows) {
        var copy = new long[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            copy[row] = rows[row].clone();
        }
        return copy;
    }
}
