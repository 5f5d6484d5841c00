package org.cooperage.indicator.engine.concentration;

import java.util.Arrays;

/// Whether industries seek the same places.
public final class Coagglomeration {
    private Coagglomeration() {}

    /// Of two industries: Σ(s₁ − x)(s₂ − x) ÷ (1 − Σx²) (Ellison, Glaeser, Kerr 2010).
    public static double pair(double[] one, double[] other, double[] weights) {
        double together = 0;
        for (int r = 0; r < weights.length; r++) {
            together += (one[r] - weights[r]) * (other[r] - weights[r]);
        }
        return together / (1 - EllisonGlaeser.power(weights, 2));
    }

    /// Of several industries (Ellison, Glaeser 1997): [G ÷ (1 − Σx²) − H − Σγw²(1 − H)] ÷ (1 − Σw²), where G is of the
    /// group, w are the industries' shares of it and H = Σw²H. For two industries the same as their [#pair].
    ///
    /// @param shares by industry, then by region
    /// @param sizes of the industries
    /// @param plantHerfindahls of the industries
    public static double group(double[][] shares, double[] sizes, double[] plantHerfindahls, double[] weights) {
        double all = Arrays.stream(sizes).sum();
        var together = new double[weights.length];
        double plants = 0;
        double own = 0;
        double squares = 0;
        for (int i = 0; i < sizes.length; i++) {
            double w = sizes[i] / all;
            for (int r = 0; r < weights.length; r++) {
                together[r] += w * shares[i][r];
            }
            double h = plantHerfindahls[i];
            plants += w * w * h;
            own += w * w * EllisonGlaeser.of(shares[i], weights, h).gamma() * (1 - h);
            squares += w * w;
        }
        double raw = EllisonGlaeser.of(together, weights, 0).raw();
        return (raw / (1 - EllisonGlaeser.power(weights, 2)) - plants - own) / (1 - squares);
    }
}
