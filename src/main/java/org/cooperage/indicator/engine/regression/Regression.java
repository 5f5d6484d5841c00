package org.cooperage.indicator.engine.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Least squares of one variable on others, all of them standardised: a coefficient says by how many standard
/// deviations the first differs where another is one standard deviation higher and the rest are
/// the same. No cause follows from it.
///
/// @param observations n
/// @param fit R², 0–1
/// @param coefficients in the order of the variables
public record Regression(int observations, double fit, List<Coefficient> coefficients) {
    /// Below this a pivot is taken for zero: the variables follow from each other.
    private static final double SINGULAR = 1e-9;

    public Regression {
        coefficients = List.copyOf(coefficients);
    }

    /// @param error standard error that holds where the scatter differs from one observation to the
    /// next: HC1, the squared residuals times n ÷ (n − k − 1) (White 1980; MacKinnon, White 1985)
    public record Coefficient(double value, double error) {

        /// Of what is not there at all, 95 in 100 lie within two standard errors of zero.
        public boolean isBeyondChance() {
            return Math.abs(value) > 2 * error;
        }
    }

    /// Empty where a variable does not vary, one follows from the others, or there are too few observations.
    ///
    /// @param variables by variable, then by observation
    public static Optional<Regression> of(double[] outcome, double[]... variables) {
        int n = outcome.length;
        int k = variables.length;
        if (n <= k + 1 || !varies(outcome) || !Arrays.stream(variables).allMatch(Regression::varies)) {
            return Optional.empty();
        }
        var y = standardised(outcome);
        var x = Arrays.stream(variables).map(Regression::standardised).toArray(double[][]::new);
        return inverse(products(x)).map(inverse -> fitted(y, x, inverse));
    }

    private static Regression fitted(double[] y, double[][] x, double[][] inverse) {
        int n = y.length;
        var slopes = times(
                inverse, Arrays.stream(x).mapToDouble(column -> dot(column, y)).toArray());
        var residuals = new double[n];
        for (int i = 0; i < n; i++) {
            residuals[i] = y[i];
            for (int j = 0; j < x.length; j++) {
                residuals[i] -= slopes[j] * x[j][i];
            }
        }
        double correction = n / (n - x.length - 1.0);
        var coefficients = new ArrayList<Coefficient>();
        for (int j = 0; j < x.length; j++) {
            coefficients.add(new Coefficient(slopes[j], Math.sqrt(correction * variance(x, inverse[j], residuals))));
        }
        double fit = 1 - dot(residuals, residuals) / dot(y, y);
        return new Regression(n, Math.clamp(fit, 0, 1), coefficients);
    }

    /// Σ (rᵀx)²e² with r the row of the inverse: its diagonal element of the sandwich.
    private static double variance(double[][] x, double[] row, double[] residuals) {
        double sum = 0;
        for (int i = 0; i < residuals.length; i++) {
            double weight = 0;
            for (int j = 0; j < x.length; j++) {
                weight += row[j] * x[j][i];
            }
            sum += weight * weight * residuals[i] * residuals[i];
        }
        return sum;
    }

    private static boolean varies(double[] values) {
        var range = Arrays.stream(values).summaryStatistics();
        return range.getMax() - range.getMin() > SINGULAR * Math.max(1e-6, Math.abs(range.getMax()));
    }

    /// Mean 0, standard deviation 1 (by n − 1).
    private static double[] standardised(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        double deviation = Math.sqrt(squares / (values.length - 1));
        return Arrays.stream(values).map(v -> (v - mean) / deviation).toArray();
    }

    private static double[][] products(double[][] x) {
        var products = new double[x.length][x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                products[i][j] = dot(x[i], x[j]);
            }
        }
        return products;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        return Arrays.stream(matrix).mapToDouble(row -> dot(row, vector)).toArray();
    }

    /// Gauss–Jordan; the matrix is positive definite or has none, so no rows need change places.
    private static Optional<double[][]> inverse(double[][] matrix) {
        int k = matrix.length;
        double size = matrix[0][0];
        var inverse = new double[k][k];
        for (int i = 0; i < k; i++) {
            inverse[i][i] = 1;
        }
        for (int p = 0; p < k; p++) {
            if (matrix[p][p] < SINGULAR * size) {
                return Optional.empty();
            }
            scale(matrix[p], inverse[p], 1 / matrix[p][p]);
            for (int i = 0; i < k; i++) {
                if (i != p) {
                    double factor = matrix[i][p];
                    subtract(matrix[i], matrix[p], factor);
                    subtract(inverse[i], inverse[p], factor);
                }
            }
        }
        return Optional.of(inverse);
    }

    private static void scale(double[] row, double[] other, double factor) {
        for (int i = 0; i < row.length; i++) {
            row[i] *= factor;
            other[i] *= factor;
        }
    }

    private static void subtract(double[] row, double[] pivot, double factor) {
        for (int i = 0; i < row.length; i++) {
            row[i] -= factor * pivot[i];
        }
    }
}
