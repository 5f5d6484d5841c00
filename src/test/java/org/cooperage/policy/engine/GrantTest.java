package org.cooperage.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cooperage.policy.engine.Parsing.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "20万; 200000",
                "30% of equipment_cost upto 50万; 500000",
                "10% of equipment_cost; 250000.00",
                "1000 per jobs upto 10万; 12000.00",
                "jobs: 10 -> 1万, 12 -> 2万, 20 -> 5万; 20000",
                "jobs: 13 -> 1万; 0",
                "10% 按 设备投资 最高 5万; 50000",
            })
    void amountsAreReadAndReckoned(String text, String yuan) {
        var firm = Words.facts(Map.of("equipment_cost", "250万", "jobs", "12"));

        assertThat(Words.grant(text).on(firm).orElseThrow()).isEqualByComparingTo(yuan);
    }

    @Test
    void anUnknownCostHasNoAmountButMayHaveACeiling() {
        var grant = Words.grant("30% of equipment_cost upto 50万");

        assertThat(grant.on(Words.facts(Map.of()))).isEmpty();
        assertThat(grant.most().orElseThrow()).isEqualByComparingTo("500000");
        assertThat(Words.grant("30% of equipment_cost").most()).isEmpty();
    }

    @Test
    void aBlankTextPaysNothing() {
        assertThat(Words.grant(" ")).isEqualTo(new Grant.Nothing());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "much; UNKNOWN_FACT",
                "120% of equipment_cost; NO_AMOUNT",
                "30%; NO_NUMBER_FACT",
                "30% of industry; NO_NUMBER_FACT",
                "1000 per industry; NO_NUMBER_FACT",
                "jobs: 20 -> 1万, 10 -> 2万; NOT_RISING",
                "jobs 20 -> 1万; NO_LIST",
                "20万 30万; NOT_EXPECTED",
                "-5; NO_AMOUNT",
                "20万 upto; NO_AMOUNT",
            })
    void whatIsWrongIsNamed(String text, Why why) {
        assertThat(GrantParser.parse(Words.SOME, text))
                .isInstanceOfSatisfying(
                        Parsing.Wrong.class, wrong -> assertThat(wrong.why()).isEqualTo(why));
    }
}
