package org.cooperage.park.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class LeadStageTest {

    @Test
    void everyStageOfTheWayCanBeReachedFromTheFirst() {
        var reached = new HashSet<LeadStage>();
        reached.add(LeadStage.NEW);
        for (int i = 0; i < LeadStage.values().length; i++) {
            LeadStage.WAY.stream().filter(reached::contains).toList().forEach(s -> reached.addAll(s.next(s)));
        }

        assertThat(reached).containsAll(LeadStage.WAY).contains(LeadStage.PARKED, LeadStage.LOST);
    }

    @Test
    void aParkedOneGoesOnWhereItWasOrIsLost() {
        assertThat(LeadStage.PARKED.next(LeadStage.VISITED))
                .containsExactlyInAnyOrder(LeadStage.VISITED, LeadStage.LOST);
    }

    @Test
    void whatIsSignedMovesStepByStepAndNeverBack() {
        assertThat(LeadStage.SIGNED.next(LeadStage.SIGNED))
                .containsExactlyInAnyOrder(LeadStage.REGISTERED, LeadStage.PARKED, LeadStage.LOST);
        assertThat(LeadStage.AT_CAPACITY.next(LeadStage.AT_CAPACITY)).isEmpty();
        assertThat(LeadStage.LOST.next(LeadStage.NEW)).isEmpty();
    }
}
