package org.cooperage.market.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.cooperage.market.Agreed.system;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.TestCluster.Maker;
import org.cooperage.deal.Deal;
import org.cooperage.deal.Deals;
import org.cooperage.deal.DeclineReason;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.JobStage;
import org.cooperage.deal.Jobs;
import org.cooperage.deal.OrderStage;
import org.cooperage.deal.work.Finding;
import org.cooperage.deal.work.Inspections;
import org.cooperage.deal.work.JobReports;
import org.cooperage.deal.work.Report;
import org.cooperage.ledger.Ledger;
import org.cooperage.ledger.Payable;
import org.cooperage.market.Agreed;
import org.cooperage.need.Needs;
import org.cooperage.need.Opening;
import org.cooperage.plan.Plans;
import org.cooperage.plan.Proposing;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Money;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.cooperage.shared.TimeSlot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;

/// What breaks after all have agreed: a machine, a delivery of material, the quantity.
@CooperageTest
class DisturbanceScenarios {

    @Autowired
    private Dispatches dispatches;

    @Autowired
    private Disturbances disturbances;

    @Autowired
    private Steering steering;

    @Autowired
    private Cancelling cancelling;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Deals deals;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JobReports reports;

    @Autowired
    private Inspections inspections;

    @Autowired
    private Needs needs;

    @Autowired
    private Plans plans;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationContext application;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private TestCluster cluster;
    private Agreed agreed;
    private Maker knitter;
    private Maker linker;

    @BeforeEach
    void aClusterOfTwo() {
        cluster = new TestCluster(owner).knitted().linked();
        agreed = new Agreed(application, cluster);
        knitter = cluster.maker("knit", 4, "20.00");
        linker = cluster.maker("link", 4, "10.00");
    }

    @Test
    void aBreakdownIsShownFirstAndMovesNothing() {
        cluster.with("link", 4, "10.20");
        var order = committed(40, Duration.ofDays(20));
        var before = agreed.jobOf(order, linker);

        var reported = agreed.as(
                linker, () -> disturbances.reportBreakdown(linker.machine(), Optional.empty(), fortnight(), ""));

        var shown = agreed.as(linker, () -> disturbances.consequences(reported.id()));
        assertThat(shown).singleElement().satisfies(change -> {
            assertThat(change.isPreview()).isTrue();
            assertThat(change.consequences().shifts()).isNotEmpty();
        });
        assertThat(agreed.jobOf(order, linker)).isEqualTo(before);
    }

    @Test
    void carriedOutTheBrokenMachinesWorkGoesToWhoeverCanKeepThePromise() {
        var second = cluster.maker("link", 4, "10.20");
        var order = committed(40, Duration.ofDays(20));
        var job = agreed.jobOf(order, linker);
        var reported = agreed.as(
                linker, () -> disturbances.reportBreakdown(linker.machine(), Optional.empty(), fortnight(), "轴承"));

        agreed.as(linker, () -> disturbances.handle(reported.id()));

        assertThat(agreed.jobOf(order, second).stage()).isEqualTo(JobStage.OFFERED);
        assertThat(agreed.jobOf(order, linker).stage()).isEqualTo(JobStage.WITHDRAWN);
        agreed.accept(agreed.jobOf(order, second));
        await().untilAsserted(
                        () -> assertThat(agreed.jobOf(order, second).stage()).isEqualTo(JobStage.COMMITTED));
        assertThat(agreed.as(linker, () -> disturbances.get(reported.id())).stage())
                .isEqualTo(Disturbance.Stage.HANDLED);
    }

    @Test
    void carriedOutTwiceItIsCarriedOutOnce() {
        cluster.with("link", 4, "10.20");
        var order = committed(40, Duration.ofDays(20));
        var job = agreed.jobOf(order, linker);
        var reported = agreed.as(
                linker, () -> disturbances.reportBreakdown(linker.machine(), Optional.empty(), fortnight(), ""));

        agreed.as(linker, () -> disturbances.handle(reported.id()));
        var once = agreed.jobs(order).size();
        agreed.as(linker, () -> disturbances.handle(reported.id()));

        assertThat(agreed.jobs(order)).hasSize(once);
    }

    @Test
    void withoutAnybodyElseTheWorkWaitsAndItsMakerIsAsked() {
        var order = committed(40, Duration.ofDays(20));
        var job = agreed.jobOf(order, linker);
        var down = TimeSlot.of(
                clock.instant(),
                Duration.between(clock.instant(), job.terms().planned().from()).plusHours(30));
        var reported =
                agreed.as(linker, () -> disturbances.reportBreakdown(linker.machine(), Optional.empty(), down, ""));

        agreed.as(linker, () -> disturbances.handle(reported.id()));

        assertThat(agreed.jobOf(order, linker).stage()).isEqualTo(JobStage.MOVE_ASKED);
        agreed.agreeToMove(agreed.jobOf(order, linker));
        await().untilAsserted(
                        () -> assertThat(agreed.jobOf(order, linker).stage()).isEqualTo(JobStage.COMMITTED));
        assertThat(agreed.jobOf(order, linker).terms().planned().from()).isAfterOrEqualTo(down.to());
        await().untilAsserted(() -> assertThat(heldBy(linker))
                .isEqualTo(agreed.jobOf(order, linker).terms().slots().size()));
        assertThat(cluster.count(
                        "SELECT count(*) FROM hold WHERE owner_id = ? AND state = 'TENTATIVE'",
                        linker.id().value()))
                .isZero();
    }

    @Test
    void whoDoesNotAnswerTheMoveLosesTheJobToSomebodyElse() {
        var order = committed(40, Duration.ofDays(20));
        var job = agreed.jobOf(order, linker);
        var down = TimeSlot.of(
                clock.instant(),
                Duration.between(clock.instant(), job.terms().planned().from()).plusHours(30));
        var reported =
                agreed.as(linker, () -> disturbances.reportBreakdown(linker.machine(), Optional.empty(), down, ""));
        agreed.as(linker, () -> disturbances.handle(reported.id()));
        var second = cluster.maker("link", 4, "10.10");
        cluster.update(
                "UPDATE deal SET answer_by = now() - interval '1 minute' WHERE id = ?",
                job.id().value());

        deadlines.sweep();

        await().untilAsserted(
                        () -> assertThat(agreed.jobOf(order, second).stage()).isEqualTo(JobStage.OFFERED));
        assertThat(agreed.jobOf(order, linker).stage()).isEqualTo(JobStage.WITHDRAWN);
    }

    @Test
    void lateMaterialMovesTheJobAndTellsOfAChangedPromise() {
        var order = committed(40, Duration.ofDays(20));
        var promised = system(() -> deals.get(order)).promised();
        var job = agreed.jobOf(order, knitter);
        var until = job.terms().planned().from().plus(Duration.ofDays(2));

        var reported = agreed.as(knitter, () -> disturbances.reportLateMaterial(job.id(), until, "纱未到"));
        agreed.as(knitter, () -> disturbances.handle(reported.id()));

        assertThat(system(() -> deals.get(order)).promised()).isAfter(promised);
        assertThat(agreed.jobOf(order, knitter).askedMove()).isNotNull();
        assertThat(agreed.jobOf(order, knitter).askedMove().planned().from()).isAfterOrEqualTo(until);
    }

    @Test
    void lateMaterialThatTheMakerMakesUpForUpsetsNobody() {
        var order = committed(40, Duration.ofDays(20));
        var job = agreed.jobOf(order, knitter);
        var begins = job.terms().planned().from();

        var within = agreed.as(
                knitter, () -> disturbances.reportLateMaterial(job.id(), begins.plus(Duration.ofHours(2)), ""));
        var beyond = agreed.as(
                knitter, () -> disturbances.reportLateMaterial(job.id(), begins.plus(Duration.ofHours(3)), ""));

        assertThat(agreed.as(knitter, () -> disturbances.consequences(within.id())))
                .isEmpty();
        assertThat(agreed.as(knitter, () -> disturbances.consequences(beyond.id())))
                .hasSize(1);
    }

    @Test
    void aDelayBeyondTheDueDateIsTheBuyersDecision() {
        var order = committed(40, Duration.ofDays(5));
        var job = agreed.jobOf(order, knitter);
        var until = job.terms().planned().from().plus(Duration.ofDays(8));
        var reported = agreed.as(knitter, () -> disturbances.reportLateMaterial(job.id(), until, ""));

        agreed.as(knitter, () -> disturbances.handle(reported.id()));

        var change = agreed.asBuyer(() -> dispatches.waiting()).stream()
                .filter(c -> c.order().equals(order))
                .findFirst()
                .orElseThrow();
        assertThat(change.consequences().later()).isPositive();
        assertThat(agreed.jobOf(order, knitter)).isEqualTo(job);
        assertThat(agreed.asBuyer(() -> dispatches.agree(change.id()))).isInstanceOf(Deciding.Agreed.class);
        assertThat(agreed.jobOf(order, knitter).stage()).isEqualTo(JobStage.MOVE_ASKED);
    }

    @Test
    void silenceAboutADelayLetsTheOrderGoOnAsPlanned() {
        var order = committed(40, Duration.ofDays(5));
        var job = agreed.jobOf(order, knitter);
        var until = job.terms().planned().from().plus(Duration.ofDays(8));
        var reported = agreed.as(knitter, () -> disturbances.reportLateMaterial(job.id(), until, ""));
        agreed.as(knitter, () -> disturbances.handle(reported.id()));

        keepSilent(order);

        assertThat(system(() -> deals.get(order)).stage()).isEqualTo(OrderStage.COMMITTED);
        assertThat(agreed.jobOf(order, knitter)).isEqualTo(job);
        assertThat(system(() -> dispatches.get(order)).stage()).isEqualTo(Dispatch.Stage.COMMITTED);
    }

    @Test
    void silenceAboutAMakerThatIsMissingDoesNotEndAnOrderThatIsBeingMade() {
        var order = committed(40, Duration.ofDays(20));
        var job = agreed.jobOf(order, linker);
        cluster.update(
                "UPDATE deal SET stage = 'WITHDRAWN' WHERE id = ?", job.id().value());
        system(() -> {
            steering.lookAt(order);
            return order;
        });

        keepSilent(order);

        assertThat(system(() -> deals.get(order)).stage()).isEqualTo(OrderStage.COMMITTED);
        assertThat(agreed.asBuyer(() -> dispatches.waiting()))
                .as("asked again")
                .anySatisfy(change -> assertThat(change.order()).isEqualTo(order));
        var second = cluster.maker("link", 4, "10.20");
        keepSilent(order);
        assertThat(agreed.jobOf(order, second).stage()).isEqualTo(JobStage.OFFERED);
    }

    @Test
    void theOwnerOfAMachineSeesNoPriceAndNobodyElsesJob() {
        var second = cluster.maker("link", 4, "10.20");
        var order = committed(40, Duration.ofDays(20));
        var reported = agreed.as(
                linker, () -> disturbances.reportBreakdown(linker.machine(), Optional.empty(), fortnight(), ""));

        var own = agreed.as(linker, () -> disturbances.consequences(reported.id()))
                .getFirst()
                .consequences();
        var operators = Acting.as(TestCluster.asOperator(), () -> disturbances.consequences(reported.id()));

        assertThat(own.priceBefore().isZero()).isTrue();
        assertThat(own.shifts())
                .allSatisfy(s -> assertThat(s.makerId()).isEqualTo(linker.id().value()));
        assertThat(operators.getFirst().consequences().shifts())
                .anySatisfy(s -> assertThat(s.makerId()).isEqualTo(second.id().value()));
    }

    @Test
    void onlyTheOwnerOrTheOperatorReportsABreakdown() {
        var stranger = Acting.of(UUID.randomUUID(), UUID.randomUUID(), Role.SME);
        var hour = TimeSlot.of(clock.instant(), Duration.ofHours(1));

        assertThatThrownBy(() -> Acting.as(
                        stranger, () -> disturbances.reportBreakdown(linker.machine(), Optional.empty(), hour, "")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aBreakdownInThePastOrForAYearIsRefused() {
        var past = TimeSlot.of(clock.instant().minus(Duration.ofDays(2)), Duration.ofHours(1));
        var year = TimeSlot.of(clock.instant(), Duration.ofDays(365));

        for (var wrong : List.of(past, year)) {
            assertThatThrownBy(() -> agreed.as(
                            linker, () -> disturbances.reportBreakdown(linker.machine(), Optional.empty(), wrong, "")))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void aShortfallAtTheFinalInspectionIsMadeUp() {
        var order = committed(40, Duration.ofDays(20));
        work(agreed.jobOf(order, knitter), "40");
        var last = agreed.jobOf(order, linker);
        work(last, "40");

        inspect(last, new BigDecimal("28"), new BigDecimal("12"));

        await().untilAsserted(() -> assertThat(agreed.jobs(order)).hasSizeGreaterThan(2));
        assertThat(agreed.jobs(order).stream()
                        .filter(j -> j.stage() == JobStage.OFFERED)
                        .toList())
                .isNotEmpty()
                .allSatisfy(j ->
                        assertThat(j.terms().quantity().value()).isBetween(new BigDecimal("12"), new BigDecimal("14")));
    }

    @Test
    void aMakeUpThatIsDeclinedGoesToSomebodyElse() {
        var order = committed(40, Duration.ofDays(20));
        shortByTwelve(order);
        var second = cluster.maker("link", 4, "10.20");

        decline(agreed.jobOf(order, linker));

        await().untilAsserted(
                        () -> assertThat(agreed.jobOf(order, second).stage()).isEqualTo(JobStage.OFFERED));
        agreed.jobs(order).stream().filter(j -> j.stage() == JobStage.OFFERED).forEach(agreed::accept);
        await().untilAsserted(
                        () -> assertThat(agreed.jobOf(order, second).stage()).isEqualTo(JobStage.COMMITTED));
        assertThat(agreed.jobs(order).stream().filter(j -> j.stage() == JobStage.COMMITTED))
                .allSatisfy(j ->
                        assertThat(j.terms().quantity().value()).isBetween(new BigDecimal("12"), new BigDecimal("14")));
    }

    @Test
    void aMakeUpNobodyCanDoIsGivenUpAndTheRestDelivered() {
        var order = committed(40, Duration.ofDays(20));
        shortByTwelve(order);

        decline(agreed.jobOf(order, linker));

        await().untilAsserted(() -> assertThat(agreed.jobs(order))
                .noneMatch(j -> j.stage() == JobStage.OFFERED || j.stage() == JobStage.VIEWED));
        assertThat(system(() -> deals.get(order)).stage()).isNotEqualTo(OrderStage.REJECTED);
        assertThat(system(() -> dispatches.get(order)).stage()).isEqualTo(Dispatch.Stage.COMMITTED);
    }

    @Test
    void whoeverComesTooLateCompensatesTheOthersWithinTheirFrozenDays() {
        var order = committed(40, Duration.ofDays(20));
        var late = agreed.jobOf(order, knitter);
        var hit = agreed.jobOf(order, linker);
        var until = late.terms().planned().from().plus(Duration.ofHours(30));
        assertThat(hit.planned().from()).isBefore(clock.instant().plus(Duration.ofDays(2)));

        var reported = agreed.as(knitter, () -> disturbances.reportLateMaterial(late.id(), until, ""));
        var shown = agreed.as(knitter, () -> disturbances.consequences(reported.id()));
        agreed.as(knitter, () -> disturbances.handle(reported.id()));

        var share = hit.terms().price().amount().times(new BigDecimal("0.20"));
        assertThat(shown.getFirst().consequences().compensations())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.payer()).isEqualTo(knitter.id().value());
                    assertThat(one.payee()).isEqualTo(linker.id().value());
                    assertThat(one.amount()).isEqualTo(share);
                });
        assertThat(agreed.as(linker, () -> ledger.statement(order)).payables())
                .singleElement()
                .satisfies(owed -> {
                    assertThat(owed.kind()).isEqualTo(Payable.Kind.COMPENSATION);
                    assertThat(owed.payer()).isEqualTo(knitter.id());
                    assertThat(owed.amount()).isEqualTo(share);
                });
        assertThat(agreed.asBuyer(() -> ledger.statement(order)).payables()).isEmpty();
    }

    @Test
    void aBuyerThatCancelsTooLateCompensatesEverybody() {
        var order = committed(40, Duration.ofDays(20));
        var need = agreed.asBuyer(() -> deals.get(order)).need();
        var cost = agreed.asBuyer(() -> cancelling.of(need));
        var prices = agreed.jobs(order).stream()
                .filter(job -> job.planned().from().isBefore(clock.instant().plus(Duration.ofDays(2))))
                .map(job -> job.terms().price().amount().times(new BigDecimal("0.20")))
                .reduce(Money.ZERO, Money::plus);

        agreed.asBuyer(() -> deals.cancel(order, "BUYER"));

        assertThat(cost.amount()).isEqualTo(prices).isNotEqualTo(Money.ZERO);
        await().untilAsserted(() -> assertThat(
                        agreed.asBuyer(() -> ledger.statement(order)).total())
                .isEqualTo(prices));
    }

    @Test
    void aBuyerThatCancelsInTimeOwesNothing() {
        var order = committed(40, Duration.ofDays(30), Duration.ofDays(6));
        var need = agreed.asBuyer(() -> deals.get(order)).need();

        assertThat(agreed.asBuyer(() -> cancelling.of(need)).amount()).isEqualTo(Money.ZERO);
    }

    @Test
    void whatTheInspectorFindsGoesIntoTheTrackRecord() {
        var order = committed(40, Duration.ofDays(20));
        work(agreed.jobOf(order, knitter), "40");
        var last = agreed.jobOf(order, linker);
        work(last, "40");

        inspect(last, new BigDecimal("40"), BigDecimal.ZERO);

        await().untilAsserted(() -> assertThat(cluster.count(
                        "SELECT coalesce(sum(good), 0)::bigint FROM track_record WHERE owner_id = ?",
                        linker.id().value()))
                .isEqualTo(40));
    }

    @Test
    void aRushOrderIsMadeOnceItsBuyerHadTheOthersAskedAndTheyAgreed() {
        var order = committed(100, Duration.ofDays(30), Duration.ofDays(4));
        var job = agreed.jobOf(order, knitter);
        var due = job.terms().planned().to().plus(Duration.ofHours(14));
        var draft = cluster.pieces(100, due, job.terms().planned().from());
        var rush = ((Opening.Opened) agreed.asBuyer(() -> needs.open(draft)))
                .need()
                .id();
        assertThat(agreed.asBuyer(() -> plans.propose(rush))).isInstanceOf(Proposing.Impossible.class);

        var reported = agreed.asBuyer(() -> disturbances.reportRush(rush, ""));

        assertThat(agreed.asBuyer(() -> disturbances.consequences(reported.id())))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.consequences().orderCode()).isEmpty();
                    assertThat(change.consequences().shifts()).isEmpty();
                });
        assertThat(agreed.jobOf(order, knitter)).isEqualTo(job);
        var stranger = Acting.of(UUID.randomUUID(), UUID.randomUUID(), Role.BUYER);
        assertThatThrownBy(() -> Acting.as(stranger, () -> disturbances.handle(reported.id())))
                .isInstanceOf(NotFound.class);
        agreed.asBuyer(() -> disturbances.handle(reported.id()));
        assertThat(agreed.asBuyer(() -> deals.findOfNeed(rush.value())))
                .as("before they agreed")
                .isEmpty();
        assertThat(agreed.jobs(order)).anyMatch(j -> j.stage() == JobStage.MOVE_ASKED);
        agreed.jobs(order).stream()
                .filter(j -> j.stage() == JobStage.MOVE_ASKED)
                .forEach(agreed::agreeToMove);

        await().untilAsserted(() -> assertThat(agreed.jobs(order)).allMatch(j -> j.stage() == JobStage.COMMITTED));
        await().untilAsserted(() ->
                assertThat(agreed.asBuyer(() -> deals.findOfNeed(rush.value()))).isPresent());
        await().untilAsserted(() -> assertThat(
                        agreed.asBuyer(() -> disturbances.get(reported.id())).stage())
                .isEqualTo(Disturbance.Stage.RESOLVED));
    }

    /// Nobody answers what the buyer was asked until its time is up.
    private void keepSilent(Deal.Id order) {
        cluster.update(
                "UPDATE change_proposal SET answer_by = now() - interval '1 minute' WHERE order_id = ? AND outcome IS NULL",
                order.value());
        deadlines.sweep();
    }

    private void shortByTwelve(Deal.Id order) {
        work(agreed.jobOf(order, knitter), "40");
        var last = agreed.jobOf(order, linker);
        work(last, "40");
        inspect(last, new BigDecimal("28"), new BigDecimal("12"));
        await().untilAsserted(() -> assertThat(agreed.jobs(order)).hasSizeGreaterThan(2));
    }

    private void decline(JobDeal job) {
        agreed.as(job, () -> jobs.decline(job.id(), job.version(), DeclineReason.NO_CAPACITY, ""));
    }

    private void inspect(JobDeal last, BigDecimal good, BigDecimal scrap) {
        agreed.asBuyer(() -> inspections.judge(
                last.id(), jobs.get(last.id()).version(), new Finding(good, BigDecimal.ZERO, scrap, null)));
    }

    private void work(JobDeal job, String good) {
        agreed.as(job, () -> reports.send(job.id(), Report.start(UUID.randomUUID())));
        agreed.as(job, () -> reports.send(job.id(), Report.good(UUID.randomUUID(), new BigDecimal(good))));
        agreed.as(job, () -> reports.send(job.id(), Report.done(UUID.randomUUID())));
    }

    private TimeSlot fortnight() {
        return TimeSlot.of(clock.instant(), Duration.ofDays(15));
    }

    private Deal.Id committed(long quantity, Duration until) {
        return committed(quantity, until, Duration.ZERO);
    }

    private Deal.Id committed(long quantity, Duration until, Duration notBefore) {
        return agreed.order(quantity, until, notBefore);
    }

    private long heldBy(Maker maker) {
        return cluster.count(
                "SELECT count(*) FROM hold WHERE owner_id = ?", maker.id().value());
    }
}
