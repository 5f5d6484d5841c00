package org.cooperage.barrel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.cooperage.barrel.engine.Risk.Kind;
import org.cooperage.barrel.engine.Risk.Level;
import org.cooperage.shared.Bilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskTest {
    @ParameterizedTest
    @CsvSource({
        "CUSTOMER, 70, HIGH",
        "CUSTOMER, 69.9, RAISED",
        "CUSTOMER, 49.9, LOW",
        "MACHINE, 1, HIGH",
        "MACHINE, 2, RAISED",
        "MACHINE, 3, LOW",
        "CASH, 15, HIGH",
        "CASH, 30, RAISED",
        "CASH, 31, LOW",
        "RECEIVABLE, 110, HIGH"
    })
    void theLinesAreWhatTheySay(Kind kind, double value, Level level) {
        assertThat(Risk.of(kind, value, 9).level()).isEqualTo(level);
    }

    @Test
    void whatRestsOnFewerThanFiveJobsIsUnknown() {
        var four = Optional.of(new Risk.Spread(4, 1, 1.0));
        var five = Optional.of(new Risk.Spread(5, 1, 1.0));

        assertThat(Risk.of(Kind.CUSTOMER, four).level()).isEqualTo(Level.UNKNOWN);
        assertThat(Risk.of(Kind.CUSTOMER, five)).isEqualTo(new Risk(Kind.CUSTOMER, 100.0, 5, Level.HIGH));
        assertThat(Risk.of(Kind.CUSTOMER, Optional.empty()).level()).isEqualTo(Level.UNKNOWN);
    }

    @Test
    void aStrengthIsBetterThanThreeOfFourAndThanTheMiddle() {
        assertThat(skill(98, 80, 90, 97).isStrength()).isTrue();
        assertThat(skill(96, 80, 90, 97).isStrength()).isFalse();
        assertThat(skill(100, 100, 100, 100).isStrength()).isFalse();
        assertThat(skill(79, 80, 90, 97).isWeakness()).isTrue();
    }

    private static Skill skill(double value, long lower, long median, long upper) {
        return new Skill("knit12", Bilingual.same("knitting"), Skill.Kind.ON_TIME, 20, value, 9, lower, median, upper);
    }
}
