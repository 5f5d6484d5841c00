package org.cooperage.plan.engine.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FillTest {
    @Test
    void theDearestRoomIsLeftHalfEmpty() {
        var fill = new Fill();
        fill.begin(10);
        fill.offer(0, 3, 6);
        fill.offer(1, 1, 7);

        assertThat(fill.total()).isEqualTo(7 * 1 + 3 * 3);
        assertThat(fill.name(1)).isZero();
        assertThat(fill.pieces(1)).isEqualTo(3);
    }

    @Test
    void whatDoesNotFitHasNoPrice() {
        var fill = new Fill();
        fill.begin(10);
        fill.offer(0, 3, 6);

        assertThat(fill.total()).isInfinite();
    }

    @Test
    void theOrderOfTheOffersDoesNotMatter() {
        var random = new SplittableRandom(5);
        for (int round = 0; round < 500; round++) {
            int rooms = 1 + random.nextInt(12);
            var asks = random.doubles(rooms, 0, 10).toArray();
            var size = random.ints(rooms, 0, 5).toArray();
            int pieces = 1 + random.nextInt(20);
            var fill = new Fill();
            fill.begin(pieces);
            for (int room = 0; room < rooms; room++) {
                fill.offer(room, asks[room], size[room]);
            }

            double expected = bySorting(asks, size, pieces);

            if (Double.isInfinite(expected)) {
                assertThat(fill.total()).isInfinite();
            } else {
                assertThat(fill.total()).isCloseTo(expected, within(1e-9));
            }
        }
    }

    private static double bySorting(double[] asks, int[] size, int pieces) {
        var cheapest = IntStream.range(0, asks.length)
                .boxed()
                .sorted((a, b) -> Double.compare(asks[a], asks[b]))
                .toList();
        double sum = 0;
        int left = pieces;
        for (int room : cheapest) {
            int held = Math.min(left, size[room]);
            sum += held * asks[room];
            left -= held;
        }
        return left > 0 ? Double.POSITIVE_INFINITY : sum;
    }
}
