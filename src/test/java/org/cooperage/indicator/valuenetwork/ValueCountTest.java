package org.cooperage.indicator.valuenetwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cooperage.chain.Product;
import org.cooperage.indicator.engine.structure.Certainty;
import org.cooperage.indicator.engine.structure.Governance;
import org.cooperage.indicator.valuenetwork.OrderedStore.Common;
import org.cooperage.indicator.valuenetwork.ValueMonth.ProductValue;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Unit;
import org.junit.jupiter.api.Test;

class ValueCountTest {
    private static final LocalDate MONTH = LocalDate.of(2026, 11, 1);
    private static final Product.Id PULLOVER = new Product.Id(new UUID(9, 9));
    private static final Common COMMON = new Common(PULLOVER, Bilingual.same("Pullover"), Unit.PIECE);

    /// Hundred pieces for 13,000 yuan, 6,000 of it yarn, in six steps; every fourth buyer is from outside.
    private static List<Ordered> orders(int buyers) {
        return IntStream.range(0, buyers)
                .mapToObj(i -> new Ordered(PULLOVER, new UUID(1, i), i % 4 == 0, 100, 13_000, 6_000, 6, i != 1))
                .toList();
    }

    private static List<Ordered.Maker> makers(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> new Ordered.Maker(PULLOVER, new UUID(2, i), 700, 97, 100, 9, 10))
                .toList();
    }

    private static Optional<ProductValue> pullover(List<Ordered> orders, List<Ordered.Maker> makers) {
        return new ValueCount(MONTH, orders, makers)
                .tell(Optional.empty(), Map.of())
                .page()
                .find(PULLOVER);
    }

    @Test
    void aProductIsToldByTheUnit() {
        assertThat(pullover(orders(20), makers(6)))
                .contains(new ProductValue(PULLOVER, 20, 130, 60, 0.25, 6, 0.95, 0.97, 0.9, MONTH));
    }

    @Test
    void fourBuyersOrFourMakersAreNotTold() {
        assertThat(pullover(orders(4), makers(6))).isEmpty();
        assertThat(pullover(orders(20), makers(4))).isEmpty();
    }

    @Test
    void anOrderThatComesAloneShowsInNoMonth() {
        var before = new ValueCount(MONTH, orders(20), makers(6)).tell(Optional.empty(), Map.of());
        var more = new ArrayList<>(orders(20));
        more.add(new Ordered(PULLOVER, new UUID(1, 99), false, 1, 900, 0, 9, true));

        var after =
                new ValueCount(MONTH.plusMonths(1), more, makers(6)).tell(Optional.of(before.page()), before.learnt());

        assertThat(after.page().find(PULLOVER)).isEqualTo(before.page().find(PULLOVER));
    }

    @Test
    void whatStaysAndHowTheyAreBoundFollowFromIt() {
        var value = pullover(orders(20), makers(6)).orElseThrow();
        var sample = new RetailSample(
                new UUID(0, 1), PULLOVER, new BigDecimal("565.00"), 40, "Shops", 2026, new UUID(0, 2), Instant.EPOCH);

        var position = Position.of(value, COMMON, sample);

        assertThat(position.captureText()).as("70 to 130 of 500 before tax").isEqualTo("14–26 %");
        assertThat(position.answer()).containsExactly(Governance.MODULAR);
        assertThat(position.isSure()).isTrue();
        assertThat(Position.of(value, COMMON, null).capture()).isNull();
    }

    @Test
    void beforeAnythingIsInspectedCapabilityIsOpen() {
        var idle = List.copyOf(makers(6).stream()
                .map(it -> new Ordered.Maker(PULLOVER, it.firm(), 700, 0, 0, 0, 0))
                .toList());

        var position = Position.of(pullover(orders(20), idle).orElseThrow(), COMMON, null);

        assertThat(position.conditions().able()).isEqualTo(Certainty.POSSIBLE);
        assertThat(position.answer()).containsExactly(Governance.MODULAR, Governance.CAPTIVE);
        assertThat(position.isSure()).isFalse();
    }
}
