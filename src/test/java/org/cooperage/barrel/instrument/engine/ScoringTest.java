package org.cooperage.barrel.instrument.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every rule beside what one gets by hand.
class ScoringTest {
    private static final String HEAD = """
            instrument	TRY	1	commitment
            name	试	Try
            issuer	某	Somebody	Document
            """;
    private static final String OPTIONS = """
            option	S	full	1	全	Full
            option	S	most	0.8	多	Most
            option	S	half	0.5	半	Half
            option	S	none	0	无	None
            option	S	na	-	不适用	Does not apply
            """;

    private static Instrument weighted(String rule, String rounding) {
        return InstrumentTable.read(HEAD + """
                total	%s	%s
                level	1	20	certain	一级	One
                level	2	40	certain	二级	Two
                level	3	60	certain	三级	Three
                level	4	80	certain	四级	Four
                group	A		30	甲	A
                group	B		70	乙	B
                """.formatted(rule, rounding) + OPTIONS + """
                item	a1	A		S	1	甲一	A one
                item	a2	A		S	3	甲二	A two
                item	b1	B		S	1	乙一	B one
                """);
    }

    /// Two groups of one item each at each of three levels.
    private static Instrument gates() {
        var items = new StringBuilder();
        for (int level = 1; level <= 3; level++) {
            for (var group : new String[] {"A", "B"}) {
                items.append("item\t%s%d\t%s\t%d\tS\t1\t题\tItem\n".formatted(group, level, group, level));
            }
        }
        return InstrumentTable.read(HEAD + """
                total	gates	exact
                level	1	0.8	uncertain	一级	One
                level	2	1.8	uncertain	二级	Two
                level	3	2.8	uncertain	三级	Three
                group	A		1	甲	A
                group	B		1	乙	B
                """ + OPTIONS + items);
    }

    @Test
    void aSumWeighsItemsInTheirGroupAndGroupsInTheTotal() {
        // A: (1·1 + 3·0.5) ÷ 4 = 0.625 of 30; B: 0.8 of 70
        var score = Scoring.of(weighted("sum", "exact"), Map.of("a1", "full", "a2", "half", "b1", "most"));

        assertThat(score.total()).isEqualTo(18.75 + 56);
        assertThat(score.most()).isEqualTo(100);
        assertThat(score.level()).isEqualTo(3);
        assertThat(score.groups()).map(Score.Row::score).containsExactly(18.75, 56.0);
        assertThat(score.isWhole()).isTrue();
        assertThat(score.isAtLeast()).isFalse();
    }

    @Test
    void aMeanTakesGroupsAlikeWhateverTheyWeigh() {
        var score = Scoring.of(weighted("mean", "exact"), Map.of("a1", "full", "a2", "half", "b1", "most"));

        assertThat(score.total()).isEqualTo((62.5 + 80) / 2);
    }

    @Test
    void notKnowingCountsNothingAndIsSaid() {
        var score = Scoring.of(weighted("sum", "exact"), Map.of("a1", "?", "a2", "full", "b1", "none"));

        assertThat(score.total()).isEqualTo(22.5);
        assertThat(score.unknown()).isOne();
        assertThat(score.isWhole()).isTrue();
        assertThat(score.isAtLeast()).isTrue();
    }

    @Test
    void whatDoesNotApplyIsLeftOutNotCountedAsNothing() {
        var inside = Scoring.of(weighted("sum", "exact"), Map.of("a1", "half", "a2", "na", "b1", "full"));
        var whole = Scoring.of(weighted("sum", "exact"), Map.of("a1", "na", "a2", "na", "b1", "half"));

        assertThat(inside.total()).isEqualTo(85);
        assertThat(whole.total()).isEqualTo(50);
        assertThat(whole.groups()).hasSize(1);
    }

    @Test
    void withoutAnyAnswerThereIsNoLevel() {
        var score = Scoring.of(weighted("sum", "exact"), Map.of());

        assertThat(score.level()).isZero();
        assertThat(score.open()).isEqualTo(3);
        assertThat(score.isWhole()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "19.999, 0", "20, 1", "39.999, 1", "40, 2", "59.999, 2", "60, 3", "79.999, 3", "80, 4", "100, 4"
    })
    void levelsOfTwentyFortySixtyEighty(double total, int level) {
        assertThat(weighted("sum", "exact").levelOf(total)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "25.49, 1", "25.5, 2", "50.49, 2", "50.5, 3", "75.49, 3", "75.5, 4", "100, 4"})
    void theBandsOfTheDmaAreOfWholePercents(double total, int level) {
        assertThat(Shipped.get("DMA-2023").levelOf(total)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        // level 1 (A, B), level 2, level 3 → total, level
        "half, half, full, full, full, full, 0.5, 0",
        "full, half, full, full, full, full, 0.75, 0",
        "most, most, none, none, none, none, 1, 1",
        "most, most, most, half, none, none, 1.65, 1",
        "most, most, most, most, none, none, 2, 2",
        "full, full, full, half, full, full, 1.75, 1",
        "most, full, full, most, most, half, 2.65, 2",
        "most, most, most, most, most, most, 3, 3",
        "full, full, full, full, full, full, 3, 3",
    })
    void aLevelIsReachedFromEightTenthsOnAndNoneIsSkipped(
            String a1, String b1, String a2, String b2, String a3, String b3, double total, int level) {
        var score = Scoring.of(gates(), Map.of("A1", a1, "B1", b1, "A2", a2, "B2", b2, "A3", a3, "B3", b3));

        assertThat(score.total()).isEqualTo(total, within(1e-9));
        assertThat(score.level()).isEqualTo(level);
    }

    @Test
    void theNextLevelIsAskedOnceTheOneBeforeIsReached() {
        var answers = new HashMap<>(Map.of("A1", "full", "B1", "half"));

        assertThat(Scoring.asked(gates(), answers)).map(Instrument.Step::code).containsExactly("1");
        assertThat(Scoring.of(gates(), answers).isWhole()).isTrue();

        answers.put("B1", "most");

        assertThat(Scoring.asked(gates(), answers)).map(Instrument.Step::code).containsExactly("1", "2");
        assertThat(Scoring.of(gates(), answers).open()).isEqualTo(2);
    }

    @Test
    void theDmaIsTheMeanOfSixDimensionsMadeOfTheirQuestions() {
        var dma = Shipped.get("DMA-2023");
        var answers = new HashMap<String, String>();
        dma.items().forEach(item -> answers.put(item.code(), item.find("0").isPresent() ? "0" : "no"));
        answers.put("S1_1", "both"); // 2 of 30 ticks
        answers.put("S2_1", "yes"); // 1 of 30
        answers.put("R1_1", "yes"); // a tenth of one half
        answers.put("R2_1", "3"); // 0.6 of a seventh of the other half
        answers.put("A1_1", "5"); // a fifth
        answers.put("G2_1", "part"); // a half of a fifth of one half

        var score = Scoring.of(dma, answers);

        assertThat(score.groups().stream()
                        .collect(Collectors.toMap(r -> r.group().code(), Score.Row::score)))
                .hasEntrySatisfying("STRATEGY", it -> assertThat(it).isEqualTo(10, within(1e-6)))
                .hasEntrySatisfying("READINESS", it -> assertThat(it).isEqualTo(5 + 30.0 / 7, within(1e-6)))
                .hasEntrySatisfying("HUMAN", it -> assertThat(it).isZero())
                .hasEntrySatisfying("AI", it -> assertThat(it).isEqualTo(20, within(1e-6)))
                .hasEntrySatisfying("GREEN", it -> assertThat(it).isEqualTo(5, within(1e-6)));
        assertThat(score.total()).isEqualTo((10 + 5 + 30.0 / 7 + 20 + 5) / 6, within(1e-6));
        assertThat(score.level()).isOne();
    }
}
