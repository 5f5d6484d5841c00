package org.cooperage.indicator.engine.concentration;

import java.util.Arrays;

/// Concentration of an industry beyond what the size of its plants explains (Ellison, Glaeser 1997).
///
/// γ = [G ÷ (1 − Σx²) − H] ÷ (1 − H), with G = Σ(s − x)² over regions, x the regions' shares of all industries and
/// H = Σz² over plants. Below 0.02 weak, above 0.05 strong. A single plant has no γ: NaN.
///
/// @param plants how many
/// @param raw G
/// @param plantHerfindahl H
/// @param gamma γ
/// @param withoutFactor γ without the factor 1 − Σx², as a widespread program prints it; for comparison only
/// @param deviation (G − expected G) ÷ its standard deviation if plants chose their places by chance; above 2 is rare
public record EllisonGlaeser(
        int plants, double raw, double plantHerfindahl, double gamma, double withoutFactor, double deviation) {

    /// @param shares s: the industry's shares by region
    /// @param weights x: all industries' shares by region
    /// @param plants sizes of the industry's plants
    public static EllisonGlaeser of(double[] shares, double[] weights, double[] plants) {
        return of(shares, weights, plants.length, Shares.herfindahl(plants), quartic(plants));
    }

    /// As published studies have it: only the plants' Herfindahl index is known, so chance cannot be judged.
    public static EllisonGlaeser of(double[] shares, double[] weights, double plantHerfindahl) {
        return of(shares, weights, 0, plantHerfindahl, Double.NaN);
    }

    private static EllisonGlaeser of(double[] shares, double[] weights, int plants, double herfindahl, double quartic) {
        double raw = 0;
        for (int r = 0; r < shares.length; r++) {
            raw += (shares[r] - weights[r]) * (shares[r] - weights[r]);
        }
        double factor = 1 - power(weights, 2);
        return new EllisonGlaeser(
                plants,
                raw,
                herfindahl,
                (raw / factor - herfindahl) / (1 - herfindahl),
                (raw - herfindahl) / (1 - herfindahl),
                (raw - factor * herfindahl) / Math.sqrt(variance(weights, herfindahl, quartic)));
    }

    /// Of G under chance: 2{H²[Σx² − 2Σx³ + (Σx²)²] − Σz⁴[Σx² − 4Σx³ + 3(Σx²)²]}.
    private static double variance(double[] weights, double herfindahl, double quartic) {
        double two = power(weights, 2);
        double three = power(weights, 3);
        return 2
                * (herfindahl * herfindahl * (two - 2 * three + two * two)
                        - quartic * (two - 4 * three + 3 * two * two));
    }

    private static double quartic(double[] plants) {
        double sum = Arrays.stream(plants).sum();
        return Arrays.stream(plants).map(z -> Math.pow(z / sum, 4)).sum();
    }

    static double power(double[] weights, int exponent) {
        return Arrays.stream(weights).map(x -> Math.pow(x, exponent)).sum();
    }
}
