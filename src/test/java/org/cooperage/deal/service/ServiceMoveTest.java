package org.cooperage.deal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.cooperage.deal.service.ServiceMove.Side;
import org.cooperage.deal.service.ServiceOrder.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The table of moves.
class ServiceMoveTest {

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, PROVIDER, QUOTE CONFIRM DECLINE CANCEL",
        "REQUESTED, CUSTOMER, CANCEL",
        "QUOTED, CUSTOMER, AGREE CANCEL",
        "BOOKED, PROVIDER, CANCEL RESCHEDULE MISS START DELIVER",
        "BOOKED, CUSTOMER, CANCEL RESCHEDULE",
        "DELIVERED, CUSTOMER, OBJECT ACCEPT",
        "ACCEPTED, CUSTOMER, RATE",
        "ACCEPTED, PROVIDER, REFUND",
        "SETTLED, CUSTOMER, RATE"
    })
    void eachSideMayDoThis(Stage stage, Side side, String moves) {
        var possible = EnumSet.allOf(ServiceMove.class);
        possible.removeIf(move -> !move.isPossible(stage) || !move.isFor(side));

        assertThat(possible).extracting(Enum::name).containsExactly(moves.split(" "));
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"DECLINED", "CANCELLED", "NO_SHOW", "REFUNDED"})
    void whatIsOverStaysOver(Stage stage) {
        assertThat(EnumSet.allOf(ServiceMove.class)).noneMatch(move -> move.isPossible(stage));
    }

    @Test
    void whatWasPaidBeforeItWasRatedStaysSettled() {
        assertThat(ServiceMove.RATE.after(Stage.SETTLED)).isEqualTo(Stage.SETTLED);
        assertThat(ServiceMove.RATE.after(Stage.ACCEPTED)).isEqualTo(Stage.RATED);
    }
}
