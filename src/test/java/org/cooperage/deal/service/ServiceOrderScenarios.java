package org.cooperage.deal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.cooperage.deal.service.AService.fibreTest;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestFirms;
import org.cooperage.TestFirms.Firm;
import org.cooperage.deal.Deal;
import org.cooperage.ledger.Ledger;
import org.cooperage.ledger.Payable;
import org.cooperage.ledger.Remittance;
import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.offer.service.Services;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Money;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.cooperage.shared.Share;
import org.cooperage.shared.Stale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A firm orders a test from a laboratory.
@CooperageTest
class ServiceOrderScenarios {

    @Autowired
    private Services services;

    @Autowired
    private ServiceOrders orders;

    @Autowired
    private ServiceDeadlines deadlines;

    @Autowired
    private Ledger ledger;

    @Autowired
    private BusinessClock clock;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private Firm firm;
    private Firm laboratory;

    @BeforeEach
    void twoFirms() {
        var firms = new TestFirms(owner);
        var city = firms.city();
        firm = firms.firmIn(city);
        laboratory = firms.firmIn(city);
    }

    @Test
    void aServiceIsOrderedDeliveredAcceptedAndRated() {
        var order = asked(published(fibreTest()), 1);

        assertThat(order.total()).isEqualTo(Money.of(600));
        assertThat(order.stage()).isEqualTo(ServiceOrder.Stage.REQUESTED);
        var booked = done(laboratory, it -> orders.confirm(it.id(), it.version()), order);
        var delivered = done(laboratory, it -> orders.deliver(it.id(), it.version(), "报告 2026-118"), booked);
        var accepted = done(firm, it -> orders.accept(it.id(), it.version()), delivered);
        var rated = done(firm, it -> orders.rate(it.id(), it.version(), 5, "很快"), accepted);
        assertThat(rated.stage()).isEqualTo(ServiceOrder.Stage.RATED);
        assertThat(Acting.as(firm.acting(), () -> orders.entries(order.id())))
                .extracting(ServiceEntry::move)
                .containsExactly(
                        ServiceMove.REQUEST,
                        ServiceMove.CONFIRM,
                        ServiceMove.DELIVER,
                        ServiceMove.ACCEPT,
                        ServiceMove.RATE);
    }

    @Test
    void whatHasNoPriceIsQuotedFirst() {
        var order = asked(published(fibreTest().onQuote()), 3);

        assertThat(order.total()).isNull();
        assertThat(Acting.as(laboratory.acting(), () -> orders.confirm(order.id(), order.version())))
                .isInstanceOf(ServiceOrdering.NotNow.class);
        var quoted = done(laboratory, it -> orders.quote(it.id(), it.version(), Money.of(2_400), "三天"), order);
        var booked = done(firm, it -> orders.agree(it.id(), it.version()), quoted);
        assertThat(booked.stage()).isEqualTo(ServiceOrder.Stage.BOOKED);
        assertThat(booked.total()).isEqualTo(Money.of(2_400));
    }

    @Test
    void whatNeedsNoYesIsBookedAtOnce() {
        var order = asked(published(fibreTest().withoutApproval()), 2);

        assertThat(order.stage()).isEqualTo(ServiceOrder.Stage.BOOKED);
    }

    @Test
    void whatWasAcceptedIsOwedPaidAndSettled() {
        var order = accepted();
        var statement = new Deal.Id(order.id().value());
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        !as(firm, () -> ledger.statement(statement)).payables().isEmpty());
        var owed = as(firm, () -> ledger.statement(statement)).payables().getFirst();
        assertThat(owed.amount()).isEqualTo(Money.of(600));
        assertThat(owed.payee()).isEqualTo(laboratory.id());

        as(firm, () -> ledger.markPaid(owed.id(), owed.version(), new Remittance(today(), "R-1", null)));
        as(laboratory, () -> ledger.confirmReceipt(owed.id(), owed.version() + 1));

        await().atMost(Duration.ofSeconds(10))
                .until(() -> as(firm, () -> orders.get(order.id())).stage() == ServiceOrder.Stage.SETTLED);
    }

    @Test
    void whatIsPaidBackIsOwedTheOtherWayRound() {
        var order = accepted();

        done(laboratory, it -> orders.refund(it.id(), it.version(), Money.of(100), "晚了两天"), order);

        var statement = new Deal.Id(order.id().value());
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        as(firm, () -> ledger.statement(statement)).payables().size() == 2);
        assertThat(as(firm, () -> ledger.statement(statement)).payables())
                .filteredOn(it -> it.kind() == Payable.Kind.REFUND)
                .singleElement()
                .satisfies(it -> assertThat(it.payer()).isEqualTo(laboratory.id()))
                .satisfies(it -> assertThat(it.amount()).isEqualTo(Money.of(100)));
    }

    @Test
    void anOrderIsRatedOnceAndTheProviderAnswers() {
        var offer = published(fibreTest());
        var rated = done(firm, it -> orders.rate(it.id(), it.version(), 4, "报告清楚"), accepted(offer));

        assertThat(as(firm, () -> orders.rate(rated.id(), rated.version(), 1, "再评一次")))
                .isInstanceOf(ServiceOrdering.NotNow.class);
        as(laboratory, () -> {
            orders.answer(rated.id(), "谢谢");
            return true;
        });
        assertThat(Acting.as(Acting.PUBLIC, () -> services.ratings(offer, PageRequest.first()))
                        .rows())
                .singleElement()
                .satisfies(it -> assertThat(it.answer()).isEqualTo("谢谢"));
    }

    @Test
    void theDeskCountsWhatWasDoneAndEarned() {
        var offer = published(fibreTest());
        done(laboratory, it -> orders.refund(it.id(), it.version(), Money.of(100), null), accepted(offer));
        asked(offer, 2);

        assertThat(as(laboratory, () -> orders.work(laboratory.id())))
                .singleElement()
                .satisfies(it -> assertThat(it.earned()).isEqualTo(Money.of(500)))
                .satisfies(it -> assertThat(it.done()).isOne())
                .satisfies(it -> assertThat(it.waiting()).isOne())
                .satisfies(it -> assertThat(it.onTime()).isEqualTo(Share.ALL));
    }

    @Test
    void aPriceNobodyTakesLapses() {
        var order = asked(published(fibreTest().onQuote()), 3);
        var quoted = done(laboratory, it -> orders.quote(it.id(), it.version(), Money.of(900), null), order);

        forgetFor(Duration.ofDays(8), quoted.id());
        deadlines.look();

        assertThat(as(firm, () -> orders.get(order.id())).stage()).isEqualTo(ServiceOrder.Stage.CANCELLED);
    }

    @Test
    void nobodySpeaksForTheOtherSide() {
        var order = asked(published(fibreTest()), 2);

        assertThatThrownBy(() -> Acting.as(firm.acting(), () -> orders.confirm(order.id(), order.version())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Acting.as(operator(), () -> orders.confirm(order.id(), order.version())))
                .isInstanceOf(NotFound.class);
        assertThat(Acting.as(operator(), () -> orders.get(order.id())).stage()).isEqualTo(ServiceOrder.Stage.REQUESTED);
        assertThat(Acting.as(operator(), () -> orders.entries(order.id()))).isEmpty();
    }

    @Test
    void aDraftIsNotThereForOthers() {
        var draft =
                Acting.as(laboratory.acting(), () -> services.create(fibreTest().content()));

        assertThat(Acting.as(firm.acting(), () -> services.find(draft.id()))).isEmpty();
        assertThatThrownBy(() -> asked(draft.id(), 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void anOldVersionChangesNothing() {
        var order = asked(published(fibreTest()), 2);
        done(laboratory, it -> orders.confirm(it.id(), it.version()), order);

        assertThatThrownBy(() -> Acting.as(firm.acting(), () -> orders.cancel(order.id(), order.version(), null, null)))
                .isInstanceOf(Stale.class);
    }

    @Test
    void ownServicesAndImpossibleQuantitiesAreRefused() {
        var offer = published(fibreTest());

        assertThatThrownBy(() -> Acting.as(laboratory.acting(), () -> orders.open(laboratory.id(), request(offer, 1))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> asked(offer, -1)).isInstanceOf(InvalidInput.class);
    }

    /// As if all of it had happened so much earlier.
    private void forgetFor(Duration time, ServiceOrder.Id order) {
        JdbcClient.create(owner)
                .sql("UPDATE service_order SET due_by = due_by - make_interval(days => ?::int) WHERE id = ?")
                .params(time.toDays(), order.value())
                .update();
    }

    private ServiceOrder accepted() {
        return accepted(published(fibreTest()));
    }

    private ServiceOrder accepted(ServiceOffer.Id offer) {
        var booked = done(laboratory, it -> orders.confirm(it.id(), it.version()), asked(offer, 2));
        var delivered = done(laboratory, it -> orders.deliver(it.id(), it.version(), "报告 1"), booked);
        return done(firm, it -> orders.accept(it.id(), it.version()), delivered);
    }

    private static <T> T as(Firm who, Supplier<T> work) {
        return Acting.as(who.acting(), work::get);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
    }

    private ServiceOffer.Id published(AService service) {
        return Acting.as(laboratory.acting(), () -> {
            var draft = services.create(service.content());
            return services.publish(draft.id(), draft.version()).id();
        });
    }

    private ServiceOrder asked(ServiceOffer.Id offer, int quantity) {
        return Acting.as(firm.acting(), () -> orders.open(firm.id(), request(offer, quantity)));
    }

    private static ServiceRequest request(ServiceOffer.Id offer, int quantity) {
        return new ServiceRequest(offer, BigDecimal.valueOf(quantity), null, "请尽快");
    }

    private static ServiceOrder done(Firm who, Function<ServiceOrder, ServiceOrdering> verb, ServiceOrder order) {
        var outcome = Acting.as(who.acting(), () -> verb.apply(order));
        assertThat(outcome).isInstanceOf(ServiceOrdering.Done.class);
        return outcome.order();
    }

    private static Acting operator() {
        return Acting.of(UUID.randomUUID(), UUID.randomUUID(), Role.OPS);
    }
}
