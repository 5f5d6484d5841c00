package org.cooperage.park.project.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cooperage.park.project.engine.Answer.NO;
import static org.cooperage.park.project.engine.Answer.UNCERTAIN;
import static org.cooperage.park.project.engine.Answer.YES;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.cooperage.park.project.engine.Rule.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTest {

    @ParameterizedTest
    @CsvSource({"999, 100, NO", "999, 570, UNCERTAIN", "1000, 100, YES", "999, , UNCERTAIN", ", 100, UNCERTAIN"})
    void aReviewIsDueFromALimitAndUncertainBelowItIfSomethingElseMayBringItAbout(
            Integer energy, Integer power, Answer expected) {
        var figures = new HashMap<String, Integer>();
        figures.put("energy", energy);
        figures.put("power", power);
        figures.values().removeIf(Objects::isNull);

        assertThat(new Rule("energy>=1000", "energy>=1000|power>=570").of(new Facts("1723", figures)))
                .isEqualTo(expected);
    }

    @Test
    void aClassMayBeAskedForByItsBeginning() {
        var rule = new Rule("industry=1713,26", "industry!=18|discharge>0");

        assertThat(rule.of(new Facts("2614", Map.of()))).isEqualTo(YES);
        assertThat(rule.of(new Facts("3033", Map.of("discharge", 0)))).isEqualTo(UNCERTAIN);
        assertThat(rule.of(new Facts("1829", Map.of("discharge", 0)))).isEqualTo(NO);
        assertThat(rule.of(new Facts("1829", Map.of()))).isEqualTo(UNCERTAIN);
    }

    @Test
    void bothSidesOfAnAndMustHold() {
        var rule = new Rule("area>2500&industry=17,18", "area>0");

        assertThat(rule.of(new Facts("1829", Map.of("area", 2501)))).isEqualTo(YES);
        assertThat(rule.of(new Facts("1829", Map.of("area", 2500)))).isEqualTo(UNCERTAIN);
        assertThat(rule.of(new Facts("3033", Map.of("area", 0)))).isEqualTo(NO);
    }

    @Test
    void aConditionNobodyCanReadIsRefusedAtOnce() {
        assertThatThrownBy(() -> new Rule("always", "area=>3"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("area=>3");
    }
}
