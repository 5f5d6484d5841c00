package org.cooperage.market.stress.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.cooperage.shared.DisclosureRule;
import org.junit.jupiter.api.Test;

/// What of a table may be told, against all that could be computed from it.
class ToldTableTest {
    private static final DisclosureRule RULE = DisclosureRule.STANDARD;

    @Test
    void fiveEqualFirmsMayBeTold() {
        var table = new ToldTable<>(Map.of("dye", Map.of("Qinghe", firms(0, 5, 10))), RULE);

        assertThat(table.cell("dye", "Qinghe")).hasValue(50);
        assertThat(table.total()).hasValue(50);
    }

    @Test
    void fourFirmsAndOneThatDominatesAreWithheld() {
        var dominated = new HashMap<>(firms(0, 5, 1));
        dominated.put(firm(9), 20.0);

        assertThat(new ToldTable<>(Map.of("dye", Map.of("Qinghe", firms(0, 4, 10))), RULE).total())
                .isEmpty();
        assertThat(new ToldTable<>(Map.of("dye", Map.of("Qinghe", dominated)), RULE).total())
                .isEmpty();
    }

    @Test
    void aSecondCellHidesTheFirstBehindTheRowsTotal() {
        var row = Map.of("Qinghe", firms(0, 20, 10), "Nangong", firms(20, 6, 10), "Wei", firms(26, 2, 10));

        var table = new ToldTable<>(Map.of("knit", row), RULE);

        assertThat(table.cell("knit", "Wei")).isEmpty();
        assertThat(table.cell("knit", "Nangong")).isEmpty();
        assertThat(table.cell("knit", "Qinghe")).hasValue(200);
        assertThat(table.row("knit")).hasValue(280);
    }

    @Test
    void nothingAboutTooFewFollowsFromAnyTableOfThreeByThree() {
        var random = new SplittableRandom(7);
        for (int world = 0; world < 2_000; world++) {
            var amounts = world(random);
            var known = known(new ToldTable<>(amounts, RULE));

            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 3; column++) {
                    var firms = amounts.get(row).get(column).values();
                    boolean isHarmless = firms.isEmpty() || RULE.allows(firms);
                    assertThat(isHarmless || !follows(known, row * 3 + column))
                            .as("world %s, cell %s/%s with %s", world, row, column, firms)
                            .isTrue();
                }
            }
        }
    }

    private static Map<Integer, Map<Integer, Map<UUID, Double>>> world(SplittableRandom random) {
        var world = new HashMap<Integer, Map<Integer, Map<UUID, Double>>>();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                int count = random.nextInt(4) == 0 ? random.nextInt(5) : 5 + random.nextInt(6);
                world.computeIfAbsent(row, r -> new HashMap<>())
                        .put(column, firms((row * 3 + column) * 20, count, 1 + random.nextInt(9)));
            }
        }
        return world;
    }

    /// Each sum that is told, as which of the nine cells are in it.
    private static List<double[]> known(ToldTable<Integer, Integer> table) {
        var known = new ArrayList<double[]>();
        for (int i = 0; i < 3; i++) {
            int line = i;
            if (table.row(i).isPresent()) {
                known.add(cells(cell -> cell / 3 == line));
            }
            if (table.column(i).isPresent()) {
                known.add(cells(cell -> cell % 3 == line));
            }
            for (int j = 0; j < 3; j++) {
                int at = i * 3 + j;
                if (table.cell(i, j).isPresent()) {
                    known.add(cells(cell -> cell == at));
                }
            }
        }
        if (table.total().isPresent()) {
            known.add(cells(cell -> true));
        }
        return known;
    }

    private static double[] cells(IntPredicate in) {
        return IntStream.range(0, 9).mapToDouble(c -> in.test(c) ? 1 : 0).toArray();
    }

    /// Whether some combination of the known sums is that cell alone.
    private static boolean follows(List<double[]> known, int cell) {
        var with = new ArrayList<>(known);
        with.add(cells(c -> c == cell));
        return rank(known) == rank(with);
    }

    private static int rank(List<double[]> rows) {
        var left = rows.stream().map(double[]::clone).toArray(double[][]::new);
        int rank = 0;
        for (int column = 0; column < 9 && rank < left.length; column++) {
            int at = column;
            int from = rank;
            var pivot = IntStream.range(from, left.length)
                    .filter(r -> Math.abs(left[r][at]) > 1e-9)
                    .findFirst();
            if (pivot.isPresent()) {
                var swapped = left[pivot.getAsInt()];
                left[pivot.getAsInt()] = left[rank];
                left[rank] = swapped;
                for (int r = rank + 1; r < left.length; r++) {
                    double times = left[r][column] / left[rank][column];
                    for (int c = 0; c < 9; c++) {
                        left[r][c] -= times * left[rank][c];
                    }
                }
                rank++;
            }
        }
        return rank;
    }

    private static Map<UUID, Double> firms(int first, int count, double each) {
        var firms = new HashMap<UUID, Double>();
        IntStream.range(first, first + count).forEach(i -> firms.put(firm(i), each));
        return firms;
    }

    private static UUID firm(int number) {
        return new UUID(1, number);
    }
}
