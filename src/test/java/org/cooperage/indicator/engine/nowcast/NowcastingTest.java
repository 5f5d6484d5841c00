package org.cooperage.indicator.engine.nowcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class NowcastingTest {
    private static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final double UNKNOWN = Double.NaN;

    @Test
    void aSeriesThatFollowsThePlatformIsEstimatedWell() {
        var months = following(30, 2, .01, 1);

        var told = estimated(months);

        assertThat(told).hasSize(2).allSatisfy(it -> {
            assertThat(it.method()).isEqualTo(Nowcast.Method.RIDGE);
            assertThat(it.accuracy().ridge())
                    .isLessThan(.03)
                    .isLessThan(it.accuracy().naive());
            assertThat(it.value()).isCloseTo(truth(months, it.month()), Percentage.withPercentage(5));
            assertThat(it.low()).isLessThan(it.value());
            assertThat(it.drivers()).isNotEmpty();
        });
    }

    /// Of many made-up series the interval should hold the truth in four of five.
    @Test
    void theIntervalHoldsTheTruthAsOftenAsItSays() {
        int held = 0;
        int many = 200;
        for (int seed = 0; seed < many; seed++) {
            var months = new ArrayList<>(following(31, 0, .05, seed));
            double truth = months.getLast().official();
            months.set(30, withoutOfficial(months.getLast()));
            var told = estimated(months).getFirst();
            held += told.low() <= truth && truth <= told.high() ? 1 : 0;
        }

        assertThat(held / (double) many).isBetween(.7, .92);
    }

    @Test
    void whereThePlatformSaysNothingTheNaiveOneIsTold() {
        var random = new SplittableRandom(5);
        var months = new ArrayList<Observed>();
        for (int i = 0; i < 30; i++) {
            double walk = 100 + 3 * i;
            months.add(new Observed(
                    FIRST.plusMonths(i), i == 29 ? UNKNOWN : walk, List.of(random.nextDouble(), random.nextDouble())));
        }

        var told = estimated(months).getFirst();

        assertThat(told.accuracy().beatsNaive()).isFalse();
        assertThat(told.method()).isEqualTo(Nowcast.Method.LAST_VALUE);
        assertThat(told.value()).isEqualTo(100 + 3 * 28);
        assertThat(told.drivers()).isEmpty();
    }

    @Test
    void twelveCommonMonthsAreNeededAndOneMoreForEachMonthAhead() {
        assertThat(Nowcasting.of(following(11, 1, .01, 1)))
                .singleElement()
                .satisfies(it -> assertThat(it).isEqualTo(new Nowcast.TooEarly(FIRST.plusMonths(11), 11, 12)));
        assertThat(((Nowcast.TooEarly) Nowcasting.of(following(11, 1, .01, 1)).getFirst()).from())
                .isEqualTo(FIRST.plusMonths(12));
        assertThat(Nowcasting.of(following(12, 2, .01, 1)))
                .hasExactlyElementsOfTypes(Nowcast.Estimated.class, Nowcast.TooEarly.class);
        assertThat(Nowcasting.of(following(0, 1, .01, 1))).singleElement().isInstanceOf(Nowcast.TooEarly.class);
    }

    @Test
    void aSeriesOfFewMonthsIsLeftOutNotWaitedFor() {
        var months = following(20, 1, .01, 3).stream()
                .map(it -> new Observed(
                        it.month(),
                        it.official(),
                        List.of(
                                it.platform().get(0),
                                it.platform().get(1),
                                it.month().isBefore(FIRST.plusMonths(18)) ? UNKNOWN : 7)))
                .toList();

        var told = estimated(months).getFirst();

        assertThat(told.drivers()).noneMatch(driver -> driver.series() == 2);
    }

    @Test
    void theUnitOfTheOfficialSeriesScalesTheAnswer() {
        var months = following(30, 1, .02, 4);
        var inThousands = months.stream()
                .map(it -> new Observed(it.month(), it.official() / 1_000, it.platform()))
                .toList();

        var one = estimated(months).getFirst();
        var other = estimated(inThousands).getFirst();

        assertThat(other.value() * 1_000).isCloseTo(one.value(), Offset.offset(1e-6));
        assertThat(other.accuracy().tested()).isEqualTo(one.accuracy().tested());
    }

    /// What comes later cannot help: a month is told the same whatever the months after it were.
    @Test
    void thePastIsJudgedByWhatWasKnownThen() {
        var months = following(30, 1, .02, 6);
        var shorter = new ArrayList<>(months.subList(0, 20));
        shorter.set(19, withoutOfficial(shorter.get(19)));
        var longer = new ArrayList<>(shorter);

        longer.add(withoutOfficial(months.get(20)));

        assertThat(Nowcasting.of(longer).getFirst())
                .isEqualTo(Nowcasting.of(shorter).getFirst());
    }

    @Test
    void aMissingMonthIsRefused() {
        var months = new ArrayList<>(following(14, 1, .01, 1));
        months.remove(5);

        assertThatThrownBy(() -> Nowcasting.of(months)).hasMessageContaining("2024-07");
    }

    private static Observed withoutOfficial(Observed it) {
        return new Observed(it.month(), UNKNOWN, it.platform());
    }

    /// Official = 40 + 3·orders + 0.5·hours, with noise.
    private static List<Observed> following(int official, int ahead, double noise, long seed) {
        var random = new SplittableRandom(seed);
        var months = new ArrayList<Observed>();
        for (int i = 0; i < official + ahead; i++) {
            double orders = 50 + 30 * random.nextDouble();
            double hours = 200 + 80 * random.nextDouble();
            double value = value(orders, hours) * (1 + noise * (2 * random.nextDouble() - 1));
            months.add(new Observed(FIRST.plusMonths(i), i < official ? value : UNKNOWN, List.of(orders, hours)));
        }
        return months;
    }

    private static double value(double orders, double hours) {
        return 40 + 3 * orders + .5 * hours;
    }

    private static double truth(List<Observed> months, YearMonth month) {
        return months.stream()
                .filter(it -> it.month().equals(month))
                .mapToDouble(it -> value(it.platform().get(0), it.platform().get(1)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Nowcast.Estimated> estimated(List<Observed> months) {
        return Nowcasting.of(months).stream().map(Nowcast.Estimated.class::cast).toList();
    }
}
