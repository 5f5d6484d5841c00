package org.cooperage.indicator.engine.relatedness;

/// How related two activities are, from how often they occur together (van Eck, Waltman 2009; Steijn 2021).
///
/// With c the co-occurrences without the diagonal, s their sums by activity and T the sum of all. Where nothing
/// occurs together the figure is 0; so is the diagonal.
public enum Relatedness {
    /// c ÷ expected c if pairs of different activities met by chance; above 1 means more often than by chance.
    PROBABILITY {
        @Override
        double of(double together, double one, double other, double all) {
            return together / ((one / all * (other / (all - one)) + other / all * (one / (all - other))) * all / 2);
        }
    },
    /// c·T ÷ (s₁·s₂)
    ASSOCIATION {
        @Override
        double of(double together, double one, double other, double all) {
            return together / all / (one / all * (other / all));
        }
    },
    /// c ÷ √(s₁·s₂)
    COSINE {
        @Override
        double of(double together, double one, double other, double all) {
            return together / Math.sqrt(one * other);
        }
    },
    /// c ÷ (s₁ + s₂ − c)
    JACCARD {
        @Override
        double of(double together, double one, double other, double all) {
            return together / (one + other - together);
        }
    };

    abstract double of(double together, double one, double other, double all);

    public double[][] of(double[][] coOccurrences) {
        int n = coOccurrences.length;
        var sums = new double[n];
        double all = 0;
        for (int p = 0; p < n; p++) {
            for (int q = 0; q < n; q++) {
                sums[p] += p == q ? 0 : coOccurrences[p][q];
            }
            all += sums[p];
        }
        var related = new double[n][n];
        for (int p = 0; p < n; p++) {
            for (int q = 0; q < n; q++) {
                boolean together = p != q && coOccurrences[p][q] > 0;
                related[p][q] = together ? of(coOccurrences[p][q], sums[p], sums[q], all) : 0;
            }
        }
        return related;
    }

    /// φ = c ÷ the larger ubiquity: the smaller of the two conditional probabilities (Hidalgo et al. 2007). The
    /// diagonal is 1.
    public static double[][] proximity(Presence presence) {
        var proximity = presence.coOccurrences();
        for (int p = 0; p < proximity.length; p++) {
            for (int q = 0; q < proximity.length; q++) {
                proximity[p][q] /= Math.max(presence.ubiquity(p), presence.ubiquity(q));
            }
            proximity[p][p] = 1;
        }
        return proximity;
    }
}
