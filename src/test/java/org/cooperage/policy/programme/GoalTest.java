package org.cooperage.policy.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.policy.VocabularyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalTest {
    private static final LocalDate HALF_WAY = LocalDate.of(2027, 7, 2);

    @ParameterizedTest
    @CsvSource({
        "100, 0, RED",
        "134, 0.34, RED",
        "135, 0.35, AMBER",
        "144, 0.44, AMBER",
        "145, 0.45, GREEN",
        "260, 1, GREEN"
    })
    void aGoalIsLitByItsProgressOverTheTimeGone(BigDecimal actual, double progress, Light light) {
        var goal = goal("100", "200");

        assertThat(goal.elapsed(HALF_WAY)).isCloseTo(0.5, within(0.001));
        assertThat(goal.progress(actual)).isCloseTo(progress, within(1e-9));
        assertThat(goal.light(Optional.of(actual), HALF_WAY.minusDays(1))).isEqualTo(light);
    }

    @Test
    void aFigureThatShouldFallCountsAlike() {
        assertThat(goal("20", "6").progress(new BigDecimal("13"))).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void whatNobodyMeasuredOrHasNotBegunIsOpen() {
        assertThat(goal("100", "200").light(Optional.empty(), HALF_WAY)).isEqualTo(Light.OPEN);
        assertThat(goal("100", "200").light(Optional.of(BigDecimal.TEN), LocalDate.of(2026, 1, 1)))
                .isEqualTo(Light.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31, OPEN", "2027-01-01, GREEN", "2027-05-01, GREEN", "2027-05-02, AMBER", "2027-06-01, RED"})
    void anUndertakingIsLitByItsDates(LocalDate today, Light light) {
        assertThat(undertaking(Optional.empty()).light(today)).isEqualTo(light);
        assertThat(undertaking(Optional.of(HALF_WAY)).light(today)).isEqualTo(Light.GREEN);
    }

    private static Goal goal(String baseline, String target) {
        var fact = VocabularyFile.ofClusters().get("revenue");
        return new Goal(
                UUID.randomUUID(),
                fact,
                new BigDecimal(baseline),
                LocalDate.of(2026, 1, 1),
                false,
                new BigDecimal(target),
                LocalDate.of(2029, 1, 1),
                1);
    }

    private static Undertaking undertaking(Optional<LocalDate> done) {
        return new Undertaking(
                new Undertaking.Id(UUID.randomUUID()),
                Undertaking.Area.BRANDS,
                "区域品牌",
                new Party.Id(UUID.randomUUID()),
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2027, 6, 1),
                Optional.empty(),
                "",
                Map.of(),
                done,
                done.map(it -> "验收文件"),
                Optional.empty());
    }
}
