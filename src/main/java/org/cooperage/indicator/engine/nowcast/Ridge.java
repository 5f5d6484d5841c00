package org.cooperage.indicator.engine.nowcast;

import java.util.Arrays;

/// Linear regression that keeps its coefficients small (Hoerl, Kennard 1970): columns and values are centred, columns
/// divided by their standard deviation, then `(XᵀX + n·λ·I) β = Xᵀy`. A column that never changes gets no coefficient.
/// The larger λ, the closer every estimate to the mean.
final class Ridge {
    private static final double CONSTANT = 1e-12;

    private final double mean;
    private final double[] centres;
    private final double[] scales;
    private final double[] coefficients;

    private Ridge(double mean, double[] centres, double[] scales, double... coefficients) {
        this.mean = mean;
        this.centres = centres;
        this.scales = scales;
        this.coefficients = coefficients;
    }

    /// @param rows one an observation, all of the same length
    /// @param values one an observation
    /// @param penalty λ > 0
    static Ridge fit(double[][] rows, double[] values, double penalty) {
        int width = rows[0].length;
        var centres = new double[width];
        var scales = new double[width];
        for (int column = 0; column < width; column++) {
            double[] cells = column(rows, column);
            centres[column] = mean(cells);
            scales[column] = deviation(cells, centres[column]);
        }
        double mean = mean(values);
        var standard = Arrays.stream(rows)
                .map(row -> standardised(row, centres, scales))
                .toArray(double[][]::new);
        double[] coefficients = solve(normal(standard, penalty), moments(standard, values, mean));
        return new Ridge(mean, centres, scales, coefficients);
    }

    double estimate(double... row) {
        double estimate = mean;
        for (int column = 0; column < coefficients.length; column++) {
            estimate += effect(column, row);
        }
        return estimate;
    }

    /// What one column adds to the mean, in the unit of the values.
    double effect(int column, double... row) {
        return coefficients[column] * standardised(row, centres, scales)[column];
    }

    private static double[] standardised(double[] row, double[] centres, double... scales) {
        var standardised = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            standardised[i] = scales[i] == 0 ? 0 : (row[i] - centres[i]) / scales[i];
        }
        return standardised;
    }

    private static double[][] normal(double[][] rows, double penalty) {
        int width = rows[0].length;
        var normal = new double[width][width];
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < width; j++) {
                for (double[] row : rows) {
                    normal[i][j] += row[i] * row[j];
                }
            }
            normal[i][i] += rows.length * penalty;
        }
        return normal;
    }

    private static double[] moments(double[][] rows, double[] values, double mean) {
        var moments = new double[rows[0].length];
        for (int n = 0; n < rows.length; n++) {
            for (int i = 0; i < moments.length; i++) {
                moments[i] += rows[n][i] * (values[n] - mean);
            }
        }
        return moments;
    }

    /// By Cholesky: the penalty makes the matrix positive definite.
    private static double[] solve(double[][] matrix, double... right) {
        int size = right.length;
        for (int j = 0; j < size; j++) {
            for (int i = j; i < size; i++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[i][k] * matrix[j][k];
                }
                matrix[i][j] = i == j ? Math.sqrt(sum) : sum / matrix[j][j];
            }
        }
        return backward(matrix, forward(matrix, right));
    }

    private static double[] forward(double[][] lower, double... right) {
        var solution = new double[right.length];
        for (int i = 0; i < right.length; i++) {
            double sum = right[i];
            for (int k = 0; k < i; k++) {
                sum -= lower[i][k] * solution[k];
            }
            solution[i] = sum / lower[i][i];
        }
        return solution;
    }

    private static double[] backward(double[][] lower, double... right) {
        var solution = new double[right.length];
        for (int i = right.length - 1; i >= 0; i--) {
            double sum = right[i];
            for (int k = i + 1; k < right.length; k++) {
                sum -= lower[k][i] * solution[k];
            }
            solution[i] = sum / lower[i][i];
        }
        return solution;
    }

    private static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }

    private static double mean(double... cells) {
        return Arrays.stream(cells).average().orElse(0);
    }

    /// 0 where nothing but rounding changes.
    private static double deviation(double[] cells, double mean) {
        double variance =
                Arrays.stream(cells).map(it -> (it - mean) * (it - mean)).sum() / cells.length;
        double deviation = Math.sqrt(variance);
        return deviation <= CONSTANT * Math.max(Math.abs(mean), Double.MIN_NORMAL) ? 0 : deviation;
    }
}
