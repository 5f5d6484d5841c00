package org.cooperage.indicator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.cooperage.indicator.PublishedData;
import org.cooperage.indicator.engine.complexity.EconomicComplexity;
import org.cooperage.indicator.engine.complexity.Fitness;
import org.cooperage.indicator.engine.concentration.Coagglomeration;
import org.cooperage.indicator.engine.concentration.EllisonGlaeser;
import org.cooperage.indicator.engine.inputoutput.Leontief;
import org.cooperage.indicator.engine.ranking.EntropyWeights;
import org.cooperage.indicator.engine.ranking.PairwiseWeights;
import org.cooperage.indicator.engine.ranking.Topsis;
import org.cooperage.indicator.engine.relatedness.Density;
import org.cooperage.indicator.engine.relatedness.Presence;
import org.cooperage.indicator.engine.relatedness.Relatedness;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The small worked examples of `oracles.json`.
class OraclesTest {

    @Test
    void ellisonAndGlaeserCountTheSizeOfRegions() {
        var eg = oracle("eg");
        var x = vector(eg.get("x"));
        var s = vector(eg.get("s_i"));

        var gamma = EllisonGlaeser.of(s, x, eg.get("H_i").asDouble());

        assertThat(gamma.raw()).isCloseTo(eg.get("G").asDouble(), within(1e-12));
        assertThat(gamma.gamma()).isCloseTo(eg.get("gamma_i").asDouble(), within(1e-12));
        assertThat(gamma.withoutFactor())
                .isCloseTo(eg.get("naive_gamma_without_D").asDouble(), within(1e-12));
    }

    /// The second industry of the example: shares 0.4, 0.3, 0.3 give its coagglomeration with the first.
    @Test
    void theGroupOfTwoIsTheirPair() {
        var eg = oracle("eg");
        var x = vector(eg.get("x"));
        var shares = new double[][] {
            vector(eg.get("s_i")),
            other(x, vector(eg.get("s_i")), eg.get("coagg_ij").asDouble())
        };

        double pair = Coagglomeration.pair(shares[0], shares[1], x);
        double group = Coagglomeration.group(shares, new double[] {30, 70}, new double[] {0.205, 0.1}, x);

        assertThat(pair).isCloseTo(eg.get("coagg_ij").asDouble(), within(1e-12));
        assertThat(group).isCloseTo(pair, within(1e-12));
    }

    /// Shares that differ from x along the same direction, as much as gives the coagglomeration.
    private static double[] other(double[] x, double[] s, double coagglomeration) {
        double squares = IntStream.range(0, x.length)
                .mapToDouble(r -> (s[r] - x[r]) * (s[r] - x[r]))
                .sum();
        double factor =
                1 - IntStream.range(0, x.length).mapToDouble(r -> x[r] * x[r]).sum();
        double times = coagglomeration * factor / squares;
        return IntStream.range(0, x.length)
                .mapToDouble(r -> x[r] + times * (s[r] - x[r]))
                .toArray();
    }

    @Test
    void theInversesOfLeontiefAndGhosh() {
        var io = oracle("io");
        var a = matrix(io.get("A"));

        var leontief = Leontief.of(a, vector(io.get("X"))).orElseThrow();

        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                assertThat(leontief.leontief(i, j))
                        .isCloseTo(io.get("L").get(i).get(j).asDouble(), within(1e-12));
                assertThat(leontief.ghosh(i, j))
                        .isCloseTo(io.get("ghosh").get(i).get(j).asDouble(), within(1e-12));
            }
        }
        assertThat(Leontief.byMean(leontief.backward())).containsExactly(vector(io.get("influence")), within(1e-12));
        assertThat(Leontief.byMean(leontief.response()))
                .containsExactly(vector(io.get("response_leontief")), within(1e-12));
        assertThat(Leontief.byMean(leontief.forward())).containsExactly(vector(io.get("forward_ghosh")), within(1e-12));
    }

    @Test
    void complexityRelatednessAndDensity() {
        var eci = oracle("eci");
        var presence = presence(matrix(eci.get("M")));

        var complexity = EconomicComplexity.of(presence).orElseThrow().regions();
        var proximity = Relatedness.proximity(presence);
        var density = Density.of(presence, proximity);

        for (int r = 0; r < 4; r++) {
            assertThat(presence.diversity(r))
                    .isEqualTo(eci.get("diversity").get(r).asInt());
            assertThat(presence.ubiquity(r))
                    .isEqualTo(eci.get("ubiquity").get(r).asInt());
            assertThat(complexity.get(r)).isCloseTo(eci.get("ECI").get(r).asDouble(), within(1e-9));
            assertThat(proximity[r]).containsExactly(vector(eci.get("phi").get(r)), within(1e-12));
            assertThat(density[r]).containsExactly(vector(eci.get("density").get(r)), within(1e-12));
        }
    }

    @Test
    void fitnessAfterTwentyRounds() {
        var fitness = oracle("fitness20");

        var ranks = Fitness.of(presence(matrix(oracle("eci").get("M"))), 20);

        assertThat(array(ranks.regions())).containsExactly(vector(fitness.get("F")), within(1e-9));
        assertThat(array(ranks.activities())).containsExactly(vector(fitness.get("Q")), within(1e-9));
    }

    @Test
    void weightsFromPairsAndRanksByTopsis() {
        var ahp = oracle("ahp");
        var topsis = oracle("topsis");

        var weights = PairwiseWeights.of(matrix(ahp.get("P")));
        var closeness = Topsis.closeness(matrix(topsis.get("D")), vector(topsis.get("w")), List.of(false, false, true));

        assertThat(array(weights.weights())).containsExactly(vector(ahp.get("w")), within(1e-9));
        assertThat(weights.largest()).isCloseTo(ahp.get("lambda_max").asDouble(), within(1e-9));
        assertThat(weights.ratio()).isCloseTo(ahp.get("CR").asDouble(), within(1e-9));
        assertThat(closeness).containsExactly(vector(topsis.get("C")), within(1e-9));
    }

    @Test
    void weightsFromEntropy() {
        var entropy = oracle("entropy");

        var weights = EntropyWeights.of(matrix(oracle("topsis").get("D")), List.of(false, false, true));

        assertThat(array(weights.weights())).containsExactly(vector(entropy.get("w")), within(1e-9));
        assertThat(array(weights.entropies())).containsExactly(vector(entropy.get("e")), within(1e-9));
    }

    @Test
    void fairness() {
        var fair = oracle("fair");

        assertThat(Spread.jain(vector(fair.get("u"))))
                .isCloseTo(fair.get("jain").asDouble(), within(1e-12));
        assertThat(Spread.gini(vector(fair.get("u"))))
                .isCloseTo(fair.get("gini").asDouble(), within(1e-12));
        assertThat(Spread.theil(vector(fair.get("u"))))
                .isCloseTo(fair.get("theil").asDouble(), within(1e-12));
    }

    private static Presence presence(double[][] ones) {
        return Presence.asItIs(new ActivityTable(List.of("A", "B", "C", "D"), List.of("p", "q", "r", "s"), ones));
    }

    private static JsonNode oracle(String name) {
        return JsonMapper.shared()
                .readTree(PublishedData.text("oracles/oracles.json"))
                .get(name);
    }

    private static double[] vector(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    private static double[][] matrix(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false)
                .map(OraclesTest::vector)
                .toArray(double[][]::new);
    }

    private static double[] array(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
