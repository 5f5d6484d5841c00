package org.cooperage.plan.engine;

import java.util.Arrays;

/// Minutes to change a machine over from one setup family to another; nothing within a family.
///
/// Immutable; resources of one kind should share one instance.
public final class Setups {
    /// The family of a machine whose last job is unknown, and of a task that needs no setup of its own.
    public static final int UNKNOWN = -1;

    private static final Setups NONE = new Setups(0, new int[0][0], new int[0]);

    private final int change;
    private final int[][] minutes;
    private final int[] into;

    private Setups(int change, int[][] minutes, int[] into) {
        this.change = change;
        this.minutes = minutes;
        this.into = into;
    }

    public static Setups none() {
        return NONE;
    }

    /// The same minutes for every change of family, also from an unknown one.
    public static Setups uniform(int minutes) {
        return minutes == 0 ? NONE : new Setups(minutes, new int[0][0], new int[0]);
    }

    /// @param minutes by family before and after
    /// @param first minutes from an unknown family
    public static Setups matrix(int[][] minutes, int first) {
        var copy = new int[minutes.length][];
        for (int row = 0; row < minutes.length; row++) {
            copy[row] = minutes[row].clone();
        }
        return new Setups(first, copy, new int[0]);
    }

    /// Minutes that depend on what comes next alone, whatever was before.
    ///
    /// @param minutes by family
    public static Setups into(int[] minutes) {
        return Arrays.stream(minutes).allMatch(m -> m == 0) ? NONE : new Setups(0, new int[0][0], minutes.clone());
    }

    public int minutes(int before, int after) {
        if (before == after || after == UNKNOWN) {
            return 0;
        }
        if (into.length > 0) {
            return into[after];
        }
        return before == UNKNOWN || minutes.length == 0 ? change : minutes[before][after];
    }

    /// Families that changes are listed for; 0 if all changes take the same.
    public int families() {
        return Math.max(minutes.length, into.length);
    }

    /// The longest change there is.
    public int longest() {
        var listed =
                into.length > 0 ? Arrays.stream(into) : Arrays.stream(minutes).flatMapToInt(Arrays::stream);
        return listed.reduce(change, Math::max);
    }

    public boolean isNone() {
        return this == NONE;
    }
}
