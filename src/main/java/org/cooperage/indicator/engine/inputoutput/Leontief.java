package org.cooperage.indicator.engine.inputoutput;

import java.util.Arrays;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

/// What a unit more of final demand sets in motion: L = (I − A)⁻¹ (Leontief), and the supply side of it,
/// G = (I − B)⁻¹ with B = diag(X)⁻¹·Z (Ghosh), which is diag(X)⁻¹·L·diag(X).
public final class Leontief {
    /// Below this, I − A cannot be told from a matrix without inverse.
    private static final double SINGULAR = 1e-14;

    private final double[][] inverse;
    private final double[] outputs;

    private Leontief(double[][] inverse, double[] outputs) {
        this.inverse = inverse;
        this.outputs = outputs;
    }

    /// Empty if I − A has no inverse.
    ///
    /// @param coefficients A
    /// @param outputs X
    public static Optional<Leontief> of(double[][] coefficients, double... outputs) {
        int size = coefficients.length;
        var solver = LinearSolverFactory_DDRM.lu(size);
        var matrix = new DMatrixRMaj(size, size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                matrix.data[i * size + j] = (i == j ? 1 : 0) - coefficients[i][j];
            }
        }
        if (!solver.setA(matrix) || solver.quality() < SINGULAR) {
            return Optional.empty();
        }
        var inverse = new DMatrixRMaj(size, size);
        solver.invert(inverse);
        var rows = new double[size][];
        Arrays.setAll(rows, i -> Arrays.copyOfRange(inverse.data, i * size, (i + 1) * size));
        return Optional.of(new Leontief(rows, outputs.clone()));
    }

    public int size() {
        return inverse.length;
    }

    /// L: what the sector `from` puts out for a unit of final demand for the sector `to`.
    public double leontief(int from, int to) {
        return inverse[from][to];
    }

    /// G: what reaches the sector `to` of a unit of primary input into the sector `from`.
    public double ghosh(int from, int to) {
        return inverse[from][to] * outputs[to] / outputs[from];
    }

    /// Whether every sector can grow without another shrinking (Hawkins, Simon 1949): L has nothing negative.
    public boolean isProductive() {
        return Arrays.stream(inverse).flatMapToDouble(Arrays::stream).allMatch(v -> v > -1e-9);
    }

    /// Column sums of L: output of all sectors for a unit of final demand for one. The output multiplier.
    public double[] backward() {
        var sums = new double[size()];
        for (var row : inverse) {
            for (int j = 0; j < sums.length; j++) {
                sums[j] += row[j];
            }
        }
        return sums;
    }

    /// Row sums of G: how far a unit of primary input reaches.
    public double[] forward() {
        var sums = new double[size()];
        Arrays.setAll(sums, i -> {
            double sum = 0;
            for (int j = 0; j < sums.length; j++) {
                sum += ghosh(i, j);
            }
            return sum;
        });
        return sums;
    }

    /// Row sums of L: 感应度 as Chinese yearbooks reckon it.
    public double[] response() {
        return Arrays.stream(inverse)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
    }

    /// v·L: what a unit of final demand for each sector needs of an input of which sectors use v per unit of output.
    public double[] effects(double... perOutput) {
        var effects = new double[size()];
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < size(); j++) {
                effects[j] += perOutput[i] * inverse[i][j];
            }
        }
        return effects;
    }

    /// Each figure ÷ their mean: the influence coefficient (影响力系数) of [#backward], the forward coefficient of
    /// [#forward] and the response coefficient (感应度系数) of [#response]. Above 1 is above average.
    public static double[] byMean(double... sums) {
        double mean = Arrays.stream(sums).average().orElse(1);
        return Arrays.stream(sums).map(s -> s / mean).toArray();
    }
}
