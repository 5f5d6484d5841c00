package org.cooperage.policy.programme;

/// How something stands against where it should be by now. Texts: `programme.light.<name>`.
enum Light {
    /// At least 90 % of where it should be.
    GREEN,
    /// From 70 to 90 %.
    AMBER,
    RED,
    /// Nobody has said, or it has not begun.
    OPEN;

    private static final double ON_TRACK = 0.9;
    private static final double LATE = 0.7;

    /// @param progress share of the way to the target, 0–1
    /// @param elapsed share of the time, 0–1
    static Light of(double progress, double elapsed) {
        if (elapsed <= 0) {
            return OPEN;
        }
        double ratio = progress / elapsed;
        if (ratio >= ON_TRACK) {
            return GREEN;
        }
        return ratio >= LATE ? AMBER : RED;
    }

    /// The class of its pill.
    public String tone() {
        return switch (this) {
            case GREEN -> "good";
            case AMBER -> "warn";
            case RED -> "bad";
            case OPEN -> "";
        };
    }
}
