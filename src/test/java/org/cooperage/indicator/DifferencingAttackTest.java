package org.cooperage.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cooperage.indicator.IndicatorCount.Part;
import org.cooperage.indicator.engine.Telling.Memory;
import org.junit.jupiter.api.Test;

/// Somebody keeps every figure that is ever told, of every filter and at every time, knows which firms stand behind it
/// and which of them changed, and solves for single firms. Ten thousand times firms came, went, moved and grew.
///
/// Each number of a firm is an unknown, new whenever it changes; each figure told is an equation. A few firms are found
/// out if some combination of equations holds unknowns of theirs alone, which is if the projection of their unknowns
/// on the space of all equations loses nothing.
class DifferencingAttackTest {
    private static final int WORLDS = 1_000;
    private static final int STEPS = 10;
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

    @Test
    void tenThousandFiltersAndTimesTellNoFourFirms() {
        int told = 0;
        int held = 0;
        for (int seed = 0; seed < WORLDS; seed++) {
            var world = new World(new Random(seed));
            for (int step = 0; step < STEPS; step++) {
                world.goOn();
                world.publish();
            }
            assertThat(world.foundOut()).as("world %d", seed).isEmpty();
            told += world.equations;
            held += world.held;
        }
        assertThat(told).as("figures told").isGreaterThan(10_000);
        assertThat(held).as("figures held").isGreaterThan(1_000);
    }

    @Test
    void theAttackFindsOutWhoIsNotGuarded() {
        var system = new Equations();
        system.add(Map.of(0, 1.0, 1, 1.0, 2, 1.0));
        system.add(Map.of(0, 1.0, 2, 1.0, 3, 1.0));

        assertThat(system.tells(List.of(1, 3))).as("the difference of both").isTrue();
        assertThat(system.tells(List.of(1))).isFalse();
        assertThat(system.tells(List.of(0, 2))).isFalse();
    }

    /// Firms in some cities and months, and everything that was ever told about them.
    private static final class World {
        private record Where(UUID firm, LocalDate month, String city) {}

        private final Random random;
        private final IndicatorCount count = new IndicatorCount(Indicator.ORDERS);
        private final List<UUID> firms = new ArrayList<>();
        private final Map<Where, Double> numbers = new HashMap<>();
        private final Map<Where, Integer> unknown = new HashMap<>();
        private final Map<UUID, List<Integer>> unknowns = new HashMap<>();
        private final Map<Part, Memory> memory = new HashMap<>();
        private final Equations told = new Equations();
        private int equations;
        private int held;

        World(Random random) {
            this.random = random;
            IntStream.range(0, 14 + random.nextInt(12)).forEach(_ -> join());
        }

        void goOn() {
            for (int events = random.nextInt(9); events > 0; events--) {
                switch (random.nextInt(5)) {
                    case 0 -> join();
                    case 1 ->
                        leave(numbers.keySet().stream()
                                .skip(random.nextInt(numbers.size()))
                                .findFirst()
                                .orElseThrow());
                    default -> grow();
                }
            }
        }

        private void join() {
            var firm = new UUID(1, firms.size());
            firms.add(firm);
            for (int month = 0; month < 2; month++) {
                set(new Where(firm, OCTOBER.plusMonths(month), "c" + random.nextInt(3)));
            }
        }

        private void leave(Where where) {
            if (numbers.size() > 5) {
                numbers.remove(where);
                unknown.remove(where);
            }
        }

        private void grow() {
            var firm = firms.get(random.nextInt(firms.size()));
            set(new Where(firm, OCTOBER.plusMonths(random.nextInt(2)), "c" + random.nextInt(3)));
        }

        private void set(Where where) {
            numbers.put(where, 1 + 9 * random.nextDouble());
            int fresh = unknowns.values().stream().mapToInt(List::size).sum();
            unknown.put(where, fresh);
            unknowns.computeIfAbsent(where.firm(), _ -> new ArrayList<>()).add(fresh);
        }

        void publish() {
            var contributions = numbers.entrySet().stream()
                    .map(it -> new Contribution(
                            it.getKey().month(),
                            "",
                            it.getKey().city(),
                            it.getKey().firm(),
                            it.getValue(),
                            1))
                    .toList();
            var counted = count.figures(contributions, memory);
            memory.putAll(counted.learnt());
            held += counted.held().size();
            counted.figures().stream().filter(figure -> !figure.isWithheld()).forEach(this::learn);
        }

        private void learn(Figure figure) {
            var equation = new HashMap<Integer, Double>();
            unknown.forEach((where, number) -> {
                boolean inTime = figure.span() == Indicator.Span.QUARTER
                        || figure.period().equals(where.month());
                boolean inCity = figure.column().isEmpty() || figure.column().equals(where.city());
                if (inTime && inCity) {
                    equation.put(number, 1.0);
                }
            });
            equations++;
            told.add(equation);
        }

        /// Firms, alone, in pairs and in fours, of whom somebody can compute anything.
        List<List<UUID>> foundOut() {
            var suspects = new ArrayList<List<UUID>>();
            firms.forEach(firm -> suspects.add(List.of(firm)));
            for (int n = 0; n < 30; n++) {
                suspects.add(random.ints(2 + n % 3, 0, firms.size())
                        .distinct()
                        .mapToObj(firms::get)
                        .toList());
            }
            return suspects.stream()
                    .filter(some -> told.tells(some.stream()
                            .flatMap(firm -> unknowns.get(firm).stream())
                            .toList()))
                    .toList();
        }
    }

    /// Equations as an orthonormal base of the space they span.
    private static final class Equations {
        private static final int MOST = 160;
        private final List<double[]> base = new ArrayList<>();

        void add(Map<Integer, Double> equation) {
            var row = new double[MOST];
            equation.forEach((unknown, factor) -> row[unknown] = factor);
            double length = length(row);
            for (int again = 0; again < 2; again++) {
                for (var other : base) {
                    subtract(row, other, product(row, other));
                }
            }
            double rest = length(row);
            if (rest > 1e-9 * length) {
                IntStream.range(0, MOST).forEach(i -> row[i] /= rest);
                base.add(row);
            }
        }

        /// Whether some combination of equations holds these unknowns alone: whether the largest eigenvalue of their
        /// projection is 1, by power iteration.
        boolean tells(List<Integer> some) {
            int n = some.size();
            var gram = new double[n][n];
            for (var row : base) {
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        gram[i][j] += row[some.get(i)] * row[some.get(j)];
                    }
                }
            }
            var vector = new double[n];
            IntStream.range(0, n).forEach(i -> vector[i] = 1 + i * 0.37);
            double largest = 0;
            for (int round = 0; round < 40; round++) {
                double length = length(vector);
                if (length < 1e-12) {
                    return false;
                }
                var before = IntStream.range(0, n)
                        .mapToDouble(i -> vector[i] / length)
                        .toArray();
                IntStream.range(0, n).forEach(i -> vector[i] = product(gram[i], before));
                largest = length(vector);
            }
            return largest > 1 - 1e-7;
        }

        private static double product(double[] one, double[] other) {
            double sum = 0;
            for (int i = 0; i < one.length; i++) {
                sum += one[i] * other[i];
            }
            return sum;
        }

        private static void subtract(double[] row, double[] other, double times) {
            for (int i = 0; i < row.length; i++) {
                row[i] -= times * other[i];
            }
        }

        private static double length(double[] row) {
            return Math.sqrt(product(row, row));
        }
    }
}
