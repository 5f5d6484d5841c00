package org.cooperage.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IndicatorCountTest {
    private static final LocalDate MONTH = LocalDate.of(2026, 11, 1);

    @Test
    void cellsOfFewFirmsAreWithheldAndSoIsATotalThatWouldTellThem() {
        var contributions = firms("L7", "Qinghe", 10, 20, 30, 20, 10);
        contributions.addAll(firms("L7", "Xingtai", 50));

        var figures = new IndicatorCount(Indicator.JOBS).figures(contributions);

        assertThat(value(figures, "L7", "Qinghe")).isEqualTo(90.0);
        assertThat(value(figures, "L7", "Xingtai")).isNull();
        assertThat(value(figures, "L7", "")).isNull();
    }

    @Test
    void countsOfThePublicRegisterAreKnown() {
        var contributions = firms("L7", "Qinghe", 1, 1);
        contributions.addAll(firms("L4", "Xingtai", 1));

        assertThat(value(new IndicatorCount(Indicator.FIRMS).figures(contributions), "L7", ""))
                .isEqualTo(2.0);
        assertThat(value(new IndicatorCount(Indicator.FIRM_QUOTIENT).figures(contributions), "L7", "Qinghe"))
                .isEqualTo(1.5);
    }

    @Test
    void aRatioIsOfSumsNotAMeanOfRatios() {
        var contributions = Stream.of(1, 2, 3, 4, 90)
                .map(base -> new Contribution(MONTH, "link", "Qinghe", UUID.randomUUID(), base == 90 ? 45 : base, base))
                .toList();

        assertThat(value(new IndicatorCount(Indicator.LOCAL_RATIO).figures(contributions), "link", ""))
                .as("the one firm that dominates is not given away")
                .isNull();
        var even = firms("link", "Qinghe", 5, 5, 5, 5, 10, 10);
        assertThat(value(new IndicatorCount(Indicator.LOCAL_RATIO).figures(even), "link", ""))
                .isEqualTo(40.0 / 6);
    }

    @Test
    void theShareOfFourDoesNotTellTheFifth() {
        var five = firms("L7", "", 10, 10, 10, 10, 3);
        var nine = firms("L7", "", 10, 10, 10, 10, 3, 3, 3, 3, 3);

        assertThat(value(new IndicatorCount(Indicator.JOBS_CR4).figures(five), "L7", ""))
                .isNull();
        assertThat(value(new IndicatorCount(Indicator.JOBS_CR4).figures(nine), "L7", ""))
                .isEqualTo(40.0 / 55);
    }

    @Test
    void aMedianNeedsFiveFirms() {
        assertThat(value(new IndicatorCount(Indicator.MEDIAN_PRICE).figures(firms("link", "", 1, 2, 9, 4)), "link", ""))
                .isNull();
        assertThat(value(
                        new IndicatorCount(Indicator.MEDIAN_PRICE).figures(firms("link", "", 1, 2, 9, 4, 3)),
                        "link",
                        ""))
                .isEqualTo(3.0);
    }

    @Test
    void aFigureIsHeldWhileOneOrTwoFirmsComeOrGo() {
        var one = UUID.randomUUID();
        var two = UUID.randomUUID();
        var three = UUID.randomUUID();

        assertThat(IndicatorCount.isHeld(Set.of(one, two), Set.of(one, two))).isFalse();
        assertThat(IndicatorCount.isHeld(Set.of(one, two), Set.of(one, three))).isTrue();
        assertThat(IndicatorCount.isHeld(Set.of(one, two, three), Set.of(one))).isTrue();
        assertThat(IndicatorCount.isHeld(Set.of(one, two, three), Set.of())).isFalse();
    }

    private static List<Contribution> firms(String row, String column, double... values) {
        var firms = new ArrayList<Contribution>();
        for (double value : values) {
            firms.add(new Contribution(MONTH, row, column, UUID.randomUUID(), value, 1));
        }
        return firms;
    }

    private static @Nullable Double value(List<Figure> figures, String row, String column) {
        return figures.stream()
                .filter(f -> f.row().equals(row) && f.column().equals(column))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
