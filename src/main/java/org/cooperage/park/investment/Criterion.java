package org.cooperage.park.investment;

import java.util.Locale;

/// By what targets are ranked, with the weight it has unless somebody says otherwise. Texts `park.criterion.<name>`.
enum Criterion {
    /// Score of the gap it would fill.
    GAP(0.20, true),
    LOCAL_SHARE(0.15, true),
    RELATIVES(0.10, true),
    OUTPUT(0.10, true),
    RND(0.10, true),
    ENERGY(0.08, false),
    DISCHARGE(0.07, false),
    RISK(0.08, false),
    SIGNALS(0.07, true),
    DISTANCE(0.05, false);

    private final double usual;
    private final boolean moreIsBetter;

    Criterion(double usual, boolean moreIsBetter) {
        this.usual = usual;
        this.moreIsBetter = moreIsBetter;
    }

    public double usual() {
        return usual;
    }

    public boolean moreIsBetter() {
        return moreIsBetter;
    }

    /// Its name in forms.
    public String field() {
        return "w_" + name().toLowerCase(Locale.ROOT);
    }

    double of(Prospect it, double gap) {
        return switch (this) {
            case GAP -> gap;
            case LOCAL_SHARE -> it.localShare();
            case RELATIVES -> it.relatives();
            case OUTPUT -> it.outputWanMu();
            case RND -> it.rndShare();
            case ENERGY -> it.energyTceWan();
            case DISCHARGE ->
                it.revenueWan().signum() == 0
                        ? it.dischargeTonnesDay()
                        : 1000 * it.dischargeTonnesDay() / it.revenueWan().doubleValue();
            case RISK -> it.risk();
            case SIGNALS -> it.signals();
            case DISTANCE -> it.distanceKm();
        };
    }
}
