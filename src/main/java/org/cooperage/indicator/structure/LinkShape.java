package org.cooperage.indicator.structure;

import org.cooperage.chain.Link;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/// How the firms of a link are spread: over towns, and over sizes.
///
/// @param gamma Ellison and Glaeser’s, by jobs over towns
/// @param herfindahl Σ share² of jobs
/// @param fourLargest share of the four firms with most jobs
/// @param gini of jobs
record LinkShape(
        Link.Id link, Bilingual name, Told firms, Told jobs, Told gamma, Told herfindahl, Told fourLargest, Told gini) {

    /// How close together, in the words of Ellison and Glaeser; null: not known.
    public @Nullable Level closeness() {
        return level(gamma, 0.02, 0.05);
    }

    /// By the thresholds of the US Department of Justice (2010); null: not known.
    public @Nullable Level concentration() {
        return level(herfindahl, 0.15, 0.25);
    }

    enum Level {
        LOW,
        MIDDLE,
        HIGH
    }

    private static @Nullable Level level(Told figure, double middle, double high) {
        var value = figure.value();
        if (value == null) {
            return null;
        }
        if (value > high) {
            return Level.HIGH;
        }
        return value >= middle ? Level.MIDDLE : Level.LOW;
    }
}
