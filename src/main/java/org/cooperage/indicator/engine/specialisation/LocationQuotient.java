package org.cooperage.indicator.engine.specialisation;

import org.cooperage.indicator.engine.ActivityTable;

/// How much more of an activity a region has than all regions: (e_ir ÷ e_r) ÷ (e_i ÷ e). Above 1 it is specialised,
/// above 1.25 it is usually taken to sell elsewhere.
public final class LocationQuotient {
    private LocationQuotient() {}

    public static double of(ActivityTable table, int region, int activity) {
        return table.share(region, activity) / table.share(activity);
    }

    /// By region, then by activity.
    public static double[][] of(ActivityTable table) {
        var quotients = new double[table.regions().size()][table.activities().size()];
        for (int r = 0; r < quotients.length; r++) {
            for (int a = 0; a < quotients[r].length; a++) {
                quotients[r][a] = of(table, r, a);
            }
        }
        return quotients;
    }
}
