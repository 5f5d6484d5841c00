package org.cooperage.indicator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cooperage.indicator.engine.Disclosed.Published;
import org.cooperage.indicator.engine.DisclosureControl.At;
import org.cooperage.indicator.engine.DisclosureControl.Cell;
import org.junit.jupiter.api.Test;

class DisclosureControlTest {
    private final DisclosureControl control = new DisclosureControl(DisclosureRule.STANDARD);

    @Test
    void fiveEqualContributorsMayBePublished() {
        var table = control.control(List.of(cell("knit", "Qinghe", 1, 1, 1, 1, 1)));

        assertThat(table.at("knit", "Qinghe")).isEqualTo(new Published(5, 5));
    }

    @Test
    void fourContributorsAreTooFew() {
        var table = control.control(List.of(cell("knit", "Qinghe", 1, 1, 1, 1)));

        assertThat(table.at("knit", "Qinghe")).isEqualTo(Disclosed.WITHHELD);
    }

    @Test
    void oneThatHoldsMoreThanSixtyPercentIsNotShown() {
        var table = control.control(List.of(cell("dye", "Qinghe", 70, 10, 5, 5, 5, 5)));

        assertThat(table.at("dye", "Qinghe")).isEqualTo(Disclosed.WITHHELD);
    }

    @Test
    void twoThatHoldMoreThanEightyPercentAreNotShown() {
        var table = control.control(List.of(cell("dye", "Qinghe", 45, 40, 5, 4, 3, 3)));

        assertThat(table.at("dye", "Qinghe")).isEqualTo(Disclosed.WITHHELD);
    }

    @Test
    void aTotalIsHeldBackRatherThanAnotherCell() {
        var table = control.control(List.of(
                cell("knit", "Qinghe", 1, 1, 1, 1, 1, 1),
                cell("knit", "Puyuan", 3, 3),
                cell("knit", "Zhili", 2, 2, 2, 2, 2)));

        assertThat(table.at("knit", "Puyuan")).isEqualTo(Disclosed.WITHHELD);
        assertThat(table.at("knit", "Qinghe")).isInstanceOf(Published.class);
        assertThat(table.total("knit")).isEqualTo(Disclosed.WITHHELD);
    }

    @Test
    void aTotalThatHidesEnoughFirmsIsPublished() {
        var table = control.control(List.of(
                cell("knit", "Qinghe", 1, 1, 1, 1, 1, 1),
                cell("knit", "Puyuan", 3, 3),
                cell("knit", "Zhili", 2, 2, 2)));

        assertThat(table.at("knit", "Zhili")).isEqualTo(Disclosed.WITHHELD);
        assertThat(table.total("knit")).isEqualTo(new Published(18, 11));
    }

    @Test
    void aCellThatIsSecretForAnotherReasonStaysSecret() {
        var table = control.control(List.of(cell("knit", "Qinghe", 1, 1, 1, 1, 1)), Set.of(new At("knit", "Qinghe")));

        assertThat(table.at("knit", "Qinghe")).isEqualTo(Disclosed.WITHHELD);
    }

    @Test
    void anEmptyCellIsZeroAndNoSecret() {
        var table = control.control(List.of(cell("knit", "Qinghe", 1, 1, 1, 1, 1), cell("knit", "Puyuan")));

        assertThat(table.at("knit", "Puyuan")).isEqualTo(new Published(0, 0));
    }

    @Test
    void noTotalMinusPublishedCellsRevealsAFewFirms() {
        var random = new Random(7);
        for (int run = 0; run < 500; run++) {
            var cells = randomTable(random);

            var table = control.control(cells);

            for (var row : cells.stream().map(Cell::row).distinct().toList()) {
                assertNothingRecoverable(
                        cells.stream().filter(c -> c.row().equals(row)).toList(),
                        table,
                        table.rows().get(row));
            }
        }
    }

    private static void assertNothingRecoverable(List<Cell> line, DisclosureControl.Table table, Disclosed margin) {
        var hidden = line.stream()
                .filter(c -> table.cells().get(new At(c.row(), c.column())) instanceof Disclosed.Withheld)
                .toList();
        if (hidden.isEmpty() || margin instanceof Disclosed.Withheld) {
            return;
        }
        Map<String, Double> behind = new HashMap<>();
        hidden.forEach(c -> c.contributions().forEach((who, value) -> behind.merge(who, value, Double::sum)));
        assertThat(DisclosureRule.STANDARD.allows(behind.values())).isTrue();
    }

    private static List<Cell> randomTable(Random random) {
        var cells = new ArrayList<Cell>();
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 5; column++) {
                int firms = random.nextInt(12);
                double[] values =
                        random.doubles(firms, 0, 100).map(v -> v * v / 50).toArray();
                cells.add(cell("r" + row, "c" + column, values));
            }
        }
        return cells;
    }

    private static Cell cell(String row, String column, double... values) {
        var contributions = IntStream.range(0, values.length)
                .boxed()
                .collect(Collectors.toMap(i -> row + column + i, i -> values[i]));
        return new Cell(row, column, contributions);
    }
}
