package org.cooperage.indicator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpreadTest {
    private static final double[] LOADS = {.9, .7, .65, .2};

    @Test
    void jainOfTheReferenceIsThePublishedOne() {
        assertThat(Spread.jain(LOADS)).isCloseTo(.8514, within(5e-5));
    }

    @Test
    void giniOfTheReferenceIsThePublishedOne() {
        assertThat(Spread.gini(LOADS)).isCloseTo(.2194, within(5e-5));
    }

    @Test
    void equalsAreEvenAndOneWhoHasAllIsNot() {
        assertThat(Spread.jain(3, 3, 3)).isEqualTo(1);
        assertThat(Spread.gini(3, 3, 3)).isZero();
        assertThat(Spread.jain(0, 0, 0, 8)).isEqualTo(.25);
        assertThat(Spread.gini(0, 0, 0, 8)).isEqualTo(.75);
    }

    @Test
    void nothingIsSpreadEvenly() {
        assertThat(Spread.jain(0, 0)).isEqualTo(1);
        assertThat(Spread.gini(0, 0)).isZero();
    }
}
