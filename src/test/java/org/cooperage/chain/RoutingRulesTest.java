package org.cooperage.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoutingRulesTest {

    private static final Set<Process.Id> KNOWN = Set.of(new Process.Id("knit12"), new Process.Id("link"));

    @Test
    void knittingPanelCheckAndLinkingIsARouting() {
        var faults = check(
                of(20, "knit12").with(),
                of(30, null).by(20).with(),
                of(40, "link").with());

        assertThat(faults).isEmpty();
    }

    @Test
    void aRoutingWithoutOperationsIsNone() {
        assertThat(check()).extracting(Fault::field).containsExactly("operations");
    }

    @Test
    void everyFaultIsFoundNotOnlyTheFirst() {
        var faults = check(of(20, "weld").yield("1.2").split(0).with());

        assertThat(faults)
                .extracting(Fault::field)
                .containsExactly("operations[0].process", "operations[0].maxSplit", "operations[0].yield");
    }

    @Test
    void operationsGoUpwards() {
        assertThat(check(of(20, "knit12").with(), of(20, "link").with()))
                .extracting(Fault::field)
                .containsExactly("operations[1].seq");
    }

    @Test
    void handWorkSaysBesideWhichOperation() {
        assertThat(check(of(20, "knit12").with(), of(30, null).with()))
                .extracting(Fault::messageKey)
                .containsExactly("chain.wrong.handwork");
    }

    @Test
    void handWorkMayComeBeforeTheMachineItStaysWith() {
        assertThat(check(of(10, null).by(20).with(), of(20, "knit12").with())).isEmpty();
    }

    @Test
    void nothingStaysWithItselfOrWithWhatIsNotThere() {
        assertThat(check(of(20, "knit12").by(20).with(), of(40, "link").by(50).with()))
                .extracting(Fault::field)
                .containsExactly("operations[0].sameSiteAs", "operations[1].sameSiteAs");
    }

    @Test
    void theLongestRestIsNotShorterThanTheShortest() {
        assertThat(check(of(20, "knit12").rest(1440, 60).with()))
                .extracting(Fault::field)
                .containsExactly("operations[0].waitMaxMinutes");
    }

    @Test
    void aBatchHasACycle() {
        assertThat(check(of(20, "knit12").batch("100", null).with()))
                .extracting(Fault::field)
                .containsExactly("operations[0].cycleMinutes");
    }

    private static List<Fault> check(Operation... operations) {
        return RoutingRules.check(List.of(operations), KNOWN);
    }

    private static Builder of(int seq, @Nullable String process) {
        return new Builder(seq, process);
    }

    private static final class Builder {
        private final int seq;
        private final @Nullable String process;
        private @Nullable BigDecimal run = BigDecimal.TEN;
        private @Nullable BigDecimal batch;
        private @Nullable Integer cycle;
        private BigDecimal yield = new BigDecimal("0.985");
        private int split = 5;
        private int restMin;
        private @Nullable Integer restMax;
        private @Nullable Integer by;

        Builder(int seq, @Nullable String process) {
            this.seq = seq;
            this.process = process;
        }

        Builder by(int other) {
            by = other;
            return this;
        }

        Builder yield(String share) {
            yield = new BigDecimal(share);
            return this;
        }

        Builder split(int makers) {
            split = makers;
            return this;
        }

        Builder rest(int min, int max) {
            restMin = min;
            restMax = max;
            return this;
        }

        Builder batch(String size, @Nullable Integer minutes) {
            run = null;
            batch = new BigDecimal(size);
            cycle = minutes;
            return this;
        }

        Operation with() {
            return new Operation(
                    seq,
                    Bilingual.same("step"),
                    process == null ? null : new Process.Id(process),
                    Unit.PIECE,
                    BigDecimal.ONE,
                    run,
                    batch,
                    cycle,
                    null,
                    0,
                    BigDecimal.TEN,
                    BigDecimal.ZERO,
                    split,
                    yield,
                    restMin,
                    restMax,
                    by,
                    false,
                    null,
                    null,
                    BigDecimal.ZERO);
        }
    }
}
