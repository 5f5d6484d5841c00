package org.cooperage.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cooperage.indicator.KeptFigure;
import org.cooperage.portal.home.LoopGate.Known;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LoopGateTest {

    @Test
    void whatIsNotMeasuredIsNotKnownAndProvesNothing() {
        var gate = LoopGate.of(List.of(), figure("otif", 0.95), figure("dispute-rate", 0.002));

        assertThat(gate.met()).isEqualTo(2);
        assertThat(gate.verdict()).isEqualTo(Known.UNKNOWN);
    }

    @Test
    void oneItemMissedIsEnoughToMissTheGate() {
        assertThat(LoopGate.of(List.of(), figure("otif", 0.89), figure("dispute-rate", 0.002))
                        .verdict())
                .isEqualTo(Known.NO);
        assertThat(LoopGate.of(List.of(), figure("otif", 0.95), figure("dispute-rate", 0.01))
                        .verdict())
                .isEqualTo(Known.NO);
    }

    @Test
    void aWithheldFigureIsNotKnown() {
        assertThat(LoopGate.of(List.of(), figure("otif", null), Optional.empty())
                        .met())
                .isZero();
        assertThat(LoopGate.of(List.of(), figure("otif", null), Optional.empty())
                        .verdict())
                .isEqualTo(Known.UNKNOWN);
    }

    @Test
    void threeFunctionsUsedAgainAreNeededAndOneBelowMissesIt() {
        assertThat(repeat(0.4, 0.5, 0.9)).isEqualTo(Known.YES);
        assertThat(repeat(0.4, 0.5, null)).isEqualTo(Known.UNKNOWN);
        assertThat(repeat(0.39, null, 0.9)).isEqualTo(Known.NO);
    }

    private static Known repeat(@Nullable Double... shares) {
        var again = Arrays.stream(shares)
                .flatMap(share -> figure("orders-again", share).stream())
                .toList();
        return LoopGate.of(again, Optional.empty(), Optional.empty())
                .items()
                .getFirst()
                .known();
    }

    private static Optional<KeptFigure> figure(String code, @Nullable Double value) {
        return Optional.of(new KeptFigure(
                code,
                1,
                "MONTH",
                LocalDate.EPOCH,
                "",
                "",
                value,
                value == null ? null : value.toString(),
                5,
                Instant.EPOCH,
                false));
    }
}
