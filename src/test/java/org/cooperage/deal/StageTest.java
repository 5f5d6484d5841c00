package org.cooperage.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            OFFERED,   ACCEPTED,  true
            VIEWED,    COUNTERED, true
            COUNTERED, DECLINED,  false
            LAPSED,    ACCEPTED,  false
            ACCEPTED,  STARTED,   false
            COMMITTED, STARTED,   true
            STARTED,   WITHDRAWN, false
            STARTED,   CANCELLED, true
            DONE,      REWORK,    true
            REWORK,    DONE,      true
            PASSED,    REWORK,    false
            PAID,      PAYABLE,   false
            """)
    void aJobMovesAsTheTableSays(JobStage from, JobStage to, boolean allowed) {
        assertThat(from.mayBecome(to)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            OFFERING,      COMMITTED, true
            OFFERING,      CANCELLED, true
            IN_PRODUCTION, CANCELLED, false
            QC,            IN_PRODUCTION, true
            SHIPPED,       ACCEPTED,  false
            DELIVERED,     DISPUTED,  true
            ACCEPTED,      SETTLED,   false
            CLOSED,        OFFERING,  false
            """)
    void anOrderMovesAsTheTableSays(OrderStage from, OrderStage to, boolean allowed) {
        assertThat(from.mayBecome(to)).isEqualTo(allowed);
    }

    @Test
    void noStageLeadsBackToItself() {
        assertThat(JobStage.values()).noneMatch(stage -> stage.mayBecome(stage));
        assertThat(OrderStage.values()).noneMatch(stage -> stage.mayBecome(stage));
    }

    @Test
    void everyStageOfAJobIsInExactlyOneListButTheUnanswered() {
        var shown = Stream.of(JobFilter.Show.values())
                .flatMap(show -> show.stages().stream())
                .toList();

        assertThat(shown).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(EnumSet.allOf(JobStage.class));
    }

    @Test
    void aJobIsCalledByTheNumberOfItsOrder() {
        assertThat(JobCode.of("O-2611-000384", 7)).isEqualTo("J-000384-07");
    }
}
