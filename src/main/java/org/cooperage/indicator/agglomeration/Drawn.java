package org.cooperage.indicator.agglomeration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cooperage.indicator.engine.regression.PartlyKnown;
import org.cooperage.indicator.engine.regression.PartlyKnown.Chosen;

/// What goes with lying together, over pairs of links of which all is known (design of Ellison, Glaeser, Kerr 2010).
///
/// @param pairs n
/// @param fit R², 0–1
/// @param effects of each force that could be looked at
record Drawn(int pairs, double fit, List<Effect> effects) {
    /// Fewer say nothing.
    static final int FEWEST = 20;

    Drawn {
        effects = List.copyOf(effects);
    }

    /// @param value standard deviations of γ^c for one of the force
    /// @param error its standard error, robust (HC1)
    /// @param beyondChance more than two standard errors from zero
    record Effect(Force force, double value, double error, boolean beyondChance) {}

    /// Each force by itself, where twenty pairs are known.
    static List<Drawn> alone(List<LinkPair> pairs) {
        return known(pairs).alone().stream().map(Drawn::of).toList();
    }

    /// As many forces side by side as twenty pairs are known of, two at least.
    static Optional<Drawn> together(List<LinkPair> pairs) {
        return known(pairs).sideBySide().map(Drawn::of);
    }

    private static PartlyKnown known(List<LinkPair> pairs) {
        var together = pairs.stream().mapToDouble(LinkPair::together).toArray();
        var shared =
                Arrays.stream(Force.values()).map(force -> values(pairs, force)).toList();
        return new PartlyKnown(together, shared, FEWEST);
    }

    private static double[] values(List<LinkPair> pairs, Force force) {
        return pairs.stream()
                .map(pair -> Optional.ofNullable(pair.of(force)))
                .mapToDouble(value -> value.orElse(Double.NaN))
                .toArray();
    }

    private static Drawn of(Chosen chosen) {
        var found = chosen.found();
        var effects = IntStream.range(0, chosen.variables().size())
                .mapToObj(i -> {
                    var it = found.coefficients().get(i);
                    var force = Force.values()[chosen.variables().get(i)];
                    return new Effect(force, rounded(it.value()), rounded(it.error()), it.isBeyondChance());
                })
                .toList();
        return new Drawn(found.observations(), rounded(found.fit()), effects);
    }

    private static double rounded(double value) {
        return Math.round(1_000 * value) / 1_000.0;
    }
}
