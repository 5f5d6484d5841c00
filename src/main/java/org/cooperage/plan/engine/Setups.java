package org.cooperage.plan.engine;

import java.util.Arrays;

/// Minutes to change a machine over from one setup family to another; nothing within a family.
///
/// Immutable; resources of one kind should share one instance.
public final class Setups {
    /// The family of a machine whose last job is unknown, and of a task that needs no setup of its own.
    public static final int UNKNOWN = -1;

    private static final Setups NONE = new Setups(0, new int[0][0]);

    private final int change;
    private final int[][] minutes;

    private Setups(int change, int[][] minutes) {
        this.change = change;
        this.minutes = minutes;
    }

    public static Setups none() {
        return NONE;
    }

    /// The same minutes for every change of family, also from an unknown one.
    public static Setups uniform(int minutes) {
        return minutes == 0 ? NONE : new Setups(minutes, new int[0][0]);
    }

    /// @param minutes by family before and after
    /// @param first minutes from an unknown family
    public static Setups matrix(int[][] minutes, int first) {
        var copy = new int[minutes.length][];
        for (int row = 0; row < minutes.length; row++) {
            copy[row] = minutes[row].clone();
        }
        return new Setups(first, copy);
    }

    public int minutes(int before, int after) {
        if (before == after || after == UNKNOWN) {
            return 0;
        }
        return before == UNKNOWN || minutes.length == 0 ? change : minutes[before][after];
    }

    /// Families that changes are listed for; 0 if all changes take the same.
    public int families() {
        return minutes.length;
    }

    /// The longest change there is.
    public int longest() {
        return Arrays.stream(minutes).flatMapToInt(Arrays::stream).reduce(change, Math::max);
    }

    public boolean isNone() {
        return this == NONE;
    }
}
