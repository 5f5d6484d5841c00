package org.cooperage.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cooperage.deal.Deal;
import org.cooperage.deal.Pricing;
import org.cooperage.party.Party;
import org.cooperage.shared.Money;
import org.junit.jupiter.api.Test;

class BillTest {

    @Test
    void sharesAddUpAndNoneIsNegative() {
        var shares = Apportionment.of(Money.of("0.05"), List.of(Money.of(1), Money.of(1), Money.of(1)));

        assertThat(shares).containsExactly(Money.of("0.02"), Money.of("0.01"), Money.of("0.02"));
    }

    @Test
    void everyBillAddsUpToThePriceToTheFen() {
        var random = new Random(20261116);
        for (var turn = 0; turn < 2_000; turn++) {
            var pricing = anyPricing(random);

            var bill = Bill.of(pricing);

            assertThat(sum(bill)).isEqualTo(pricing.amount());
            assertThat(bill.lines())
                    .allMatch(line ->
                            !line.amount().isNegative() && !line.amount().isZero());
        }
    }

    @Test
    void everyPayeeGetsItsTaxWithinAFen() {
        var random = new Random(7);
        for (var turn = 0; turn < 500; turn++) {
            var pricing = anyPricing(random);
            var rate = pricing.tax().yuan().doubleValue() / pricing.net().yuan().doubleValue();

            for (var line : Bill.of(pricing).lines()) {
                if (line.kind() == Payable.Kind.TAX) {
                    var exact = netOf(pricing, line.payee()) * rate;
                    assertThat(line.amount().yuan().doubleValue()).isBetween(exact - 0.0101, exact + 0.0101);
                }
            }
        }
    }

    @Test
    void theSameJobOfTheSamePayeeIsOneLine() {
        var maker = party();
        var job = new Deal.Id(UUID.randomUUID());
        var part = new Pricing.Part(Pricing.Kind.PROCESSING, job, maker, Money.of(100));

        var bill = Bill.of(new Pricing(Money.of(226), List.of(part, part)));

        assertThat(bill.lines())
                .containsExactly(
                        new Bill.Line(job, maker, Payable.Kind.PROCESSING, Money.of(200)),
                        new Bill.Line(null, maker, Payable.Kind.TAX, Money.of(26)));
    }

    private static Pricing anyPricing(Random random) {
        var payees = List.of(party(), party(), party(), party(), party());
        var parts = new ArrayList<Pricing.Part>();
        for (var count = 1 + random.nextInt(30); count > 0; count--) {
            var kind = Pricing.Kind.values()[random.nextInt(Pricing.Kind.values().length)];
            var job = kind == Pricing.Kind.PROCESSING ? new Deal.Id(UUID.randomUUID()) : null;
            var net = new Money(BigDecimal.valueOf(1 + random.nextInt(50_000_000), 2));
            parts.add(new Pricing.Part(kind, job, payees.get(random.nextInt(payees.size())), net));
        }
        var net = parts.stream().map(Pricing.Part::net).reduce(Money.ZERO, Money::plus);
        return new Pricing(net.plus(net.times(new BigDecimal("0.13"))), parts);
    }

    private static double netOf(Pricing pricing, Party.Id payee) {
        return pricing.parts().stream()
                .filter(part -> part.payee().equals(payee))
                .mapToDouble(part -> part.net().yuan().doubleValue())
                .sum();
    }

    private static Money sum(Bill bill) {
        return bill.lines().stream().map(Bill.Line::amount).reduce(Money.ZERO, Money::plus);
    }

    private static Party.Id party() {
        return new Party.Id(UUID.randomUUID());
    }
}
