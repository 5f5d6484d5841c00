package org.cooperage.barrel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.cooperage.barrel.engine.Peers.Breadth;
import org.cooperage.chain.Dimension;
import org.junit.jupiter.api.Test;

class AssessingTest {
    private final Assessing assessing = new Assessing(Barrels.catalogue());

    private Assessment alone(double... scores) {
        return assessing
                .together(List.of(Barrels.firm("F", "L1", "small", scores)))
                .getFirst();
    }

    @Test
    void withoutPeersTheLowestStaveBelowFortyIsShort() {
        var assessment = alone(35, 55, 70, 60, 40, 30, 45, 50, 20, 65);

        assertThat(assessment.shortStave()).hasValueSatisfying(one -> {
            assertThat(one.dimension()).isEqualTo(Dimension.RD);
            assertThat(one.peers()).isNull();
            assertThat(one.shortness()).isCloseTo(0.5 * 2 * (40 - 35) / 20, within(1e-12));
        });
        assertThat(assessment.looseHoop().map(Standing::dimension)).contains(Dimension.IP);
    }

    @Test
    void whatTheOwnerWantsMostWeighsMore() {
        var scores = Barrels.firm("F", "L1", "small", 30, 90, 35, 90, 90);
        var owner = new Firm("F", "L1", "small", Map.of(Dimension.RD, 1, Dimension.PR, 3), scores.evidence());

        assertThat(assessing.together(List.of(owner)).getFirst().shortStave().map(Standing::dimension))
                .contains(Dimension.PR);
    }

    @Test
    void aStaveWithoutEvidenceIsNeverCalledShort() {
        var assessment = assessing
                .together(List.of(Barrels.firm("F", Barrels.said("RD1", 1), Barrels.seen("PU1", 20))))
                .getFirst();

        assertThat(assessment.standing(Dimension.RD).isSure()).isFalse();
        assertThat(assessment.shortStave().map(Standing::dimension)).contains(Dimension.PU);
        assertThat(assessment.water().sure()).isFalse();
    }

    @Test
    void nothingIsShortWhenNothingIsKnown() {
        assertThat(assessing.together(List.of(Barrels.firm("F"))).getFirst().shortStave())
                .isEmpty();
    }

    @Test
    void amongStavesThatAreEquallyLittleShortTheLowestIsNamed() {
        assertThat(alone(80, 60, 70, 90, 61).shortStave().map(Standing::dimension))
                .contains(Dimension.PU);
    }

    @Test
    void peersAreWidenedUntilThereAreEight() {
        var firms = new ArrayList<Firm>();
        for (int i = 0; i < 9; i++) {
            firms.add(Barrels.firm("S" + i, "L1", "small", 10.0 * i));
        }
        for (int i = 0; i < 4; i++) {
            firms.add(Barrels.firm("M" + i, "L1", "micro", 10.0 * i));
        }
        firms.add(Barrels.firm("X", "L2", "micro", 50));

        var breadths = assessing.together(firms).stream()
                .map(one -> one.standing(Dimension.RD).peers().breadth())
                .toList();

        assertThat(breadths.subList(0, 9)).containsOnly(Breadth.LINK_AND_SIZE);
        assertThat(breadths.subList(9, 13)).containsOnly(Breadth.LINK);
        assertThat(breadths.getLast()).isEqualTo(Breadth.ALL);
    }

    @Test
    void sevenPeersAreTooFew() {
        var firms = new ArrayList<Firm>();
        for (int i = 0; i < 8; i++) {
            firms.add(Barrels.firm("F" + i, "L1", "small", 50));
        }

        assertThat(assessing.together(firms).getFirst().standing(Dimension.RD).peers())
                .isNull();
    }

    @Test
    void peersThatAreAllAlikeDivideByAtLeastFive() {
        var peers = new Peers(Breadth.ALL, 20, 60, 60, 60, 0);

        assertThat(peers.gap(50)).isEqualTo(2);
    }

    /// Against counting them one by one.
    @Test
    void peersAreAllOthersOfTheNarrowestGroupThatHasEnough() {
        var random = new SplittableRandom(5);
        for (int run = 0; run < 20; run++) {
            var firms = Barrels.firms(random, 5 + random.nextInt(60));
            var assessments = assessing.together(firms);
            for (var one : assessments) {
                for (var dimension : Dimension.values()) {
                    assertThat(one.standing(dimension).peers()).isEqualTo(counted(one, dimension, assessments));
                }
            }
        }
    }

    private static Peers counted(Assessment one, Dimension dimension, List<Assessment> all) {
        Predicate<Firm> link = firm -> firm.link().equals(one.firm().link());
        Predicate<Firm> size = firm -> firm.size().equals(one.firm().size());
        var groups = List.of(link.and(size), link, (Predicate<Firm>) firm -> true);
        for (int i = 0; i < groups.size(); i++) {
            var group = groups.get(i);
            double[] scores = all.stream()
                    .filter(other -> other != one && group.test(other.firm()))
                    .mapToDouble(other -> other.standing(dimension).score())
                    .sorted()
                    .toArray();
            if (scores.length >= 8) {
                double own = one.standing(dimension).score();
                double lower = Arrays.stream(scores).filter(s -> s < own).count();
                double same = Arrays.stream(scores).filter(s -> s == own).count();
                return new Peers(
                        Breadth.values()[i],
                        scores.length,
                        PeerGroups.quantile(scores, 0.25),
                        PeerGroups.quantile(scores, 0.5),
                        PeerGroups.quantile(scores, 0.75),
                        (lower + same / 2) / scores.length);
            }
        }
        return null;
    }

    @Test
    void quartilesAreThoseOfType7() {
        var scores = new double[] {1, 2, 4, 8, 16, 32, 64, 100};

        assertThat(PeerGroups.quantile(scores, 0.25)).isEqualTo(3.5);
        assertThat(PeerGroups.quantile(scores, 0.5)).isEqualTo(12);
        assertThat(PeerGroups.quantile(scores, 0.75)).isEqualTo(40);
    }

    @Test
    void theOrderOfTheFirmsDoesNotMatter() {
        var firms = Barrels.firms(new SplittableRandom(6), 40);

        assertThat(assessing.together(firms.reversed()).reversed()).isEqualTo(assessing.together(firms));
    }

    @Test
    void aFirmThatRisesIsNeverShorterInIt() {
        var random = new SplittableRandom(7);
        var firms = Barrels.firms(random, 30);
        for (int run = 0; run < 200; run++) {
            int at = random.nextInt(30);
            var before = assessing.together(firms).get(at);
            var scores = Arrays.stream(Dimension.values())
                    .mapToDouble(one -> before.standing(one).score())
                    .toArray();
            int risen = random.nextInt(10);
            scores[risen] = Math.min(100, scores[risen] + random.nextDouble(30));
            var changed = new ArrayList<>(firms);
            changed.set(
                    at,
                    Barrels.firm(
                            before.firm().id(),
                            before.firm().link(),
                            before.firm().size(),
                            scores));

            var after = assessing.together(changed).get(at);

            var dimension = Dimension.values()[risen];
            assertThat(after.standing(dimension).shortness())
                    .isLessThanOrEqualTo(before.standing(dimension).shortness() + 1e-9);
        }
    }
}
