package org.cooperage.offer;

import org.cooperage.shared.Share;

/// How well a capability was exercised so far: inspected units and finished jobs.
public record TrackRecord(long good, long total, int onTime, int jobs) {

    public static final TrackRecord NONE = new TrackRecord(0, 0, 0, 0);

    private static final double Z = 1.96;

    /// Share of inspected units that passed; nothing inspected counts as nothing good.
    public Share passRate() {
        return Share.of(good, total);
    }

    /// What the share of good units is at least, with 97.5 % confidence: the lower end of Wilson's interval (E. B.
    /// Wilson 1927). Few observations pull it down, so a stranger never outranks a proven maker by luck.
    public Share surePassRate() {
        if (total == 0) {
            return Share.NONE;
        }
        double n = total;
        var p = good / n;
        var spread = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return new Share(Math.max(0, (p + Z * Z / (2 * n) - spread) / (1 + Z * Z / n)));
    }

    public Share onTimeRate() {
        return Share.of(onTime, jobs);
    }
}
