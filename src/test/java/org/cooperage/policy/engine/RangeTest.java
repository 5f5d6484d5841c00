package org.cooperage.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.cooperage.shared.Bilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A number known only to lie between two makes a rule true, or false, when it does so wherever it lies.
class RangeTest {
    private static final Fact INDEX = new Fact(
            0,
            "index",
            Bilingual.same("index"),
            Bilingual.same(""),
            Fact.Type.NUMBER,
            Bilingual.same(""),
            Fact.Origin.PLATFORM,
            true,
            List.of());
    private static final Vocabulary WORDS = new Vocabulary(List.of(INDEX));

    @ParameterizedTest
    @CsvSource({
        "40, 60, index >= 40, TRUE",
        "39, 60, index >= 40, UNKNOWN",
        "10, 39.9, index >= 40, FALSE",
        "40, 60, index > 40, UNKNOWN",
        "10, 20, index < 20, UNKNOWN",
        "10, 20, index <= 20, TRUE",
        "21, 30, index <= 20, FALSE",
        "10, 20, index = 15, UNKNOWN",
        "10, 20, index = 25, FALSE",
        "15, 15, index = 15, TRUE",
        "10, 20, index != 15, UNKNOWN",
        "10, 20, index != 5, TRUE",
        "3, , index >= 1, TRUE",
        "0.4, , index >= 1, UNKNOWN",
        "5, , index < 5, FALSE",
        "5, , index = 5, UNKNOWN",
        "5, , index = 4, FALSE"
    })
    void onlyWhatHoldsWhereverItLiesIsKnown(BigDecimal low, BigDecimal high, String rule, Truth truth) {
        var range = new Value.Between(low, Optional.ofNullable(high));

        var on = RuleParser.read(WORDS, rule).on(Facts.none(WORDS).with(INDEX, range));

        assertThat(on).isEqualTo(truth);
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> new Value.Between(BigDecimal.TEN, Optional.of(BigDecimal.ONE)))
                .hasMessageContaining("swapped");
    }
}
