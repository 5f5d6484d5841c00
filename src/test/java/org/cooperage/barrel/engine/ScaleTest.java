package org.cooperage.barrel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {
    private static final Scale ON_TIME = new Scale(0, List.of(60.0, 75.0, 85.0, 92.0, 97.0), 0, 100);
    private static final Scale SAMPLE_DAYS = new Scale(40, List.of(20.0, 12.0, 7.0, 4.0, 2.0), 0, 3_650);
    private static final Scale SCANNING = new Scale(0, List.of(0.0, 20.0, 50.0, 80.0, 100.0), 0, 100);

    @Test
    void cutPointsAreTheLevels() {
        assertThat(ON_TIME.cuts()).map(ON_TIME::level).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0);
        assertThat(SAMPLE_DAYS.cuts()).map(SAMPLE_DAYS::level).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0);
    }

    @Test
    void betweenThemTheLevelIsLinearAndAboveTheLastFlat() {
        assertThat(ON_TIME.level(80)).isEqualTo(2.5);
        assertThat(ON_TIME.level(100)).isEqualTo(5);
        assertThat(SAMPLE_DAYS.level(16)).isEqualTo(1.5);
        assertThat(SAMPLE_DAYS.level(0)).isEqualTo(5);
    }

    @Test
    void belowTheFirstItIsLinearFromTheFloor() {
        assertThat(ON_TIME.level(30)).isEqualTo(0.5);
        assertThat(SAMPLE_DAYS.level(30)).isEqualTo(0.5);
        assertThat(SAMPLE_DAYS.level(90)).isZero();
    }

    @Test
    void aFirstCutThatIsTheFloorBeginsAtLevelOne() {
        assertThat(SCANNING.level(0)).isEqualTo(1);
        assertThat(SCANNING.level(10)).isEqualTo(1.5);
    }

    @Test
    void cutPointsThatTurnRoundAreRefused() {
        assertThatThrownBy(() -> new Scale(0, List.of(1.0, 2.0, 2.0, 3.0, 4.0), 0, 5))
                .hasMessageContaining("only rise or only fall");
    }
}
