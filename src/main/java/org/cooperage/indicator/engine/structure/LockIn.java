package org.cooperage.indicator.engine.structure;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// How far a cluster turns around itself, 0–1: the danger that nobody hears of what is new. What is not known makes an
/// interval of the index, never a guess.
///
/// @param internalRatio trade within ÷ all trade; what is above 0.85 counts, 1 counts full
/// @param similarity mean cosine of what firms offer, 0–1
/// @param priceWar share of goods sold below the 10th percentile of their last 90 days
/// @param newPartners share of outside partners that are new
public record LockIn(
        @Nullable Double internalRatio,
        @Nullable Double similarity,
        @Nullable Double priceWar,
        @Nullable Double newPartners) {
    private static final double HARMLESS = 0.85;

    public LockIn {
        for (var share : new @Nullable Double[] {internalRatio, similarity, priceWar, newPartners}) {
            if (share != null && !(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException(
                        "(%s) is no share of a whole.\nMaybe it is a percentage; divide by 100.".formatted(share));
            }
        }
    }

    /// What the index is made of. Weights are a best guess.
    public enum Part {
        INTERNAL_RATIO(0.3),
        SIMILARITY(0.3),
        PRICE_WAR(0.2),
        NEW_PARTNERS(0.2);

        private final double weight;

        Part(double weight) {
            this.weight = weight;
        }

        public double weight() {
            return weight;
        }
    }

    /// How far a part turns the cluster around itself, 0–1; none: unknown.
    public OptionalDouble turned(Part part) {
        return switch (part) {
            case INTERNAL_RATIO ->
                internalRatio == null
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(Math.max(0, internalRatio - HARMLESS) / (1 - HARMLESS));
            case SIMILARITY -> of(similarity);
            case PRICE_WAR -> of(priceWar);
            case NEW_PARTNERS -> of(newPartners == null ? null : 1 - newPartners);
        };
    }

    private static OptionalDouble of(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /// 0.3·ratio above 0.85 + 0.3·similarity + 0.2·price war + 0.2·(1 − new partners), unknown parts taken as 0.
    public double low() {
        return index(0);
    }

    /// The same with unknown parts taken as 1; equals [#low] when all is known.
    public double high() {
        return index(1);
    }

    private double index(double unknown) {
        return Arrays.stream(Part.values())
                .mapToDouble(part -> part.weight() * turned(part).orElse(unknown))
                .sum();
    }
}
