package org.cooperage.barrel.workbook.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/// A value stream by hand: knit 60 min on 4 machines, link 12 min on 2 seats, wash outside.
class ValueStreamTest {
    private static final Terms TERMS = new Terms(50, new Range(10_000, 12_000), 2_400, 30, 10);
    private static final Step KNIT = step(1, "knit", false, new Range(60, 60), new Range(10, 14), 100, 98);
    private static final Step LINK = step(2, "link", false, new Range(12, 16), new Range(30, 40), 0, 95);
    private static final Step WASH = step(3, "wash", true, new Range(6, 6), new Range(48, 48), 0, 100);

    private static Step step(int id, String name, boolean outside, Range minutes, Range wait, double setup, double ca) {
        var price = outside ? Range.of(3) : Range.NONE;
        int stations = id == 1 ? 4 : 2;
        return new Step(
                id, name, name, outside, true, minutes, wait, setup, ca, 0.5, 1, stations, Range.NONE, price, null);
    }

    private static Step with(Step it, Range minutes, Range wait) {
        return new Step(
                it.id(),
                it.name(),
                it.process(),
                it.outside(),
                it.adds(),
                minutes,
                wait,
                it.changeoverMinutes(),
                it.accuratePercent(),
                it.people(),
                it.machines(),
                it.stations(),
                it.materialYuan(),
                it.outsideYuan(),
                null);
    }

    @Test
    void leadTimeIsAllWorkAndAllWaiting() {
        var stream = ValueStream.of(List.of(KNIT, LINK, WASH), TERMS);

        assertThat(stream.leadHours().low()).isCloseTo(10 + 30 + 48 + 78 / 60.0, within(1e-9));
        assertThat(stream.leadHours().high()).isCloseTo(14 + 40 + 48 + 82 / 60.0, within(1e-9));
        assertThat(stream.rightPercent()).isCloseTo(98 * 95 / 100.0, within(1e-9));
        assertThat(stream.addedPercent().low()).isBetween(1.0, 1.5);
    }

    @Test
    void theSlowestPaceIsTheBottleneckAndTaktIsWhatDemandAllows() {
        var stream = ValueStream.of(List.of(KNIT, LINK), TERMS);

        assertThat(stream.bottleneck()).isEqualTo(1);
        assertThat(stream.lines().getFirst().paceMinutes().low()).isCloseTo(62 / 4.0, within(1e-9));
        assertThat(stream.taktMinutes().low()).isCloseTo(12, within(1e-9));
        assertThat(stream.taktMinutes().high()).isCloseTo(14.4, within(1e-9));
        assertThat(stream.lines()).extracting(ValueStream.Line::tooSlow).containsExactly(true, false);
    }

    @Test
    void costIsDriverTimesRateAndOutsideWorkIsItsPrice() {
        var lines = ValueStream.of(List.of(KNIT, WASH), TERMS).lines();

        assertThat(lines.get(0).cost().labour().low()).isCloseTo(62 / 60.0 * 0.5 * 30, within(1e-9));
        assertThat(lines.get(0).cost().machine().low()).isCloseTo(62 / 60.0 * 10, within(1e-9));
        assertThat(lines.get(1).cost().total()).isEqualTo(Range.of(3));
    }

    @Test
    void aCombinedStepLendsItsWorkAndLosesItsWait() {
        var changes = List.of(new Change(2, Change.Kind.COMBINE, 1, "one place", null, null));

        var toBe = Redesign.of(List.of(KNIT, LINK, WASH), changes);

        assertThat(toBe).extracting(Step::id).containsExactly(1, 3);
        assertThat(toBe.getFirst().minutes()).isEqualTo(new Range(72, 76));
        assertThat(toBe.getFirst().waitHours()).isEqualTo(KNIT.waitHours());
    }

    @Test
    void aStepMayBePutBehindAnotherOrGoAway() {
        var behind = new Change(1, Change.Kind.REARRANGE, 3, "later", null, KNIT);
        var away = new Change(2, Change.Kind.ELIMINATE, null, "knit to shape", null, null);

        assertThat(Redesign.of(List.of(KNIT, LINK, WASH), List.of(behind, away)))
                .extracting(Step::id)
                .containsExactly(3, 1);
    }

    @Test
    void stepsThatStayDoNotBlurTheSaving() {
        var quicker = with(LINK, Range.of(10), Range.of(8));

        var saving = Saving.of(List.of(KNIT, LINK, WASH), List.of(KNIT, quicker, WASH), TERMS);

        assertThat(saving.leadHours().low()).isCloseTo(22 + 2 / 60.0, within(1e-9));
        assertThat(saving.leadHours().high()).isCloseTo(32 + 6 / 60.0, within(1e-9));
        assertThat(saving.yuan().low()).isCloseTo(2 / 60.0 * 25, within(1e-9));
        assertThat(saving.yuanAYear().high()).isCloseTo(6 / 60.0 * 25 * 12_000, within(1e-6));
    }

    @Test
    void aRedesignThatChangesNothingSavesNothing() {
        var steps = List.of(KNIT, LINK, WASH);

        assertThat(Saving.of(steps, Redesign.of(steps, List.of()), TERMS))
                .isEqualTo(new Saving(Range.NONE, Range.NONE, Range.NONE));
    }

    @Test
    void theShiftIsTheMedianOfAllDifferencesAndItsIntervalHoldsTheTruth() {
        assertThat(Shift.of(List.of(10.0, 12.0, 14.0), List.of(7.0)).saved()).isEqualTo(5);
        var random = new SplittableRandom(7);
        int held = 0;
        for (int i = 0; i < 400; i++) {
            var shift = Shift.of(draws(random, 20, 30), draws(random, 12, 26));
            held += shift.low() <= 4 && shift.high() >= 4 ? 1 : 0;
        }
        assertThat(held / 400.0).isBetween(0.92, 0.99);
    }

    @Test
    void noiseIsNotClear() {
        var same = List.of(5.0, 6.0, 7.0, 8.0, 9.0);

        assertThat(Shift.of(same, same).isClear()).isFalse();
        assertThat(Shift.of(same, List.of(1.0, 1.1, 1.2, 1.3, 1.4)).isClear()).isTrue();
    }

    @Test
    void nonsenseIsRefusedWithItsValues() {
        assertThatThrownBy(() -> new Range(3, 2)).hasMessageContaining("(3.0)");
        assertThatThrownBy(() -> new Change(1, Change.Kind.COMBINE, null, "", null, null))
                .hasMessageContaining("COMBINE");
    }

    private static List<Double> draws(SplittableRandom random, int n, double mean) {
        return DoubleStream.generate(() -> mean + random.nextGaussian() * 5)
                .limit(n)
                .boxed()
                .toList();
    }
}
