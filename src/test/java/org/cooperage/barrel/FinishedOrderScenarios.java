package org.cooperage.barrel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cooperage.deal.AnOrder.acting;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestFirms;
import org.cooperage.chain.Dimension;
import org.cooperage.deal.AnOrder;
import org.cooperage.deal.Deal;
import org.cooperage.deal.Deals;
import org.cooperage.deal.JobDraft;
import org.cooperage.deal.Jobs;
import org.cooperage.deal.OrderStage;
import org.cooperage.deal.shipping.Moving;
import org.cooperage.deal.shipping.ShipmentDraft;
import org.cooperage.deal.shipping.ShipmentFilter;
import org.cooperage.deal.shipping.Shipments;
import org.cooperage.deal.work.Finding;
import org.cooperage.deal.work.Inspections;
import org.cooperage.deal.work.JobReports;
import org.cooperage.deal.work.Report;
import org.cooperage.ledger.Ledger;
import org.cooperage.ledger.Payable;
import org.cooperage.ledger.Remittance;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Quantity;
import org.cooperage.shared.Role;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The loop closes: an order that was made, accepted and paid raises the staves of its makers the next time they look.
@CooperageTest
class FinishedOrderScenarios {
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
    private Barrels barrels;

    @Autowired
    private Assessments assessments;

    @Autowired
    private BusinessClock clock;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private final Party.Id carrier = AnOrder.party();
    private JdbcClient db;
    private AnOrder order;

    @BeforeEach
    void twoMakersWithFourJobsEach() {
        db = JdbcClient.create(owner);
        order = new AnOrder(clock.instant());
        maker(order.knitting);
        maker(order.linking);
    }

    /// A firm in the register whose machine has made four jobs so far: one too few to be counted.
    private void maker(JobDraft job) {
        var capability = UUID.randomUUID();
        var city = new TestFirms(owner).city().value();
        db.sql("""
                        INSERT INTO party (id, kind, name_zh, name_en, place_id, city_id, lat, lon, status, created_at)
                        VALUES (?, 'SMALL_FIRM', '厂', 'Firm', ?, ?, 37, 115, 'VERIFIED', now())""").params(job.maker().value(), city, city).update();
        db.sql("INSERT INTO capability (id, owner_id, resource_id, process_id, city_id) VALUES (?, ?, ?, ?, ?)")
                .params(
                        capability,
                        job.maker().value(),
                        job.step().resource(),
                        job.step().process(),
                        city)
                .update();
        db.sql(
                        "INSERT INTO track_record (capability_id, owner_id, good, total, on_time, jobs) VALUES (?, ?, 300, 400, 3, 4)")
                .params(capability, job.maker().value())
                .update();
    }

    @Test
    void theFifthJobMovesTheStaveOfItsMakerWithoutWaiting() {
        agree();
        make(order.knitter, order.knitting.id(), 105);
        drive(order.knitting, order.linker);
        make(order.linker, order.linking.id(), 102);
        judge(order.linking.id(), 101, 1);
        drive(order.linking, order.buyer);
        acceptAndPay();

        await().until(() -> jobsOnTime(order.knitter) == 80 && jobsOnTime(order.linker) == 80);

        var standing =
                as(order.knitter, () -> barrels.of(order.knitter)).assessment().standing(Dimension.PR);
        assertThat(standing.rating().parts())
                .map(part -> part.indicator().code().value())
                .containsExactlyInAnyOrder("PR2", "PR3");
        assertThat(standing.isSure()).isTrue();

        assessments.recount(List.of(order.knitter));

        assertThat(jobsOnTime(order.knitter)).isEqualTo(80);
    }

    /// Percent; -1 as long as it is not counted.
    private double jobsOnTime(Party.Id firm) {
        return as(firm, () -> barrels.of(firm)).known().stream()
                .filter(one -> one.indicator().code().value().equals("PR2"))
                .mapToDouble(one -> one.evidence().value())
                .findFirst()
                .orElse(-1);
    }

    private void agree() {
        platform(() -> deals.createOrder(order.draft()));
        platform(() -> jobs.offer(
                order.id,
                List.of(order.knitting, order.linking),
                clock.instant().plus(Duration.ofHours(4))));
        as(order.knitter, () -> jobs.accept(order.knitting.id(), 1));
        as(order.linker, () -> jobs.accept(order.linking.id(), 1));
        platform(() ->
                shipments.plan(order.id, List.of(leg(order.knitting, order.linking.id()), leg(order.linking, null))));
        platform(() -> deals.commit(order.id));
    }

    private ShipmentDraft leg(JobDraft from, Deal.@Nullable Id to) {
        var planned = TimeSlot.of(clock.instant().plus(Duration.ofDays(4)), Duration.ofHours(3));
        return new ShipmentDraft(
                from.id(), to, carrier, null, null, null, Quantity.pieces(100), BigDecimal.valueOf(30), planned);
    }

    private void make(Party.Id maker, Deal.Id job, long pieces) {
        as(maker, () -> reports.send(job, Report.start(UUID.randomUUID())));
        as(maker, () -> reports.send(job, Report.good(UUID.randomUUID(), BigDecimal.valueOf(pieces))));
        as(maker, () -> reports.send(job, Report.done(UUID.randomUUID())));
    }

    private void judge(Deal.Id job, long good, long scrap) {
        var version = platform(() -> jobs.get(job)).version();
        var finding = new Finding(BigDecimal.valueOf(good), BigDecimal.ZERO, BigDecimal.valueOf(scrap), null);
        as(order.buyer, () -> inspections.judge(job, version, finding));
    }

    private void drive(JobDraft job, Party.Id receiver) {
        var id = platform(() -> shipments.all(ShipmentFilter.of(order.id))).stream()
                .filter(it -> it.job().equals(job.id()))
                .findFirst()
                .orElseThrow()
                .id();
        as(job.maker(), () -> shipments.ready(id));
        await().until(() -> as(carrier, () -> shipments.pickUp(id)) instanceof Moving.Moved);
        as(receiver, () -> shipments.deliver(id));
    }

    private void acceptAndPay() {
        awaitStage(OrderStage.DELIVERED);
        var delivered = platform(() -> deals.get(order.id));
        as(order.buyer, () -> deals.acceptDelivery(order.id, delivered.version()));
        awaitStage(OrderStage.INVOICED);
        as(order.buyer, () -> ledger.statement(order.id)).payables().forEach(this::pay);
    }

    private void awaitStage(OrderStage stage) {
        await().until(() -> platform(() -> deals.get(order.id)).stage() == stage);
    }

    private void pay(Payable payable) {
        var today = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
        as(order.buyer, () -> ledger.markPaid(payable.id(), 1, new Remittance(today, "ICBC 7", null)));
        as(payable.payee(), () -> ledger.confirmReceipt(payable.id(), 2));
    }

    private static <T> T platform(Supplier<T> work) {
        return Acting.as(Acting.SYSTEM, work::get);
    }

    private static <T> T as(Party.Id party, Supplier<T> work) {
        return Acting.as(acting(party, Role.SME), work::get);
    }
}
