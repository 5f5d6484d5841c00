package org.cooperage.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SplittableRandom;
import org.cooperage.policy.engine.Parsing.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleParserTest {

    @Test
    void aRuleReadsLikeASentence() {
        var rule = Words.rule("""
                industry in [C17, 18]  # textiles and garments
                  and region in [1305]
                  and (jobs >= 20 or honours has "SPECIALISED")
                  and not blacklisted and founded <= 2024-12-31""");
        var firm = Words.facts(Map.of(
                "industry", "1829",
                "region", "130534100",
                "jobs", "12",
                "honours", "SPECIALISED",
                "blacklisted", "no",
                "founded", "2018-05-01"));

        assertThat(rule.on(firm)).isEqualTo(Truth.TRUE);
        assertThat(rule.on(firm.with(
                        Words.SOME.get("honours"),
                        Value.read(Words.SOME.get("honours"), "").orElseThrow())))
                .isEqualTo(Truth.FALSE);
    }

    @Test
    void chineseMeansTheSame() {
        var chinese = Words.rule("行业 属于 【17，18】 且 （从业人数 ≥ 20 或 荣誉 含 “专精特新”） 且 非 失信");
        var english =
                Words.rule("industry in [17, 18] and (jobs >= 20 or honours has \"SPECIALISED\") and not blacklisted");

        assertThat(chinese).isEqualTo(english);
    }

    @Test
    void notBindsCloserThanAndAndCloserThanOr() {
        assertThat(Words.rule("not blacklisted and jobs > 1 or patents > 1"))
                .isEqualTo(Words.rule("((not blacklisted) and jobs > 1) or patents > 1"));
    }

    @Test
    void numbersMayBeWrittenInWanAndYi() {
        assertThat(Words.rule("equipment_cost >= 2000万")).isEqualTo(Words.rule("equipment_cost >= 20000000"));
        assertThat(Words.rule("equipment_cost >= 2.5亿")).isEqualTo(Words.rule("equipment_cost >= 250000000"));
    }

    @ParameterizedTest
    @CsvSource({
        "C, 1829, true",
        "C, 4311, true",
        "C, 4410, false",
        "E, 4700, true",
        "C17, 1723, true",
        "17, 1819, false"
    })
    void industriesFitTheirSectionDivisionAndClass(String wanted, String code, boolean fits) {
        assertThat(Words.rule("industry in [" + wanted + "]").on(Words.facts(Map.of("industry", code))))
                .isEqualTo(Truth.of(fits));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "jbos >= 20; 1; 1; UNKNOWN_FACT; jobs",
                "jobs >= 20 and; 1; 15; NO_FACT; ''",
                "jobs 20; 1; 6; NO_COMPARISON; ''",
                "jobs >= many; 1; 9; NO_NUMBER; ''",
                "founded > 2024-02-30; 1; 11; NO_DAY; ''",
                "industry = 17; 1; 10; NO_LIST; ''",
                "industry and jobs > 1; 1; 1; NOT_ALONE; industry",
                "industry in [x7]; 1; 14; NO_CODE; ''",
                "honours has GOLD; 1; 13; UNKNOWN_CHOICE; 'SPECIALISED, GIANT'",
                "blacklisted = 1; 1; 13; NOT_COMPARED; ''",
                "(jobs > 1; 1; 10; NOT_CLOSED; ''",
                "atleast 3 of (jobs > 1, patents > 1); 1; 9; TOO_MANY; 2",
                "atleast 0 of (jobs > 1); 1; 9; TOO_MANY; 1",
                "jobs > 1 patents > 1; 1; 10; NOT_EXPECTED; ''",
                "jobs > 1 ; 1; 1; ; ''",
                "§; 1; 1; NO_FACT; ''",
            })
    void whatIsWrongIsNamedWithItsPlace(String text, int line, int column, Why why, String hint) {
        var parsing = RuleParser.parse(Words.SOME, text);

        if (why == null) {
            assertThat(parsing).isInstanceOf(Parsing.Right.class);
        } else {
            assertThat(parsing).isInstanceOfSatisfying(Parsing.Wrong.class, wrong -> {
                assertThat(wrong.why()).isEqualTo(why);
                assertThat(wrong.line()).isEqualTo(line);
                assertThat(wrong.column()).isEqualTo(column);
                assertThat(wrong.hint()).isEqualTo(hint);
            });
        }
    }

    @Test
    void theLineIsCountedToo() {
        assertThat(RuleParser.parse(Words.SOME, "jobs > 1\n  and jbos > 2"))
                .isInstanceOfSatisfying(Parsing.Wrong.class, wrong -> {
                    assertThat(wrong.line()).isEqualTo(2);
                    assertThat(wrong.column()).isEqualTo(7);
                    assertThat(wrong.token()).isEqualTo("jbos");
                });
    }

    @Test
    void depthAndLengthHaveTheirLimits() {
        var deep = "(".repeat(60) + "jobs > 1" + ")".repeat(60);

        assertThat(why(deep)).isEqualTo(Why.TOO_DEEP);
        assertThat(why("jobs > 1 and ".repeat(400) + "jobs > 1")).isEqualTo(Why.TOO_LONG);
        assertThat(why("")).isEqualTo(Why.NO_FACT);
    }

    @Test
    void noiseIsRefusedAndNeverThrows() {
        var dice = new SplittableRandom(7);
        var words = new String[] {
            "jobs",
            ">=",
            "20",
            "(",
            ")",
            "and",
            "or",
            "not",
            "in",
            "[",
            "]",
            "，",
            "atleast",
            "of",
            "\"",
            "§",
            "2026-13-01",
            "行业",
            "%",
            "万",
            "->"
        };
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int j = dice.nextInt(12); j >= 0; j--) {
                text.append(words[dice.nextInt(words.length)]).append(dice.nextBoolean() ? " " : "");
            }
            assertThat(RuleParser.parse(Words.SOME, text.toString())).isNotNull();
            assertThat(GrantParser.parse(Words.SOME, text.toString())).isNotNull();
        }
    }

    private static Why why(String text) {
        return ((Parsing.Wrong<Rule>) RuleParser.parse(Words.SOME, text)).why();
    }
}
