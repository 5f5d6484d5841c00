package org.cooperage.indicator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.cooperage.indicator.engine.structure.Resemblance;
import org.junit.jupiter.api.Test;

class ResemblanceTest {
    private static final double EXACT = 1e-12;

    @Test
    void theMeanOfAllPairsNeedsNoPair() {
        var random =
                RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(7);
        var vectors = new ArrayList<Map<String, Double>>();
        for (int i = 0; i < 12; i++) {
            vectors.add(Map.of("a", random.nextDouble(), "b", random.nextDouble(), "c", random.nextDouble()));
        }

        double pairs = 0;
        for (int i = 0; i < 12; i++) {
            for (int j = i + 1; j < 12; j++) {
                pairs += Resemblance.cosine(vectors.get(i), vectors.get(j));
            }
        }

        assertThat(Resemblance.mean(vectors)).isCloseTo(pairs / 66, within(EXACT));
    }

    @Test
    void theSameInAnotherSizeIsTheSame() {
        var vectors = List.of(Map.of("a", 1.0, "b", 2.0), Map.of("a", 10.0, "b", 20.0));

        assertThat(Resemblance.mean(vectors)).isCloseTo(1, within(EXACT));
    }

    @Test
    void whatHasNothingInCommonResemblesNothing() {
        assertThat(Resemblance.mean(List.of(Map.of("a", 1.0), Map.of("b", 1.0))))
                .isZero();
        assertThat(Resemblance.mean(List.of(Map.of("a", 1.0), Map.<String, Double>of())))
                .isZero();
        assertThat(Resemblance.mean(List.of(Map.of("a", 1.0)))).isNaN();
    }

    @Test
    void sidesWeighTheSameWhateverTheirSize() {
        var one = Resemblance.ofSides(Map.of("kind", Map.of("x", 1000.0), "price", Map.of("low", 1.0)));
        var other = Resemblance.ofSides(Map.of("kind", Map.of("x", 3.0), "price", Map.of("high", 1.0)));

        assertThat(Resemblance.cosine(one, other)).isCloseTo(0.5, within(EXACT));
    }
}
