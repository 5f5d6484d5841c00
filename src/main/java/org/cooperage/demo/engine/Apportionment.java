package org.cooperage.demo.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Splits a whole number in proportion to weights by largest remainder (Hamilton): the parts add up exactly.
final class Apportionment {
    private Apportionment() {}

    /// Equal remainders go to the earlier position, so that the result is the same everywhere.
    static int[] of(int total, double... weights) {
        double sum = Arrays.stream(weights).sum();
        int[] parts = new int[weights.length];
        if (sum <= 0) return parts;
        double[] rest = new double[weights.length];
        int left = total;
        for (int i = 0; i < weights.length; i++) {
            double exact = total * weights[i] / sum;
            parts[i] = (int) exact;
            rest[i] = exact - parts[i];
            left -= parts[i];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -rest[i]).thenComparing(i -> i))
                .limit(left)
                .forEach(i -> parts[i]++);
        return parts;
    }

    /// Everybody gets at least one, as far as the total goes.
    static int[] atLeastOne(int total, double... weights) {
        int sure = Math.min(total, weights.length);
        int[] parts = of(total - sure, weights);
        for (int i = 0; i < sure; i++) parts[i]++;
        return parts;
    }
}
