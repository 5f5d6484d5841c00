package org.cooperage.indicator.engine.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.cooperage.indicator.engine.upgrade.Readings.NOW;
import static org.cooperage.indicator.engine.upgrade.Readings.some;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Quarters, the four kinds of upgrading, draws of audits, the six changes, the transaction cost.
class UpgradeRulesTest {

    @Test
    void quartersCountAcrossYears() {
        assertThat(Quarter.of(LocalDate.of(2026, 11, 23))).hasToString("2026-Q4");
        assertThat(NOW.minus(4)).isEqualTo(new Quarter(2025, 4));
        assertThat(NOW.minus(7)).isEqualTo(new Quarter(2025, 1));
        assertThat(NOW.since(new Quarter(2025, 1))).isEqualTo(7);
        assertThat(NOW.end()).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Test
    void anEventCountsFromTenPerCentOrFivePerCentOfRevenue() {
        assertThat(UpgradeKind.PROCESS.holds(20, 18)).isTrue();
        assertThat(UpgradeKind.PROCESS.holds(20, 18.1)).isFalse();
        assertThat(UpgradeKind.PRODUCT.holds(200, 220)).isTrue();
        assertThat(UpgradeKind.PRODUCT.holds(200, 219)).isFalse();
        assertThat(UpgradeKind.FUNCTIONAL.holds(0, 5)).isTrue();
        assertThat(UpgradeKind.FUNCTIONAL.holds(1, 9)).isFalse();
        assertThat(UpgradeKind.CHAIN.holds(0, 4.9)).isFalse();
    }

    @Test
    void aDrawTakesWhatIsDecisiveAndAtLeastOneOfTheRest() {
        var items = IntStream.range(0, 41)
                .mapToObj(i -> new AuditDraw.Item(new UUID(1, i), i == 40))
                .toList();

        var drawn = AuditDraw.draw(items, 5);

        assertThat(drawn)
                .filteredOn(AuditDraw.Drawn::byRisk)
                .map(AuditDraw.Drawn::id)
                .containsExactly(new UUID(1, 40));
        assertThat(drawn).filteredOn(it -> !it.byRisk()).hasSize(2);
        assertThat(AuditDraw.draw(items.reversed(), 5)).isEqualTo(drawn);
        assertThat(AuditDraw.draw(List.of(), 5)).isEmpty();
    }

    @Test
    void theSixChangesAreTheMeansOfTheirItemsFromFiveFirmsOn() {
        var fives = new SixChanges.Answers(Collections.nCopies(24, 5));
        var mixed = new SixChanges.Answers(Stream.concat(Stream.of(1, 2, 3, 4), Collections.nCopies(20, 3).stream())
                .toList());

        assertThat(SixChanges.profile(List.of(fives, fives, fives, mixed))).isEmpty();
        var profile =
                SixChanges.profile(List.of(fives, fives, fives, fives, mixed)).orElseThrow();
        assertThat(profile.n()).isEqualTo(5);
        assertThat(profile.means().getFirst()).isEqualTo(4.5);
        assertThat(profile.means().get(1)).isEqualTo(4.6, within(1e-9));
        assertThatThrownBy(() -> new SixChanges.Answers(List.of(1, 2, 3))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theTransactionCostSaysAtLeastWhereAPartIsMissing() {
        var known =
                some().platform("C3", 6).platform("M3", 0.2).platform("M1", 80).platform("M2", 12);

        var partly = TransactionCost.of(known.evidence(), NOW);
        assertThat(partly.isComplete()).isFalse();
        assertThat(partly.sum()).isEqualTo(92);
        var whole = TransactionCost.of(known.stated("G14", 40).evidence(), NOW);
        assertThat(whole.isComplete()).isTrue();
        assertThat(whole.sum()).isEqualTo(140, within(1e-9));
    }
}
