package org.cooperage.indicator.chainmap.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.cooperage.indicator.chainmap.engine.Layers.Edge;
import org.cooperage.indicator.chainmap.engine.Layers.Spot;
import org.junit.jupiter.api.Test;

class LayersTest {

    @Test
    void aNodeStandsRightOfAllThatFeedIt() {
        var layers = Layers.of(
                List.of("raw", "scour", "dye", "spin"),
                List.of(
                        new Edge("raw", "scour"),
                        new Edge("scour", "dye"),
                        new Edge("dye", "spin"),
                        new Edge("scour", "spin")));

        assertThat(layers.spot("spin").layer()).isEqualTo(3);
        assertThat(layers.width()).isEqualTo(4);
        assertThat(layers.way(new Edge("scour", "spin"))).hasSize(3);
    }

    @Test
    void whatNobodyFeedsStandsJustBeforeWhatItFeeds() {
        var layers = Layers.of(
                List.of("a", "b", "c", "trims"),
                List.of(new Edge("a", "b"), new Edge("b", "c"), new Edge("trims", "c")));

        assertThat(layers.spot("trims").layer()).isEqualTo(1);
    }

    @Test
    void aCircleIsDrawnWithOneEdgeTurnedRound() {
        var layers =
                Layers.of(List.of("a", "b", "c"), List.of(new Edge("a", "b"), new Edge("b", "c"), new Edge("c", "a")));

        assertThat(layers.width()).isEqualTo(3);
        assertThat(layers.way(new Edge("c", "a"))).startsWith(layers.spot("c")).endsWith(layers.spot("a"));
    }

    @Test
    void crossingsThatNeedNotBeAreTakenOut() {
        var layers = Layers.of(List.of("a", "b", "x", "y"), List.of(new Edge("a", "y"), new Edge("b", "x")));

        assertThat(layers.crossings()).isZero();
    }

    @Test
    void edgesOfUnknownNodesAndLoopsAreLeftAway() {
        var layers = Layers.of(List.of("a"), List.of(new Edge("a", "a"), new Edge("a", "nobody")));

        assertThat(layers.width()).isEqualTo(1);
        assertThat(layers.way(new Edge("a", "nobody"))).isEmpty();
    }

    @Test
    void noTwoNodesShareASpotInAnyGraph() {
        var random = new Random(42);
        for (int round = 0; round < 60; round++) {
            var nodes = IntStream.range(0, 20).mapToObj(i -> "n" + i).toList();
            var edges = new ArrayList<Edge>();
            for (int i = 0; i < 30; i++) {
                edges.add(new Edge("n" + random.nextInt(20), "n" + random.nextInt(20)));
            }

            var layers = Layers.of(nodes, edges);

            List<Spot> spots = nodes.stream().map(layers::spot).toList();
            assertThat(spots).doesNotHaveDuplicates();
            edges.stream()
                    .filter(e -> !e.from().equals(e.to()))
                    .forEach(e -> assertThat(layers.way(e)).hasSizeGreaterThanOrEqualTo(2));
        }
    }
}
