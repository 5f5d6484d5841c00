package org.cooperage.indicator.engine.complexity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cooperage.indicator.engine.relatedness.Presence;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/// ECI and PCI (Hausmann, Hidalgo et al. 2014): the second eigenvector of D⁻¹·M·U⁻¹·Mᵀ over regions, and the mean of
/// it over who has each activity. Standardised by mean and standard deviation (divided by n); the sign makes the
/// regions' figure rise with diversity.
///
/// The eigenvector is taken on the smaller side, from the symmetric matrix with the same eigenvalues, and carried over
/// to the other: the figures do not depend on the side.
public final class EconomicComplexity {
    /// An eigenvalue this near to 1 means that the table falls apart.
    private static final double ONE = 1 - 1e-10;

    private EconomicComplexity() {}

    /// Empty if regions and activities fall into parts that share nothing, or if there are fewer than two of either:
    /// then no order between the parts follows from the data.
    public static Optional<Ranks> of(Presence presence) {
        return second(presence).map(regions -> {
            var eci = Vectors.standardised(regions);
            var pci = Vectors.standardised(Vectors.activityMeans(presence, eci));
            return Ranks.of(eci, pci);
        });
    }

    /// The second eigenvector over regions, with its sign; the scale is free.
    static Optional<double[]> second(Presence presence) {
        int regions = presence.regions().size();
        int activities = presence.activities().size();
        if (Math.min(regions, activities) < 2) {
            return Optional.empty();
        }
        var vector = regions <= activities
                ? second(regions, presence, true)
                : second(activities, presence, false).map(a -> Vectors.regionMeans(presence, a));
        return vector.map(v -> Vectors.covariance(v, Vectors.diversity(presence)) < 0 ? Vectors.times(-1, v) : v);
    }

    private static Optional<double[]> second(int size, Presence presence, boolean overRegions) {
        var decomposition = DecompositionFactory_DDRM.eig(size, true, true);
        decomposition.decompose(symmetric(size, presence, overRegions));
        var order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        i -> -decomposition.getEigenvalue(i).getReal()))
                .toList();
        double value = decomposition.getEigenvalue(order.get(1)).getReal();
        if (value > ONE || value < 1 - ONE) {
            return Optional.empty();
        }
        var vector = decomposition.getEigenVector(order.get(1));
        var scaled = new double[size];
        Arrays.setAll(scaled, i -> vector.get(i) / Math.sqrt(count(presence, overRegions, i)));
        return Optional.of(scaled);
    }

    /// D^−½·M·U⁻¹·Mᵀ·D^−½, or the same with the sides exchanged.
    private static DMatrixRMaj symmetric(int size, Presence presence, boolean overRegions) {
        var matrix = new DMatrixRMaj(size, size);
        int others =
                overRegions ? presence.activities().size() : presence.regions().size();
        for (int other = 0; other < others; other++) {
            var members = overRegions ? presence.with(other) : presence.of(other);
            for (int i : members) {
                for (int j : members) {
                    matrix.data[i * size + j] += 1.0 / members.length;
                }
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                matrix.data[i * size + j] /=
                        Math.sqrt((double) count(presence, overRegions, i) * count(presence, overRegions, j));
            }
        }
        return matrix;
    }

    private static int count(Presence presence, boolean overRegions, int i) {
        return overRegions ? presence.diversity(i) : presence.ubiquity(i);
    }
}
