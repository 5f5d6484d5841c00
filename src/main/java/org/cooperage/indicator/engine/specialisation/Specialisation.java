package org.cooperage.indicator.engine.specialisation;

import org.cooperage.indicator.engine.ActivityTable;
import org.cooperage.indicator.engine.concentration.Shares;

/// How one-sided a region is.
///
/// @param herfindahl over its activities, 0–1
/// @param fourLargest share of its four largest activities
/// @param entropy over its activities, bits
/// @param krugman Σ|share − share in all regions|, 0–2
/// @param coefficient the same halved, 0–1
/// @param meanQuotient its location quotients weighted by its shares, 1 or more
/// @param hachman the reciprocal: 1 if it is like all regions together, towards 0 the more it differs
public record Specialisation(
        double herfindahl,
        double fourLargest,
        double entropy,
        double krugman,
        double coefficient,
        double meanQuotient,
        double hachman) {

    public static Specialisation of(ActivityTable table, int region) {
        double krugman = 0;
        double mean = 0;
        for (int a = 0; a < table.activities().size(); a++) {
            double share = table.share(region, a);
            krugman += Math.abs(share - table.share(a));
            mean += share * share / table.share(a);
        }
        var row = table.row(region);
        return new Specialisation(
                Shares.herfindahl(row),
                Shares.ratio(4, row),
                Shares.entropy(row),
                krugman,
                krugman / 2,
                mean,
                1 / mean);
    }
}
