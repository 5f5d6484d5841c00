package org.cooperage.indicator.engine.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cooperage.indicator.engine.structure.Range;
import org.junit.jupiter.api.Test;

class ElementIndexTest {

    @Test
    void theFloorScoresNothingTheTargetAllAndLessMayBeBetter() {
        assertThat(ElementIndex.score(3, 3, 20)).isZero();
        assertThat(ElementIndex.score(25, 3, 20)).isEqualTo(100);
        assertThat(ElementIndex.score(40, 60, 20)).isEqualTo(50);
        assertThat(ElementIndex.score(90, 60, 20)).isZero();
        assertThatThrownBy(() -> ElementIndex.score(1, 2, 2)).hasMessageContaining("(2.0)");
    }

    @Test
    void whatIsUnknownLeavesARange() {
        assertThat(ElementIndex.of(List.of(60.0, 30.0, Double.NaN))).isEqualTo(new Range(30, 190 / 3.0));
        assertThat(ElementIndex.of(List.of(60.0, 30.0, 90.0)).isKnown()).isTrue();
    }

    /// By hand: √(20 · 80) = 40, not 50.
    @Test
    void noElementIsBoughtOffByAnother() {
        var together = ElementIndex.together(List.of(Range.of(20), Range.of(80)));

        assertThat(together.low()).isCloseTo(40, within(1e-9));
        assertThat(ElementIndex.together(List.of(Range.of(50), Range.of(50))).high())
                .isCloseTo(50, within(1e-9));
    }

    @Test
    void anElementAtNothingDrawsTheWholeDownButHidesNoOther() {
        var poor = ElementIndex.together(List.of(Range.of(0), Range.of(81)));
        var rich = ElementIndex.together(List.of(Range.of(0), Range.of(100)));

        assertThat(poor.low()).isCloseTo(9, within(1e-9));
        assertThat(rich.low()).isGreaterThan(poor.low());
    }

    @Test
    void knowingMoreNeverWidensTheRange() {
        var less = ElementIndex.of(List.of(60.0, Double.NaN, Double.NaN));
        var more = ElementIndex.of(List.of(60.0, 10.0, Double.NaN));

        assertThat(more.low()).isGreaterThanOrEqualTo(less.low());
        assertThat(more.high()).isLessThanOrEqualTo(less.high());
    }
}
