package org.cooperage.indicator.engine.complexity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import org.cooperage.indicator.engine.relatedness.Presence;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

/// KCI and TCI as the published package EconGeo gives them (Balland, Rigby 2017), so that its tables can be repeated:
/// the second eigenvector of the region-region and of the activity-activity matrix, **each rounded to four decimals
/// first**, divided by the sum of its entries, signed by [Reflections] and against ubiquity. For new work take
/// [EconomicComplexity]: dividing by a sum near zero makes scales of different tables incomparable.
public final class KnowledgeComplexity {
    private static final int ROUNDS = 12;
    private static final double CONVERGED = 1e-14;
    private static final double CANCELLED = 1e-12;

    private KnowledgeComplexity() {}

    public static Optional<Ranks> of(Presence presence) {
        return EconomicComplexity.second(presence)
                .map(start -> Ranks.of(
                        regions(presence, start), activities(presence, Vectors.activityMeans(presence, start))));
    }

    private static double[] regions(Presence presence, double[] start) {
        var kci = perSum(refine(rounded(presence, true), start));
        var reflections = Reflections.ofRegions(presence, Reflections.OF_REGIONS);
        return Vectors.covariance(kci, reflections) < 0 ? Vectors.times(-1, kci) : kci;
    }

    private static double[] activities(Presence presence, double[] start) {
        var tci = perSum(refine(rounded(presence, false), start));
        var ubiquity = RankOrder.of(Vectors.ubiquity(presence));
        return Vectors.covariance(RankOrder.of(tci), ubiquity) > 0 ? Vectors.times(-1, tci) : tci;
    }

    /// NaN where the entries cancel out: this scale does not exist there.
    private static double[] perSum(double[] vector) {
        double sum = Arrays.stream(vector).sum();
        return Vectors.times(Math.abs(sum) < CANCELLED ? Double.NaN : 1 / sum, vector);
    }

    private static DMatrixRMaj rounded(Presence presence, boolean overRegions) {
        int size =
                overRegions ? presence.regions().size() : presence.activities().size();
        var matrix = new DMatrixRMaj(size, size);
        for (int i = 0; i < size; i++) {
            var members = overRegions ? presence.of(i) : presence.with(i);
            for (int member : members) {
                var others = overRegions ? presence.with(member) : presence.of(member);
                for (int j : others) {
                    matrix.data[i * size + j] += 1.0 / members.length * (1.0 / others.length);
                }
            }
        }
        for (int i = 0; i < matrix.data.length; i++) {
            matrix.data[i] = new BigDecimal(matrix.data[i])
                    .setScale(4, RoundingMode.HALF_EVEN)
                    .doubleValue();
        }
        return matrix;
    }

    /// Rayleigh quotient iteration from the eigenvector of the matrix before rounding.
    private static double[] refine(DMatrixRMaj matrix, double[] start) {
        int size = start.length;
        var vector = new DMatrixRMaj(size, 1, true, start.clone());
        NormOps_DDRM.normalizeF(vector);
        var product = new DMatrixRMaj(size, 1);
        for (int round = 0; round < ROUNDS; round++) {
            CommonOps_DDRM.mult(matrix, vector, product);
            double value = CommonOps_DDRM.dot(vector, product);
            CommonOps_DDRM.addEquals(product, -value, vector);
            if (NormOps_DDRM.normF(product) < CONVERGED) {
                break;
            }
            var shifted = matrix.copy();
            CommonOps_DDRM.addEquals(shifted, -value, CommonOps_DDRM.identity(size));
            var solver = LinearSolverFactory_DDRM.lu(size);
            if (!solver.setA(shifted)) {
                break;
            }
            solver.solve(vector.copy(), vector);
            NormOps_DDRM.normalizeF(vector);
        }
        return vector.data.clone();
    }
}
