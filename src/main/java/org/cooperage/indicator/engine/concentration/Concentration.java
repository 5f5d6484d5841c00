package org.cooperage.indicator.engine.concentration;

import org.cooperage.indicator.engine.ActivityTable;

/// How an activity is spread over the regions.
///
/// @param herfindahl over regions, 0–1
/// @param fourLargest share of the four regions with most of it, CR4
/// @param hooverGini against the regions' totals, 0–1
/// @param locationalGini the same halved, 0–0.5 (Krugman 1991)
/// @param entropy over regions, bits
/// @param raw G = Σ (s − x)², the raw concentration of Ellison and Glaeser
public record Concentration(
        double herfindahl, double fourLargest, double hooverGini, double locationalGini, double entropy, double raw) {

    public static Concentration of(ActivityTable table, int activity) {
        var column = table.column(activity);
        double gini = Shares.gini(column, table.regionTotals());
        double raw = 0;
        for (int r = 0; r < column.length; r++) {
            double difference = column[r] / table.ofActivity(activity) - table.weight(r);
            raw += difference * difference;
        }
        return new Concentration(
                Shares.herfindahl(column), Shares.ratio(4, column), gini, gini / 2, Shares.entropy(column), raw);
    }
}
