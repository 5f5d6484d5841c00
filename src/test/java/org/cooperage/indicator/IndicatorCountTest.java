package org.cooperage.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

        var figures = figures(Indicator.JOBS, contributions);

        assertThat(value(figures, "L7", "Qinghe")).isEqualTo(90.0);
        assertThat(value(figures, "L7", "Xingtai")).isNull();
        assertThat(value(figures, "L7", "")).isNull();
    }

    @Test
    void countsOfThePublicRegisterAreKnown() {
        var contributions = firms("L7", "Qinghe", 1, 1);
        contributions.addAll(firms("L4", "Xingtai", 1));

        assertThat(value(figures(Indicator.FIRMS, contributions), "L7", "")).isEqualTo(2.0);
        assertThat(value(figures(Indicator.FIRM_QUOTIENT, contributions), "L7", "Qinghe"))
                .isEqualTo(1.5);
    }

    @Test
    void aRatioIsOfSumsNotAMeanOfRatios() {
        var contributions = Stream.of(1, 2, 3, 4, 90)
                .map(base -> new Contribution(MONTH, "link", "Qinghe", UUID.randomUUID(), base == 90 ? 45 : base, base))
                .toList();

        assertThat(value(figures(Indicator.LOCAL_RATIO, contributions), "link", ""))
                .as("the one firm that dominates is not given away")
                .isNull();
        var even = firms("link", "Qinghe", 5, 5, 5, 5, 10, 10);
        assertThat(value(figures(Indicator.LOCAL_RATIO, even), "link", "")).isEqualTo(40.0 / 6);
    }

    @Test
    void theShareOfFourDoesNotTellTheFifth() {
        var five = firms("L7", "", 10, 10, 10, 10, 3);
        var nine = firms("L7", "", 10, 10, 10, 10, 3, 3, 3, 3, 3);

        assertThat(value(figures(Indicator.JOBS_CR4, five), "L7", "")).isNull();
        assertThat(value(figures(Indicator.JOBS_CR4, nine), "L7", "")).isEqualTo(40.0 / 55);
    }

    /// Six firms of one size in the first of three equal towns, against as many elsewhere in each of the others.
    @Test
    void closenessIsToldOverThreeTownsAndNotOverTwo() {
        var near = firms("L7", "one", 10, 10, 10, 10, 10, 10);
        near.addAll(firms("L4", "two", 10, 10, 10, 10, 10, 10));
        near.addAll(firms("L4", "three", 10, 10, 10, 10, 10, 10));
        var three = new ArrayList<>(near);
        three.addAll(firms("L7", "two", 10));
        three.addAll(firms("L7", "three", 10));

        assertThat(value(figures(Indicator.JOBS_GAMMA, near), "L7", "")).isNull();
        assertThat(value(figures(Indicator.JOBS_GAMMA, three), "L7", "")).isBetween(0.2, 0.8);
    }

    @Test
    void aMedianNeedsFiveFirms() {
        assertThat(value(figures(Indicator.MEDIAN_PRICE, firms("link", "", 1, 2, 9, 4)), "link", ""))
                .isNull();
        assertThat(value(figures(Indicator.MEDIAN_PRICE, firms("link", "", 1, 2, 9, 4, 3)), "link", ""))
                .isEqualTo(3.0);
    }

    @Test
    void aFigureIsHeldWhileFewFirmsChange() {
        var count = new IndicatorCount(Indicator.JOBS);
        var first = firms("L7", "Qinghe", 10, 20, 30, 20, 10, 15, 15);
        var memory = count.figures(first, Map.of()).learnt();

        assertThat(count.figures(grown(first, 4), memory).held()).hasSize(2);
        assertThat(count.figures(grown(first, 5), memory).held()).isEmpty();
        assertThat(count.figures(first, memory).held()).isEmpty();
    }

    private static List<Contribution> grown(List<Contribution> firms, int howMany) {
        var grown = new ArrayList<>(firms);
        for (int i = 0; i < howMany; i++) {
            var it = firms.get(i);
            grown.set(i, new Contribution(it.period(), it.row(), it.column(), it.firm(), it.value() + 5, it.base()));
        }
        return grown;
    }

    @Test
    void aQuarterWouldTellTheMonthThatIsWithheld() {
        var contributions = new ArrayList<>(firms("", "Qinghe", 10, 20, 30, 20, 10));
        contributions.addAll(months(firms("", "Qinghe", 10, 20), MONTH.minusMonths(1)));

        var figures = figures(Indicator.ORDERS, contributions);

        assertThat(figures)
                .filteredOn(f -> f.span() == Indicator.Span.QUARTER)
                .singleElement()
                .satisfies(f -> assertThat(f.isWithheld()).isTrue());
    }

    @Test
    void monthsThatAreKnownMakeAQuarter() {
        var contributions = new ArrayList<>(firms("", "Qinghe", 10, 20, 30, 20, 10));
        contributions.addAll(months(firms("", "Qinghe", 10, 20, 30, 20, 11), MONTH.minusMonths(1)));

        assertThat(figures(Indicator.ORDERS, contributions))
                .filteredOn(f -> f.span() == Indicator.Span.QUARTER)
                .singleElement()
                .satisfies(f -> assertThat(f.value()).isEqualTo(181.0));
    }

    @Test
    void aRateOfRareEventsIsKnownWhereWhatItIsCountedInIs() {
        var orders = firms("", "", 0, 0, 1, 0, 0, 0);

        assertThat(value(figures(Indicator.DISPUTE_RATE, orders), "", "")).isEqualTo(1 / 6.0);
    }

    private static List<Contribution> months(List<Contribution> contributions, LocalDate month) {
        return contributions.stream().map(it -> it.in(month)).toList();
    }

    private static List<Figure> figures(Indicator indicator, List<Contribution> contributions) {
        return new IndicatorCount(indicator).figures(contributions, Map.of()).figures();
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
                .filter(f -> f.span() != Indicator.Span.QUARTER
                        && f.row().equals(row)
                        && f.column().equals(column))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
