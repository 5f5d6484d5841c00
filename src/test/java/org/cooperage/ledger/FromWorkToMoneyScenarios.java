package org.cooperage.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.cooperage.deal.AnOrder.acting;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cooperage.CooperageTest;
import org.cooperage.deal.Accepting;
import org.cooperage.deal.AnOrder;
import org.cooperage.deal.Deal;
import org.cooperage.deal.Deals;
import org.cooperage.deal.JobStage;
import org.cooperage.deal.Jobs;
import org.cooperage.deal.OrderStage;
import org.cooperage.deal.shipping.Moving;
import org.cooperage.deal.shipping.Shipment;
import org.cooperage.deal.shipping.ShipmentDraft;
import org.cooperage.deal.shipping.ShipmentFilter;
import org.cooperage.deal.shipping.Shipments;
import org.cooperage.deal.work.Finding;
import org.cooperage.deal.work.Inspecting;
import org.cooperage.deal.work.Inspections;
import org.cooperage.deal.work.JobReports;
import org.cooperage.deal.work.Report;
import org.cooperage.deal.work.Reporting;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Quantity;
import org.cooperage.shared.Role;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CooperageTest
class FromWorkToMoneyScenarios {

    @Autowired
    private Deals deals;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JobReports reports;

    @Autowired
    private Inspections inspections;

    @Autowired
    private Shipments shipments;

    @Autowired
    private Ledger ledger;

    @Autowired
    private BusinessClock clock;

    private final Party.Id carrier = AnOrder.party();
    private AnOrder order;
    private Deal.Id knitting;
    private Deal.Id linking;

    @BeforeEach
    void aCommittedOrder() {
        order = new AnOrder(clock.instant());
        knitting = order.knitting.id();
        linking = order.linking.id();
        platform(() -> deals.createOrder(order.draft()));
        platform(() -> jobs.offer(
                order.id,
                List.of(order.knitting, order.linking),
                clock.instant().plus(Duration.ofHours(4))));
        as(order.knitter, () -> jobs.accept(knitting, 1));
        as(order.linker, () -> jobs.accept(linking, 1));
        platform(() -> shipments.plan(order.id, List.of(leg(knitting, linking), leg(linking, null))));
        platform(() -> deals.commit(order.id));
    }

    @Test
    void theSameReportTwiceIsCountedOnce() {
        send(order.knitter, knitting, Report.start(UUID.randomUUID()));
        var tap = Report.good(UUID.randomUUID(), BigDecimal.TEN);

        var first = send(order.knitter, knitting, tap);
        var second = send(order.knitter, knitting, tap);

        assertThat(first).isInstanceOf(Reporting.Recorded.class);
        assertThat(second).isInstanceOf(Reporting.Known.class);
        assertThat(second.job().progress().good()).isEqualByComparingTo("10");
    }

    @Test
    void aWorkshopCannotReportMoreThanPlanAndToleranceAllow() {
        send(order.knitter, knitting, Report.start(UUID.randomUUID()));
        good(order.knitter, knitting, 110);

        var tooMany = good(order.knitter, knitting, 1);

        assertThat(tooMany).isEqualTo(new Reporting.Refused(tooMany.job(), Reporting.Why.TOO_MANY));
        assertThatThrownBy(() -> good(order.knitter, knitting, 1_000_000_000_000L))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void nothingIsCountedBeforeTheStartOrByAStranger() {
        var early = good(order.knitter, knitting, 1);

        assertThat(early).isEqualTo(new Reporting.Refused(early.job(), Reporting.Why.NOT_STARTED));
        assertThatThrownBy(() -> good(order.linker, knitting, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> good(order.buyer, knitting, 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void piecesToMendComeBackUntilAllArePassed() {
        make(order.linker, linking, 102);

        var wrongSum = as(order.buyer, () -> jobs.get(linking));
        assertThatThrownBy(() -> judge(order.buyer, linking, 90, 5, 5)).isInstanceOf(InvalidInput.class);
        assertThat(as(order.buyer, () -> jobs.get(linking))).isEqualTo(wrongSum);

        var first = judge(order.buyer, linking, 90, 10, 2);
        assertThat(first.job().stage()).isEqualTo(JobStage.REWORK);
        send(order.linker, linking, Report.done(UUID.randomUUID()));
        var second = judge(order.buyer, linking, 9, 0, 1);

        assertThat(second.job().stage()).isEqualTo(JobStage.PASSED);
        assertThat(second.job().progress().good()).isEqualByComparingTo("99");
        assertThat(second.job().progress().scrap()).isEqualByComparingTo("3");
        assertThat(second.job().shortfall()).isEqualByComparingTo("1");
    }

    @Test
    void aMakerDoesNotPassItsOwnLastStep() {
        make(order.linker, linking, 102);

        assertThatThrownBy(() -> judge(order.linker, linking, 102, 0, 0)).isInstanceOf(NotFound.class);
    }

    @Test
    void goodsThatAreNotMadeAreNotReady() {
        var first = shipment(knitting);

        assertThat(as(order.knitter, () -> shipments.ready(first))).isInstanceOf(Moving.NotNow.class);
        assertThat(as(carrier, () -> shipments.pickUp(first))).isInstanceOf(Moving.NotNow.class);
        assertThatThrownBy(() -> as(carrier, () -> shipments.ready(first))).isInstanceOf(NotFound.class);
    }

    @Test
    void fromTheFirstStitchToTheLastFen() {
        make(order.knitter, knitting, 103);
        awaitStage(OrderStage.IN_PRODUCTION);
        drive(knitting, order.knitter, order.linker);
        make(order.linker, linking, 101);
        awaitStage(OrderStage.QC);
        judge(order.buyer, linking, 101, 0, 0);
        await().until(() -> platform(() -> shipments.get(shipment(linking))).stage() == Shipment.Stage.READY);
        drive(linking, order.linker, order.buyer);
        awaitStage(OrderStage.DELIVERED);

        var delivered = as(order.buyer, () -> deals.get(order.id));
        var accepted = as(order.buyer, () -> deals.acceptDelivery(order.id, delivered.version()));
        var again = as(order.buyer, () -> deals.acceptDelivery(order.id, delivered.version()));

        assertThat(accepted).isInstanceOf(Accepting.Done.class);
        assertThat(again).isInstanceOf(Accepting.Done.class);
        awaitStage(OrderStage.INVOICED);
        var statement = as(order.buyer, () -> ledger.statement(order.id));
        assertThat(statement.total()).isEqualTo(order.pricing().amount());
        assertThat(as(order.knitter, () -> ledger.statement(order.id)).payables())
                .isNotEmpty()
                .allMatch(it -> it.payee().equals(order.knitter));

        statement.payables().forEach(this::payAndConfirm);

        awaitStage(OrderStage.CLOSED);
        assertThat(platform(() -> jobs.get(knitting)).stage()).isEqualTo(JobStage.PAID);
        assertThat(as(order.buyer, () -> ledger.balance(order.buyer)).owes().isZero())
                .isTrue();
    }

    private void payAndConfirm(Payable payable) {
        var today = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
        assertThatThrownBy(() -> as(
                        order.buyer,
                        () -> ledger.markPaid(payable.id(), 1, new Remittance(today.plusDays(1), "", null))))
                .isInstanceOf(InvalidInput.class);
        assertThat(as(payable.payee(), () -> ledger.confirmReceipt(payable.id(), 1)))
                .isInstanceOf(Paying.NotNow.class);
        assertThatThrownBy(() -> as(
                        payable.payee(), () -> ledger.markPaid(payable.id(), 1, new Remittance(today, "ICBC 1", null))))
                .isInstanceOf(NotFound.class);

        var paid =
                as(order.buyer, () -> ledger.markPaid(payable.id(), 1, new Remittance(today, "ICBC 20261124", null)));
        var twice =
                as(order.buyer, () -> ledger.markPaid(payable.id(), 1, new Remittance(today, "ICBC 20261124", null)));

        assertThat(paid).isInstanceOf(Paying.Done.class);
        assertThat(twice).isInstanceOf(Paying.NotNow.class);
        assertThat(as(payable.payee(), () -> ledger.confirmReceipt(payable.id(), 2)))
                .isInstanceOf(Paying.Done.class);
    }

    private void make(Party.Id maker, Deal.Id job, long pieces) {
        send(maker, job, Report.start(UUID.randomUUID()));
        good(maker, job, pieces);
        send(maker, job, Report.done(UUID.randomUUID()));
    }

    private void drive(Deal.Id job, Party.Id sender, Party.Id receiver) {
        var id = shipment(job);
        as(sender, () -> shipments.ready(id));
        assertThat(as(carrier, () -> shipments.pickUp(id))).isInstanceOf(Moving.Moved.class);
        assertThat(as(receiver, () -> shipments.deliver(id))).isInstanceOf(Moving.Moved.class);
        assertThat(as(receiver, () -> shipments.deliver(id))).isInstanceOf(Moving.Moved.class);
    }

    private Shipment.Id shipment(Deal.Id job) {
        return platform(() -> shipments.all(ShipmentFilter.of(order.id))).stream()
                .filter(it -> it.job().equals(job))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private ShipmentDraft leg(Deal.Id from, Deal.@Nullable Id to) {
        var planned = TimeSlot.of(clock.instant().plus(Duration.ofDays(4)), Duration.ofHours(3));
        return new ShipmentDraft(
                from, to, carrier, null, null, null, Quantity.pieces(100), BigDecimal.valueOf(30), planned);
    }

    private Reporting good(Party.Id maker, Deal.Id job, long pieces) {
        return send(maker, job, Report.good(UUID.randomUUID(), BigDecimal.valueOf(pieces)));
    }

    private Reporting send(Party.Id maker, Deal.Id job, Report report) {
        return as(maker, () -> reports.send(job, report));
    }

    private Inspecting judge(Party.Id inspector, Deal.Id job, long good, long rework, long scrap) {
        var version = platform(() -> jobs.get(job)).version();
        var finding =
                new Finding(BigDecimal.valueOf(good), BigDecimal.valueOf(rework), BigDecimal.valueOf(scrap), null);
        return as(inspector, () -> inspections.judge(job, version, finding));
    }

    private void awaitStage(OrderStage stage) {
        await().until(() -> platform(() -> deals.get(order.id)).stage() == stage);
    }

    private static <T> T platform(Callable<T> work) {
        return call(Acting.SYSTEM, work);
    }

    private static <T> T as(Party.Id party, Callable<T> work) {
        return call(acting(party, Role.SME), work);
    }

    private static <T> T call(Acting acting, Callable<T> work) {
        try {
            return Acting.as(acting, work::call);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
