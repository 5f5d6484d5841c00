package org.cooperage.indicator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.SplittableRandom;
import org.cooperage.indicator.engine.structure.Certainty;
import org.cooperage.indicator.engine.structure.LifeCycle;
import org.cooperage.indicator.engine.structure.LifeCycle.Moves;
import org.cooperage.indicator.engine.structure.Range;
import org.cooperage.indicator.engine.structure.Trait;
import org.cooperage.indicator.engine.structure.Typology;
import org.junit.jupiter.api.Test;

/// What is unknown widens an answer and never tips it.
class KindOfClusterTest {
    private static final Range NOBODY_KNOWS = new Range(-1, 1);

    @Test
    void nothingKnownExcludesNothing() {
        assertThat(Typology.judge(Map.of()).values()).containsOnly(Certainty.POSSIBLE);
        assertThat(LifeCycle.possible(new Moves(new Range(0, 1_000), NOBODY_KNOWS, NOBODY_KNOWS, NOBODY_KNOWS)))
                .containsExactly(LifeCycle.values());
    }

    @Test
    void oneTraitMayDecideAKindThatNeedsTwo() {
        var traits = Map.of(Trait.LOCAL_RATIO, new Range(0.3, 0.9));

        assertThat(Typology.judge(traits))
                .containsEntry(Typology.SATELLITE, Certainty.EXCLUDED)
                .containsEntry(Typology.MARSHALLIAN, Certainty.POSSIBLE);
    }

    @Test
    void aHubIsNoMarshallianDistrictWhateverElseIsUnknown() {
        var traits = Map.of(Trait.FOUR_LARGEST, new Range(0.51, 0.7));

        assertThat(Typology.judge(traits))
                .containsEntry(Typology.HUB_AND_SPOKE, Certainty.SURE)
                .containsEntry(Typology.MARSHALLIAN, Certainty.EXCLUDED);
    }

    @Test
    void marshallianIsSureOnceTheThreeOthersAreExcluded() {
        var traits = Map.of(
                Trait.FOUR_LARGEST, Range.of(0.1),
                Trait.BRANCHES, new Range(0, 0.5),
                Trait.PUBLIC_SHARE, new Range(0, 0.4));

        assertThat(Typology.judge(traits)).containsEntry(Typology.MARSHALLIAN, Certainty.SURE);
    }

    /// Many clusters that agree with what is known: sure is what all of them are, excluded what none is.
    @Test
    void everyAnswerHoldsForEveryClusterThatAgrees() {
        var random = new SplittableRandom(7);
        for (int world = 0; world < 300; world++) {
            var known = new EnumMap<Trait, Range>(Trait.class);
            for (var trait : Trait.values()) {
                double one = random.nextDouble();
                double other = random.nextInt(3) == 0 ? one : random.nextDouble();
                known.put(trait, new Range(Math.min(one, other), Math.max(one, other)));
            }
            var judged = Typology.judge(known);
            for (int draw = 0; draw < 20; draw++) {
                var kinds = Typology.of(cluster(known, random));
                judged.forEach((kind, certainty) -> assertThat(kinds.contains(kind))
                        .isIn(certainty != Certainty.EXCLUDED, certainty == Certainty.SURE));
            }
        }
    }

    private static Typology.Traits cluster(Map<Trait, Range> known, SplittableRandom random) {
        var values = new EnumMap<Trait, Double>(Trait.class);
        known.forEach((trait, range) -> values.put(trait, within(range, random)));
        return new Typology.Traits(
                values.get(Trait.FOUR_LARGEST),
                values.get(Trait.BRANCHES),
                values.get(Trait.PUBLIC_SHARE),
                values.get(Trait.LOCAL_RATIO),
                values.get(Trait.MARKET),
                values.get(Trait.LEADER),
                values.get(Trait.CONTRACT_EXPORT),
                values.get(Trait.RESOURCE),
                values.get(Trait.RESEARCH));
    }

    private static double within(Range range, SplittableRandom random) {
        return range.low() + random.nextDouble() * (range.high() - range.low());
    }

    @Test
    void fewBirthsExcludeGrowthAndManyFirmsTheEmbryo() {
        var moves = new Moves(Range.of(500), new Range(-1, 0.01), new Range(-1, 0.01), NOBODY_KNOWS);

        assertThat(LifeCycle.possible(moves)).containsExactly(LifeCycle.MATURITY, LifeCycle.DECLINE, LifeCycle.RENEWAL);
    }

    /// The stages of all clusters drawn are among the possible ones, and each possible one is drawn.
    @Test
    void stagesAreThoseOfTheClustersThatAgree() {
        var random = new SplittableRandom(11);
        int missed = 0;
        for (int world = 0; world < 100; world++) {
            var known = new Moves(
                    range(20, 40, random),
                    range(-0.1, 0.1, random),
                    range(-0.1, 0.1, random),
                    range(-0.1, 0.1, random));
            var drawn = EnumSet.noneOf(LifeCycle.class);
            for (int draw = 0; draw < 2_000; draw++) {
                drawn.add(LifeCycle.of(
                        within(known.firms(), random),
                        within(known.growth(), random),
                        within(known.netEntry(), random),
                        within(known.change(), random),
                        0));
            }
            assertThat(LifeCycle.possible(known)).containsAll(drawn);
            missed += LifeCycle.possible(known).size() - drawn.size();
        }
        assertThat(missed).as("possible stages so unlikely that none was drawn").isLessThan(20);
    }

    private static Range range(double low, double high, SplittableRandom random) {
        double one = low + random.nextDouble() * (high - low);
        double other = low + random.nextDouble() * (high - low);
        return new Range(Math.min(one, other), Math.max(one, other));
    }

    @Test
    void aRangeTheWrongWayRoundIsRefused() {
        assertThatThrownBy(() -> new Range(0.4, 0.3))
                .hasMessageContaining("0.4")
                .hasMessageContaining("exchanged");
    }
}
