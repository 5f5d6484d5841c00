package org.cooperage.ledger.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestFirms;
import org.cooperage.TestFirms.Firm;
import org.cooperage.chain.Dimension;
import org.cooperage.deal.Deal;
import org.cooperage.deal.service.ServiceOrder;
import org.cooperage.deal.service.ServiceOrdering;
import org.cooperage.deal.service.ServiceOrders;
import org.cooperage.deal.service.ServiceRequest;
import org.cooperage.ledger.Ledger;
import org.cooperage.ledger.Payable;
import org.cooperage.offer.service.ServiceCategory;
import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.offer.service.ServicePrice;
import org.cooperage.offer.service.Services;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Money;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/// The county pays half of a test, up to 5,000 yuan a firm, out of 20,000.
@CooperageTest
class VoucherScenarios {

    @Autowired
    private Vouchers vouchers;

    @Autowired
    private Services services;

    @Autowired
    private ServiceOrders orders;

    @Autowired
    private Ledger ledger;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private @Qualifier("owner") DataSource owner;

    private TestFirms firms;
    private Firm county;
    private Firm firm;
    private Firm laboratory;
    private Programme programme;

    @BeforeEach
    void anOpenProgramme() {
        firms = new TestFirms(owner);
        county = firms.firm();
        firm = firms.firmIn(county.city());
        laboratory = firms.firmIn(county.city());
        programme = asCounty(() -> {
            var draft = vouchers.create(draft("0.5", Set.of(Dimension.QC)));
            return vouchers.move(draft.id(), Programme.Stage.OPEN);
        });
    }

    @Test
    void aVoucherPaysItsShareOfAnAcceptedOrderAndTheCountyTheProvider() {
        claimed(firm, 4_000);
        var order = ordered(3_000);

        var reserved = as(firm, () -> vouchers.reserve(programme.id(), order.id()));
        assertThat(reserved.amount()).isEqualTo(Money.of(1_500));
        assertThat(voucher().free()).isEqualTo(Money.of(2_500));
        accepted(order);
        await().untilAsserted(() -> assertThat(voucher().used()).isEqualTo(Money.of(1_500)));

        await().untilAsserted(() -> assertThat(
                        as(firm, () -> ledger.statement(new Deal.Id(order.id().value())))
                                .payables())
                .as("the firm owes the rest")
                .extracting(Payable::amount)
                .containsExactly(Money.of(1_500)));
        assertThat(Acting.as(Acting.SYSTEM, () -> vouchers.cover(order.id())))
                .as("asked again")
                .isEqualTo(Money.of(1_500));
        var paid = asCounty(() -> vouchers.reimburse(reserved.id(), "工行 20261123-7"));
        assertThat(paid.stage()).isEqualTo(VoucherUse.Stage.REIMBURSED);
        assertThat(as(laboratory, () -> vouchers.uses(PageRequest.first())).rows())
                .extracting(VoucherUse::stage)
                .containsExactly(VoucherUse.Stage.REIMBURSED);
        assertThat(asCounty(() -> vouchers.entries(programme.id(), PageRequest.first()))
                        .rows())
                .extracting(VoucherEntry::kind)
                .containsExactlyInAnyOrder(
                        VoucherEntry.Kind.ISSUED,
                        VoucherEntry.Kind.RESERVED,
                        VoucherEntry.Kind.USED,
                        VoucherEntry.Kind.REIMBURSED);
    }

    @Test
    void whatIsReservedForACancelledOrderIsFreeAgain() {
        claimed(firm, 2_000);
        var order = ordered(3_000);
        as(firm, () -> vouchers.reserve(programme.id(), order.id()));

        as(firm, () -> orders.cancel(order.id(), order.version(), null, null));

        await().untilAsserted(() -> assertThat(voucher().free()).isEqualTo(Money.of(2_000)));
        var again = ordered(3_000);
        assertThat(as(firm, () -> vouchers.reserve(programme.id(), again.id())).amount())
                .isEqualTo(Money.of(1_500));
    }

    @Test
    void nobodyGetsMoreThanTheCap() {
        claimed(firm, 4_000);

        assertThat(as(firm, () -> vouchers.claim(programme.id(), Money.of(1_001))))
                .isEqualTo(new Claiming.OverCap(Money.of(1_000)));
        assertThat(voucher().issued()).isEqualTo(Money.of(4_000));
    }

    @Test
    void theBudgetIsNeverOverspentHoweverManyAskAtOnce() throws Exception {
        var many = new ArrayList<Firm>();
        for (int n = 0; n < 12; n++) {
            many.add(firms.firmIn(county.city()));
        }
        int issued = 0;
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var clicks = new ArrayList<Callable<Claiming>>();
            many.forEach(one -> clicks.add(() -> as(one, () -> vouchers.claim(programme.id(), Money.of(3_000)))));
            for (var click : hands.invokeAll(clicks)) {
                issued += click.get() instanceof Claiming.Issued ? 1 : 0;
            }
        }

        assertThat(issued).isEqualTo(6);
        assertThat(asCounty(() -> vouchers.get(programme.id())).issued()).isEqualTo(Money.of(18_000));
    }

    @Test
    void oneOrderTakesOneVoucherAndOnlyWhatItMayPay() {
        claimed(firm, 2_000);
        var order = ordered(3_000);
        as(firm, () -> vouchers.reserve(programme.id(), order.id()));

        assertThatThrownBy(() -> as(firm, () -> vouchers.reserve(programme.id(), order.id())))
                .isInstanceOf(InvalidInput.class);
        var other = asCounty(() -> {
            var draft = vouchers.create(draft("0.3", Set.of(Dimension.HR)));
            return vouchers.move(draft.id(), Programme.Stage.OPEN);
        });
        assertThatThrownBy(() -> as(firm, () -> vouchers.reserve(other.id(), order.id())))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> as(firms.firm(), () -> vouchers.claim(programme.id(), Money.of(10))))
                .as("of another city")
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> as(firm, () -> vouchers.create(draft("0.5", Set.of()))))
                .isInstanceOf(NotAllowed.class);
    }

    private ProgrammeDraft draft(String share, Set<Dimension> dimensions) {
        var today = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
        return new ProgrammeDraft(
                "县科技创新券",
                "County innovation voucher",
                today.getYear(),
                dimensions,
                new BigDecimal(share),
                BigDecimal.valueOf(5_000),
                BigDecimal.valueOf(20_000),
                today.minusDays(1),
                today.plusDays(200));
    }

    private void claimed(Firm one, long yuan) {
        assertThat(as(one, () -> vouchers.claim(programme.id(), Money.of(yuan))))
                .isInstanceOf(Claiming.Issued.class);
    }

    private ServiceOrder ordered(long yuan) {
        var content = new ServiceOffer.Content(
                Dimension.QC,
                ServiceCategory.TESTING,
                new Bilingual("全套检测", "Full test"),
                new Bilingual("一周内出报告。", "Report within a week."),
                new ServicePrice(ServicePrice.Model.FIXED, Money.of(yuan), new Bilingual("次", "order"), BigDecimal.ONE),
                new ServiceOffer.Promise(24, 7),
                Set.of(),
                Set.of(),
                new ServiceOffer.Booking(false, false, Set.of()),
                List.of());
        var offer = as(laboratory, () -> {
            var draft = services.create(content);
            return services.publish(draft.id(), draft.version());
        });
        return as(firm, () -> orders.open(firm.id(), new ServiceRequest(offer.id(), BigDecimal.ONE, null, null)));
    }

    private void accepted(ServiceOrder order) {
        var delivered = as(laboratory, () -> orders.deliver(order.id(), order.version(), "报告 1"));
        assertThat(as(firm, () -> orders.accept(order.id(), delivered.order().version())))
                .isInstanceOf(ServiceOrdering.Done.class);
    }

    private Voucher voucher() {
        return as(firm, () -> vouchers.find(programme.id(), firm.id())).orElseThrow();
    }

    private <T> T asCounty(Supplier<T> work) {
        return Acting.as(Acting.of(new UUID(3, 3), county.id().value(), Role.GOV), work::get);
    }

    private static <T> T as(Firm one, Supplier<T> work) {
        return Acting.as(one.acting(), work::get);
    }
}
