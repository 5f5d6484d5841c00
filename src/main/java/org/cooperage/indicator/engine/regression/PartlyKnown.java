package org.cooperage.indicator.engine.regression;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Observations of which not every variable is known. What is unknown is left out, never taken for zero.
///
/// @param outcome known of all
/// @param variables by variable, then by observation; NaN: unknown
/// @param fewest observations without which nothing is told
public record PartlyKnown(double[] outcome, List<double[]> variables, int fewest) {
    public PartlyKnown {
        variables = List.copyOf(variables);
    }

    /// @param variables their numbers, in the order of the coefficients
    public record Chosen(List<Integer> variables, Regression found) {
        public Chosen {
            variables = List.copyOf(variables);
        }
    }

    /// Over the observations of which all these variables are known.
    public Optional<Chosen> on(List<Integer> which) {
        var known = known(which);
        if (known.length < fewest) {
            return Optional.empty();
        }
        var columns = which.stream()
                .map(variable -> at(variables.get(variable), known))
                .toArray(double[][]::new);
        return Regression.of(at(outcome, known), columns).map(found -> new Chosen(which, found));
    }

    /// Each variable by itself, where that can be told.
    public List<Chosen> alone() {
        return IntStream.range(0, variables.size())
                .mapToObj(variable -> on(List.of(variable)))
                .flatMap(Optional::stream)
                .toList();
    }

    /// As many as can be told together, two at least; those known of most observations first.
    public Optional<Chosen> sideBySide() {
        var usable = alone().stream()
                .map(chosen -> chosen.variables().getFirst())
                .sorted(Comparator.comparing((Integer variable) -> -known(List.of(variable)).length))
                .toList();
        return IntStream.iterate(usable.size(), many -> many >= 2, many -> many - 1)
                .mapToObj(many -> on(usable.subList(0, many)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// Of how many observations a variable is known.
    public int known(int variable) {
        return known(List.of(variable)).length;
    }

    private int[] known(List<Integer> which) {
        return IntStream.range(0, outcome.length)
                .filter(i -> which.stream()
                        .noneMatch(variable -> Double.isNaN(variables.get(variable)[i])))
                .toArray();
    }

    private static double[] at(double[] values, int... known) {
        return Arrays.stream(known).mapToDouble(i -> values[i]).toArray();
    }
}
