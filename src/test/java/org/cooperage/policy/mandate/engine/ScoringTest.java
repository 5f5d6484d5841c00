package org.cooperage.policy.mandate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cooperage.policy.mandate.engine.Scoring.Measured;
import org.cooperage.policy.mandate.engine.SpendingAudit.Flag;
import org.cooperage.policy.mandate.engine.SpendingAudit.Grant;
import org.cooperage.policy.mandate.engine.SpendingAudit.Spent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScoringTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final Grant GRANT =
            new Grant(new BigDecimal("1000"), Set.of("STAFF"), NEW_YEAR, NEW_YEAR.plusYears(1));

    @Test
    void moreThanTheTargetCountsAsTheTarget() {
        var result = Scoring.of(List.of(figure("150", "100", false, 60), figure("50", "100", false, 40)));

        assertThat(result.score()).isEqualByComparingTo("0.8");
        assertThat(result.bonus()).isEqualByComparingTo("10");
        assertThat(result.malus()).isEqualByComparingTo("5");
    }

    @Test
    void whereLessIsBetterHalfAsMuchIsReached() {
        assertThat(Scoring.of(List.of(figure("1", "2", true, 1))).score()).isEqualByComparingTo("1");
        assertThat(Scoring.of(List.of(figure("4", "2", true, 1))).score()).isEqualByComparingTo("0.5");
        assertThat(Scoring.of(List.of(figure("0", "2", true, 1))).score()).isEqualByComparingTo("1");
    }

    @Test
    void atEightyPerCentThereIsNeitherBonusNorMalus() {
        var result = Scoring.of(List.of(figure("80", "100", false, 1)));

        assertThat(result.bonus()).isEqualByComparingTo("0");
        assertThat(result.malus()).isEqualByComparingTo("0");
    }

    @Test
    void anyScoreLiesBetweenNothingAndAll() {
        var dice = new Random(245);
        for (int round = 0; round < 500; round++) {
            var figures = new ArrayList<Measured>();
            for (int i = 0; i <= dice.nextInt(6); i++) {
                figures.add(figure(
                        Integer.toString(dice.nextInt(-50, 300)),
                        Integer.toString(1 + dice.nextInt(200)),
                        dice.nextBoolean(),
                        1 + dice.nextInt(100)));
            }
            var score = Scoring.of(figures).score();

            assertThat(score).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
            Collections.shuffle(figures, dice);
            assertThat(Scoring.of(figures).score()).isEqualTo(score);
        }
    }

    @Test
    void eachQuestionIsAsked() {
        var fine = spent(1, 10, "400", "STAFF", "a");
        var screen = spent(2, 20, "100", "EQUIPMENT", "b");
        var late = spent(3, 400, "100", "STAFF", null);
        var again = spent(4, 30, "600", "STAFF", "a");

        var flags = SpendingAudit.flags(GRANT, List.of(late, again, screen, fine), Set.of());

        assertThat(flags).hasSize(3).doesNotContainKey(fine.id());
        assertThat(flags.get(screen.id())).containsExactly(Flag.OUTSIDE_PURPOSE);
        assertThat(flags.get(again.id())).containsExactlyInAnyOrder(Flag.SAME_DOCUMENT, Flag.ABOVE_GRANT);
        assertThat(flags.get(late.id()))
                .containsExactlyInAnyOrder(Flag.OUTSIDE_PERIOD, Flag.NO_DOCUMENT, Flag.ABOVE_GRANT);
        assertThat(SpendingAudit.flags(GRANT, List.of(fine), Set.of("a")).get(fine.id()))
                .containsExactly(Flag.SAME_DOCUMENT);
    }

    private static Spent spent(int number, int day, String amount, String cost, @Nullable String sha256) {
        return new Spent(new UUID(0, number), NEW_YEAR.plusDays(day), new BigDecimal(amount), cost, sha256);
    }

    private static Measured figure(String actual, String target, boolean falling, int weight) {
        return new Measured(
                new BigDecimal(actual),
                new BigDecimal(target),
                falling,
                weight,
                new BigDecimal("10"),
                new BigDecimal("5"));
    }
}
