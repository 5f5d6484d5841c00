package org.cooperage.plan.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.chain.Operation;
import org.cooperage.chain.Process;
import org.cooperage.need.Need;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Unit;
import org.junit.jupiter.api.Test;

class BreakdownTest {
    private static final int MOST = 200;

    @Test
    void aTestAtTheEndWaitsForAllGoods() {
        var breakdown = cut(100, spin(10), once(20));

        assertThat(breakdown.lastGoods()).isZero();
        assertThat(breakdown.lastTests()).containsExactlyElementsOf(breakdown.portionsOf(1));
        assertThat(breakdown.flows())
                .hasSameSizeAs(breakdown.portionsOf(0))
                .allSatisfy(f -> assertThat(f.to().step()).isEqualTo(1));
    }

    @Test
    void aPatternIsNeededForTheFirstPieces() {
        var breakdown = cut(60, once(10), spin(20), knit(30));

        var fed = breakdown.flows().stream()
                .filter(f -> f.from().step() == 0)
                .map(f -> f.to().step())
                .collect(Collectors.toSet());
        assertThat(fed).isEqualTo(Set.of(2));
        assertThat(breakdown.lastTests()).isEmpty();
    }

    @Test
    void aRecipeForYarnIsNeededForTheYarn() {
        var breakdown = cut(60, once(10), spin(20));

        assertThat(breakdown.flows())
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.from().step()).isZero());
    }

    private static Breakdown cut(int quantity, Operation... operations) {
        var lines = List.of(new Need.Line("red", "M", BigDecimal.valueOf(quantity)));
        var steps =
                List.of(operations).stream().map(o -> new Step(o, List.of())).toList();
        return Breakdown.of(lines, steps, MOST);
    }

    private static Operation spin(int seq) {
        return operation(seq, Unit.KILOGRAM, new BigDecimal("4.3"), null);
    }

    private static Operation knit(int seq) {
        return operation(seq, Unit.PIECE, new BigDecimal("65"), null);
    }

    private static Operation once(int seq) {
        return operation(seq, Unit.PIECE, null, 60);
    }

    private static Operation operation(int seq, Unit unit, BigDecimal run, Integer once) {
        return new Operation(
                seq,
                new Bilingual("工序", "step"),
                new Process.Id("p" + new UUID(0, seq)),
                unit,
                BigDecimal.ONE,
                run,
                null,
                null,
                once,
                0,
                BigDecimal.TEN,
                BigDecimal.ZERO,
                3,
                BigDecimal.ONE,
                0,
                null,
                null,
                false,
                null,
                null,
                BigDecimal.ZERO);
    }
}
