package org.cooperage.plan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.cooperage.plan.format.Instance;
import org.junit.jupiter.api.Test;

class PeakPlanningTest {
    @Test
    void theSameNumbersMakeTheSamePeak() {
        var text = PeakPlanning.write(40, 3, 7);

        assertThat(PeakPlanning.write(40, 3, 7)).isEqualTo(text);
        assertThat(PeakPlanning.write(40, 3, 8)).isNotEqualTo(text);
        assertThat(Instance.read(text).problem().orders()).hasSize(3);
    }

    @Test
    void aPeakIsPlannedQuotedAndRepairedByTheRules() {
        var figures = PeakPlanning.measure(new PeakPlanning.Wish(60, 8, 3, 0.2, 0.2, 1, 5, 6));

        assertThat(figures)
                .containsEntry("complete", true)
                .containsEntry("violations", 0)
                .containsEntry("quotesComplete", 5)
                .containsEntry("quoteViolations", 0)
                .containsEntry("repairMovedInFrozenDays", 0)
                .containsEntry("repairViolations", 0);
        assertThat((double) figures.get("lowerBound")).isLessThanOrEqualTo((double) figures.get("yuan"));
        assertThat((double) figures.get("yuan")).isLessThanOrEqualTo((double) figures.get("ruleYuan"));
    }
}
