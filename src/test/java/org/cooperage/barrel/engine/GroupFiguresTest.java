package org.cooperage.barrel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.cooperage.barrel.engine.Blocks.Member;
import org.cooperage.barrel.engine.GroupFigures.Topic;
import org.cooperage.barrel.engine.GroupFigures.Unit;
import org.cooperage.barrel.engine.GroupFigures.Value;
import org.junit.jupiter.api.Test;

class GroupFiguresTest {
    private static final Topic DESIGN = new Topic("RD");

    /// Towns and links of very different size, many cells with one firm or two.
    private static List<Value> cluster(SplittableRandom random, int firms) {
        var values = new ArrayList<Value>();
        for (int i = 0; i < firms; i++) {
            var town = "T" + (int) (12 * Math.pow(random.nextDouble(), 2));
            var link = "L" + (int) (9 * Math.pow(random.nextDouble(), 2));
            values.add(new Value(DESIGN, new Member("F" + i, town, link), random.nextDouble(0, 100)));
        }
        return values;
    }

    private static Unit unit(SplittableRandom random) {
        return switch (random.nextInt(5)) {
            case 0 -> Unit.CLUSTER;
            case 1, 2 -> new Unit(Unit.Kind.PLACE, "T" + random.nextInt(12));
            default -> new Unit(Unit.Kind.LINK, "L" + random.nextInt(9));
        };
    }

    private static Set<String> firms(GroupFigures figures, Unit unit) {
        var firms = new HashSet<String>();
        figures.behind(DESIGN, unit).forEach(block -> firms.addAll(block.firms()));
        return firms;
    }

    /// Ten thousand times: some figures that were told are added to and taken from each other at random. Fewer than
    /// eight firms are never left over, so that no sum, count or mean of fewer can be had.
    @Test
    void tenThousandRandomDifferencesIsolateNobody() {
        var random = new SplittableRandom(53);
        int told = 0;
        for (int attack = 0; attack < 10_000; attack++) {
            if (attack % 100 == 0) {
                figures = new GroupFigures(cluster(random, 40 + random.nextInt(600)));
            }
            var left = firms(figures, unit(random));
            for (int step = random.nextInt(1, 5); step > 0; step--) {
                var other = firms(figures, unit(random));
                switch (random.nextInt(3)) {
                    case 0 -> left.removeAll(other);
                    case 1 -> left.retainAll(other);
                    default -> left.addAll(other);
                }
            }
            told += left.isEmpty() ? 0 : 1;
            assertThat(left.size())
                    .satisfiesAnyOf(
                            size -> assertThat(size).isZero(),
                            size -> assertThat(size).isGreaterThanOrEqualTo(Blocks.FEWEST));
        }
        assertThat(told).isGreaterThan(3_000);
    }

    private GroupFigures figures = new GroupFigures(List.of());

    /// What an attacker who ignores how figures are made would try: subtract the sums behind count and mean.
    @Test
    void countsOfTwoFiguresNeverDifferByAFewFirmsTheyShare() {
        var random = new SplittableRandom(7);
        for (int round = 0; round < 100; round++) {
            var figures = new GroupFigures(cluster(random, 300));
            var cluster = figures.find(DESIGN, Unit.CLUSTER).orElseThrow();
            int towns = 0;
            for (int town = 0; town < 12; town++) {
                towns += figures.find(DESIGN, new Unit(Unit.Kind.PLACE, "T" + town))
                        .map(GroupFigures.Figure::firms)
                        .orElse(0);
            }
            int hidden = cluster.firms() - towns;
            assertThat(hidden == 0 || hidden >= Blocks.FEWEST).isTrue();
        }
    }

    @Test
    void everyBlockHasEightFirmsAndNoFirmIsInTwo() {
        var random = new SplittableRandom(3);
        for (int round = 0; round < 200; round++) {
            var members = cluster(random, random.nextInt(200)).stream()
                    .map(Value::firm)
                    .toList();
            var seen = new TreeSet<String>();
            for (var block : Blocks.of(members)) {
                assertThat(block.firms()).hasSizeGreaterThanOrEqualTo(Blocks.FEWEST);
                block.firms().forEach(firm -> assertThat(seen.add(firm)).isTrue());
            }
            assertThat(members.size() - seen.size()).isBetween(0, Blocks.FEWEST - 1);
        }
    }

    @Test
    void aFewFirmsAreToldNowhere() {
        var values = new ArrayList<Value>();
        for (int i = 0; i < 7; i++) {
            values.add(new Value(DESIGN, new Member("F" + i, "T", "L"), 50));
        }

        assertThat(new GroupFigures(values).find(DESIGN, Unit.CLUSTER)).isEmpty();
    }

    @Test
    void figuresAreQuartilesOfWholePoints() {
        var values = new ArrayList<Value>();
        for (int i = 0; i < 9; i++) {
            values.add(new Value(DESIGN, new Member("F" + i, "T", "L"), 10.2 * i));
        }

        assertThat(new GroupFigures(values).find(DESIGN, new Unit(Unit.Kind.PLACE, "T")))
                .contains(new GroupFigures.Figure(9, 20, 41, 61, 41));
    }

    @Test
    void theWeakestFunctionIsTheLowestAndUnknownOnesMakeTheLevelAnUpperBound() {
        var barrel = new GroupBarrel(Map.of(GroupFunction.TALENT, 30.0, GroupFunction.FINANCE, 55.0));

        assertThat(barrel.weakest()).contains(GroupFunction.TALENT);
        assertThat(barrel.isSure()).isFalse();
        assertThat(barrel.level()).isBetween(30.0, 60.0);
        assertThat(new GroupBarrel(Map.of()).weakest()).isEmpty();
    }
}
