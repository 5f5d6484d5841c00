package org.cooperage.indicator.engine.inputoutput;

/// What of a nation's input coefficients is bought within the region, when nobody surveyed it.
public final class Localisation {
    /// Usual exponent; studies find 0.25–0.3.
    public static final double DELTA = 0.25;

    private Localisation() {}

    /// Regional purchase coefficients min(1, LQ) of the selling sectors.
    ///
    /// @param region jobs or output by sector in the region
    /// @param nation the same in the nation
    public static double[] purchases(double[] region, double[] nation) {
        var purchases = new double[region.length];
        double share = sum(region) / sum(nation);
        for (int i = 0; i < purchases.length; i++) {
            purchases[i] = nation[i] == 0 ? 0 : Math.min(1, region[i] / nation[i] / share);
        }
        return purchases;
    }

    /// A∘RPC: what is bought of the seller `i`, times its purchase coefficient.
    public static double[][] byPurchases(double[][] coefficients, double... purchases) {
        var local = new double[coefficients.length][coefficients.length];
        for (int i = 0; i < local.length; i++) {
            for (int j = 0; j < local.length; j++) {
                local[i][j] = coefficients[i][j] * purchases[i];
            }
        }
        return local;
    }

    /// Flegg's location quotient (Flegg, Webber 1995, 1997): CILQ × [log₂(1 + region ÷ nation)]^δ, at most 1, on the
    /// diagonal with LQ for CILQ. It lets small regions import more.
    public static double[][] byFlegg(double[][] coefficients, double[] region, double[] nation, double delta) {
        double share = sum(region) / sum(nation);
        double size = Math.pow(Math.log1p(share) / Math.log(2), delta);
        var local = new double[coefficients.length][coefficients.length];
        for (int i = 0; i < local.length; i++) {
            for (int j = 0; j < local.length; j++) {
                double against = i == j ? share : part(region[j], nation[j]);
                double flegg = against == 0 ? 0 : part(region[i], nation[i]) / against * size;
                local[i][j] = coefficients[i][j] * Math.min(1, flegg);
            }
        }
        return local;
    }

    private static double part(double region, double nation) {
        return nation == 0 ? 0 : region / nation;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
