package org.cooperage.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TrackRecordTest {

    @Test
    void nothingInspectedIsNothingSure() {
        assertThat(TrackRecord.NONE.surePassRate().value()).isZero();
    }

    @Test
    void theSurePassRateIsWilsonsLowerEnd() {
        var record = new TrackRecord(95, 100, 0, 0);

        assertThat(record.surePassRate().value()).isCloseTo(0.8882, within(0.0001));
    }

    @Test
    void aProvenMakerOutranksALuckyStranger() {
        var stranger = new TrackRecord(10, 10, 1, 1);
        var proven = new TrackRecord(9_700, 10_000, 40, 42);

        assertThat(proven.surePassRate()).isGreaterThan(stranger.surePassRate());
    }
}
