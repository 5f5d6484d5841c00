package org.cooperage.park.investment.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cooperage.park.investment.engine.TargetRanking.Alternative;
import org.cooperage.park.investment.engine.TargetRanking.Criterion;
import org.junit.jupiter.api.Test;

class TargetRankingTest {
    private static final List<Criterion> CRITERIA =
            List.of(new Criterion("gap", 2, true), new Criterion("risk", 1, false));

    @Test
    void theBestInEverythingIsOneAndTheWorstNothing() {
        var ranked = TargetRanking.rank(
                List.of(new Alternative<>("worst", List.of(0.1, 0.9)), new Alternative<>("best", List.of(0.9, 0.1))),
                CRITERIA);

        assertThat(ranked).extracting(r -> r.it()).containsExactly("best", "worst");
        assertThat(ranked.getFirst().closeness()).isCloseTo(1, within(1e-9));
        assertThat(ranked.getLast().closeness()).isCloseTo(0, within(1e-9));
    }

    @Test
    void thePartsSumToTheScore() {
        var ranked = TargetRanking.rank(
                List.of(
                        new Alternative<>("a", List.of(0.5, 0.3)),
                        new Alternative<>("b", List.of(0.7, 0.6)),
                        new Alternative<>("c", List.of(0.2, 0.1))),
                CRITERIA);

        assertThat(ranked)
                .allSatisfy(r -> assertThat(r.parts().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum())
                        .isCloseTo(r.closeness(), within(1e-9)));
    }

    @Test
    void aWeightOfNothingMakesACriterionNoMatter() {
        var alternatives =
                List.of(new Alternative<>("safe", List.of(0.5, 0.1)), new Alternative<>("risky", List.of(0.6, 0.9)));

        var onlyGap = TargetRanking.rank(
                alternatives, List.of(new Criterion("gap", 1, true), new Criterion("risk", 0, false)));
        var onlyRisk = TargetRanking.rank(
                alternatives, List.of(new Criterion("gap", 0, true), new Criterion("risk", 1, false)));

        assertThat(onlyGap.getFirst().it()).isEqualTo("risky");
        assertThat(onlyRisk.getFirst().it()).isEqualTo("safe");
    }

    @Test
    void nobodyIsRankedAmongNobody() {
        assertThat(TargetRanking.rank(List.of(), CRITERIA)).isEmpty();
        assertThatThrownBy(() -> new Criterion("gap", -1, true)).hasMessageContaining("Maybe");
    }
}
