package org.cooperage.market.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.cooperage.market.Agreed.system;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.TestCluster.Maker;
import org.cooperage.deal.Answering;
import org.cooperage.deal.Counter;
import org.cooperage.deal.Deal;
import org.cooperage.deal.Deals;
import org.cooperage.deal.DeclineReason;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.JobStage;
import org.cooperage.deal.Jobs;
import org.cooperage.deal.OrderStage;
import org.cooperage.market.Agreed;
import org.cooperage.need.Need;
import org.cooperage.need.Needs;
import org.cooperage.plan.Plans;
import org.cooperage.plan.Proposal;
import org.cooperage.plan.Proposing;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Money;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/// From the confirmed proposal to the committed order, through the door, with makers that refuse, bargain or keep
/// silent.
@CooperageTest
class DispatchScenarios {

    @Autowired
    private Dispatches dispatches;

    @Autowired
    private Steering steering;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Deals deals;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Needs needs;

    @Autowired
    private Plans plans;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    @Autowired
    private ApplicationContext application;

    private TestCluster cluster;
    private Agreed agreed;
    private Maker knitter;
    private Maker linker;

    /// Cheap knitter and linker; whoever else is there is dearer.
    @BeforeEach
    void aClusterOfTwo() {
        cluster = new TestCluster(owner).knitted().linked();
        agreed = new Agreed(application, cluster);
        knitter = cluster.maker("knit", 4, "20.00");
        linker = cluster.maker("link", 4, "10.00");
    }

    @Test
    void confirmingMakesOneOrderAndOffersItsJobs() {
        var proposal = agreed.cheapest(order(40, null));

        var order = agreed.confirmed(proposal);

        assertThat(system(() -> deals.get(order))).satisfies(made -> {
            assertThat(made.stage()).isEqualTo(OrderStage.OFFERING);
            assertThat(made.amount()).isEqualTo(proposal.price());
            assertThat(made.promised()).isEqualTo(proposal.promised());
        });
        assertThat(agreed.jobs(order))
                .hasSize(2)
                .allSatisfy(job -> assertThat(job.stage()).isEqualTo(JobStage.OFFERED));
        assertThat(held(order))
                .isEqualTo(proposal.plan().jobs().stream()
                        .mapToLong(j -> j.slots().size())
                        .sum());
    }

    @Test
    void aDoubleClickMakesOneOrder() throws Exception {
        var proposal = agreed.cheapest(order(40, null));
        Callable<Confirming> click = () -> Acting.as(cluster.asBuyer(), () -> dispatches.confirm(proposal.id()));

        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var orders = new HashSet<Deal.Id>();
            for (var clicked : hands.invokeAll(Collections.nCopies(12, click))) {
                orders.add(orderOf(clicked.get()));
            }
            assertThat(orders).hasSize(1);
        }
        assertThat(cluster.count(
                        "SELECT count(*) FROM deal WHERE need_id = ?",
                        proposal.needId().value()))
                .isEqualTo(1);
    }

    @Test
    void aProposalOfSomebodyElseDoesNotExist() {
        var proposal = agreed.cheapest(order(40, null));
        var stranger = Acting.of(UUID.randomUUID(), UUID.randomUUID(), Role.BUYER);

        assertThatThrownBy(() -> Acting.as(stranger, () -> dispatches.confirm(proposal.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aSlotTakenMeanwhileLeavesNothingBehindAndBringsNewProposals() {
        var first = agreed.cheapest(order(40, null));
        var second = agreed.cheapest(order(40, null));
        agreed.confirmed(second);

        var outcome = agreed.asBuyer(() -> dispatches.confirm(first.id()));

        assertThat(outcome).isInstanceOfSatisfying(Confirming.Gone.class, gone -> {
            assertThat(gone.why()).isEqualTo(Confirming.Why.SLOT_TAKEN);
            assertThat(gone.again()).get().isInstanceOf(Proposing.Proposed.class);
        });
        assertThat(cluster.count(
                        "SELECT count(*) FROM deal WHERE need_id = ?",
                        first.needId().value()))
                .isZero();
    }

    @Test
    void whenAllHaveAgreedTheSlotsAreCommitted() {
        var order = agreed.confirmed(agreed.cheapest(order(40, null)));

        agreed.jobs(order).forEach(agreed::accept);

        agreed.await(order, OrderStage.COMMITTED);
        assertThat(agreed.jobs(order)).allSatisfy(job -> assertThat(job.stage()).isEqualTo(JobStage.COMMITTED));
        assertThat(tentative(order)).isZero();
        assertThat(cluster.count("SELECT count(*) FROM shipment WHERE order_id = ?", order.value()))
                .isPositive();
    }

    @Test
    void aDeclinedJobGoesToTheNextMaker() {
        var second = cluster.maker("link", 4, "10.50");
        var order = agreed.confirmed(agreed.cheapest(order(40, null)));

        decline(agreed.jobOf(order, linker));

        await().untilAsserted(
                        () -> assertThat(agreed.jobOf(order, second).stage()).isEqualTo(JobStage.OFFERED));
        assertThat(system(() -> dispatches.get(order)).excluded())
                .containsExactly(linker.id().value());
        agreed.jobs(order).stream().filter(j -> j.stage() == JobStage.OFFERED).forEach(agreed::accept);
        agreed.await(order, OrderStage.COMMITTED);
        assertThat(heldBy(order, linker)).isZero();
    }

    @Test
    void aSuspendedMakerTakesOnNothingNewAndKeepsWhatItHas() {
        var second = cluster.maker("link", 4, "10.50");
        var running = agreed.confirmed(agreed.cheapest(order(40, null)));
        agreed.jobs(running).forEach(agreed::accept);
        agreed.await(running, OrderStage.COMMITTED);
        var asked = agreed.confirmed(agreed.cheapest(order(40, null)));
        var offer = agreed.jobs(asked).stream()
                .filter(job -> job.maker().equals(linker.id()))
                .findFirst();

        cluster.update(
                "UPDATE party SET status = 'SUSPENDED' WHERE id = ?",
                linker.id().value());

        offer.ifPresent(job -> {
            var answer = Acting.as(linker.acting(), () -> jobs.accept(job.id(), job.version()));
            assertThat(answer).isInstanceOf(Answering.Suspended.class);
            decline(job);
        });
        assertThat(agreed.jobOf(running, linker).stage()).isEqualTo(JobStage.COMMITTED);
        await().untilAsserted(
                        () -> assertThat(agreed.jobOf(asked, second).stage()).isEqualTo(JobStage.OFFERED));
        assertThat(agreed.cheapest(order(40, null)).plan().jobs())
                .noneMatch(job -> job.makerId().equals(linker.id().value()));
    }

    @Test
    void silencePassesTheJobOn() {
        var second = cluster.maker("knit", 4, "20.50");
        var order = agreed.confirmed(agreed.cheapest(order(40, null)));
        cluster.update(
                "UPDATE deal SET answer_by = now() - interval '1 minute' WHERE id = ?",
                agreed.jobOf(order, knitter).id().value());

        deadlines.sweep();

        assertThat(agreed.jobOf(order, knitter).stage()).isEqualTo(JobStage.LAPSED);
        await().untilAsserted(
                        () -> assertThat(agreed.jobOf(order, second).stage()).isEqualTo(JobStage.OFFERED));
    }

    @Test
    void aRepairAboveTheCeilingAsksTheBuyerWhoMayAgree() {
        var dear = cluster.maker("link", 4, "60.00");
        var order = agreed.confirmed(agreed.cheapest(order(40, ceilingJustAbove())));

        decline(agreed.jobOf(order, linker));

        var change = awaitQuestion(order);
        assertThat(change.consequences().dearer().isNegative()).isFalse();
        assertThat(agreed.jobs(order)).noneMatch(job -> job.maker().equals(dear.id()));

        assertThat(agreed.asBuyer(() -> dispatches.agree(change.id()))).isInstanceOf(Deciding.Agreed.class);

        assertThat(agreed.jobOf(order, dear).stage()).isEqualTo(JobStage.OFFERED);
        assertThat(system(() -> deals.get(order)).amount())
                .isEqualTo(change.consequences().priceAfter());
        assertThat(agreed.asBuyer(() -> dispatches.agree(change.id()))).isInstanceOf(Deciding.TooLate.class);
    }

    @Test
    void aRefusedChangeGivesEverythingBack() {
        cluster.with("link", 4, "60.00");
        var need = order(40, ceilingJustAbove());
        var order = agreed.confirmed(agreed.cheapest(need));
        decline(agreed.jobOf(order, linker));
        var change = awaitQuestion(order);

        var outcome = agreed.asBuyer(() -> dispatches.refuse(change.id()));

        assertThat(outcome).isInstanceOf(Deciding.Refused.class);
        assertThat(system(() -> deals.get(order)).stage()).isEqualTo(OrderStage.REJECTED);
        assertThat(held(order)).isZero();
        assertThat(agreed.asBuyer(() -> needs.get(need)).stage()).isEqualTo(Need.Stage.OPEN);
    }

    @Test
    void anotherBuyerCannotAnswerTheQuestion() {
        cluster.with("link", 4, "60.00");
        var order = agreed.confirmed(agreed.cheapest(order(40, ceilingJustAbove())));
        decline(agreed.jobOf(order, linker));
        var change = awaitQuestion(order);
        var stranger = Acting.of(UUID.randomUUID(), UUID.randomUUID(), Role.BUYER);

        assertThatThrownBy(() -> Acting.as(stranger, () -> dispatches.agree(change.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whenNobodyAbleIsLeftTheOrderFailsAndSaysWhatIsMissing() {
        var need = order(40, null);
        var order = agreed.confirmed(agreed.cheapest(need));

        decline(agreed.jobOf(order, linker));

        agreed.await(order, OrderStage.REJECTED);
        assertThat(held(order)).isZero();
        assertThat(agreed.asBuyer(() -> needs.get(need)).stage()).isEqualTo(Need.Stage.OPEN);
        assertThat(agreed.asBuyer(() -> dispatches.changesOf(need)))
                .singleElement()
                .satisfies(change -> assertThat(change.consequences().missing()).isNotEmpty());
    }

    @Test
    void aFailedOrderMayBeTriedAgain() {
        var need = order(40, null);
        var order = agreed.confirmed(agreed.cheapest(need));
        decline(agreed.jobOf(order, linker));
        agreed.await(order, OrderStage.REJECTED);

        var again = agreed.confirmed(agreed.cheapest(need));

        assertThat(system(() -> deals.get(again)).code()).endsWith("R2");
    }

    @Test
    void aCounterBelowTheNextAlternativeIsAgreed() {
        cluster.with("link", 4, "12.00");
        var order = agreed.confirmed(agreed.cheapest(order(40, null, Money.of(5_000))));

        counter(agreed.jobOf(order, linker), new Counter(new BigDecimal("10.80"), null, null, null));

        await().untilAsserted(
                        () -> assertThat(agreed.jobOf(order, linker).stage()).isEqualTo(JobStage.ACCEPTED));
        assertThat(agreed.jobOf(order, linker).terms().price().unitPrice()).isEqualByComparingTo("10.80");
        assertThat(system(() -> deals.get(order)).amount())
                .isEqualTo(agreed.asBuyer(() -> inForce(order)).price());
    }

    @Test
    void aCounterAboveTheNextAlternativeGoesToTheAlternative() {
        var second = cluster.maker("link", 4, "10.50");
        var order = agreed.confirmed(agreed.cheapest(order(40, null, Money.of(5_000))));

        counter(agreed.jobOf(order, linker), new Counter(new BigDecimal("14.00"), null, null, null));

        await().untilAsserted(
                        () -> assertThat(agreed.jobOf(order, second).stage()).isEqualTo(JobStage.OFFERED));
        assertThat(agreed.jobOf(order, linker).stage()).isEqualTo(JobStage.WITHDRAWN);
    }

    @Test
    void aCounterBeyondTheCeilingAsksTheBuyer() {
        var order = agreed.confirmed(agreed.cheapest(order(40, ceilingJustAbove())));

        counter(agreed.jobOf(order, linker), new Counter(new BigDecimal("40.00"), null, null, null));

        var change = awaitQuestion(order);
        assertThat(agreed.asBuyer(() -> dispatches.agree(change.id()))).isInstanceOf(Deciding.Agreed.class);
        assertThat(agreed.jobOf(order, linker).stage()).isEqualTo(JobStage.ACCEPTED);
    }

    @Test
    void aMakerThatCanOnlyDoItLaterKeepsItIfTheDateAllows() {
        var order = agreed.confirmed(agreed.cheapest(order(40, null)));
        var job = agreed.jobOf(order, linker);
        var later = job.terms().planned().to().plus(Duration.ofHours(30));

        counter(job, new Counter(null, later, null, null));

        await().untilAsserted(
                        () -> assertThat(agreed.jobOf(order, linker).stage()).isEqualTo(JobStage.ACCEPTED));
        assertThat(agreed.jobOf(order, linker).terms().planned().from())
                .isAfterOrEqualTo(job.terms().planned().from().plus(Duration.ofHours(30)));
        assertThat(heldBy(order, linker))
                .isEqualTo(agreed.jobOf(order, linker).terms().slots().size());
    }

    @Test
    void aMakerThatTakesLessKeepsThatAndTheRestGoesElsewhere() {
        var second = cluster.maker("link", 4, "10.50");
        var order = agreed.confirmed(agreed.cheapest(order(60, null, Money.of(9_000))));
        var job = agreed.jobOf(order, linker);

        counter(job, new Counter(null, null, new BigDecimal("20"), null));

        await().untilAsserted(
                        () -> assertThat(agreed.jobOf(order, second).stage()).isEqualTo(JobStage.OFFERED));
        assertThat(agreed.jobOf(order, linker).stage()).isEqualTo(JobStage.ACCEPTED);
        assertThat(agreed.jobOf(order, linker).terms().quantity().value()).isLessThanOrEqualTo(new BigDecimal("20"));
    }

    @Test
    void aLookThatWasInterruptedIsRepeatedWithTheSameEnd() {
        var second = cluster.maker("link", 4, "10.50");
        var order = agreed.confirmed(agreed.cheapest(order(40, null)));
        var lost = agreed.jobOf(order, linker);
        cluster.update(
                "UPDATE deal SET stage = 'DECLINED' WHERE id = ?", lost.id().value());

        Acting.run(
                Acting.SYSTEM,
                () -> transaction.executeWithoutResult(status -> {
                    steering.lookAt(order);
                    status.setRollbackOnly();
                }));
        assertThat(agreed.jobs(order)).hasSize(2);
        Acting.run(Acting.SYSTEM, () -> steering.lookAt(order));
        var once = agreed.jobs(order).size();
        Acting.run(Acting.SYSTEM, () -> steering.lookAt(order));

        assertThat(agreed.jobOf(order, second).stage()).isEqualTo(JobStage.OFFERED);
        assertThat(agreed.jobs(order)).hasSize(once);
    }

    @Test
    void anOrderItsBuyerCancelsGivesItsSlotsBack() {
        var order = agreed.confirmed(agreed.cheapest(order(40, null)));

        agreed.asBuyer(() -> deals.cancel(order, "CHANGED_MIND"));

        await().untilAsserted(() -> assertThat(held(order)).isZero());
    }

    private Need.Id order(long quantity, Money ceiling) {
        return order(quantity, Duration.ofDays(20), ceiling);
    }

    private Need.Id order(long quantity, Duration until, Money ceiling) {
        var due = clock.instant().plus(until == null ? Duration.ofDays(20) : until);
        return agreed.asked(cluster.pieces(quantity, due, ceiling));
    }

    /// 40 pieces at 30 yuan, fee and tax, are 1,383 yuan and some for transport.
    private static Money ceilingJustAbove() {
        return Money.of(1_500);
    }

    private static Deal.Id orderOf(Confirming outcome) {
        return switch (outcome) {
            case Confirming.Confirmed(var order) -> order;
            case Confirming.AlreadyConfirmed(var order) -> order;
            case Confirming.Gone gone -> throw new AssertionError(gone);
        };
    }

    private Proposal inForce(Deal.Id order) {
        return plans.get(dispatches.get(order).plan());
    }

    private void decline(JobDeal job) {
        agreed.as(job, () -> jobs.decline(job.id(), job.version(), DeclineReason.NO_CAPACITY, ""));
    }

    private void counter(JobDeal job, Counter wanted) {
        agreed.as(job, () -> jobs.counter(job.id(), job.version(), wanted));
    }

    private Change awaitQuestion(Deal.Id order) {
        await().untilAsserted(() -> assertThat(agreed.asBuyer(() -> dispatches.waiting()))
                .anyMatch(change -> change.order().equals(order)));
        return agreed.asBuyer(() -> dispatches.changesOf(order)).getFirst();
    }

    private long held(Deal.Id order) {
        return cluster.count(
                "SELECT count(*) FROM hold WHERE deal_id IN (SELECT id FROM deal WHERE parent_id = ?)", order.value());
    }

    private long tentative(Deal.Id order) {
        return cluster.count(
                "SELECT count(*) FROM hold WHERE state = 'TENTATIVE' AND deal_id IN (SELECT id FROM deal WHERE parent_id = ?)",
                order.value());
    }

    private long heldBy(Deal.Id order, Maker maker) {
        return cluster.count(
                "SELECT count(*) FROM hold WHERE owner_id = ? AND deal_id IN (SELECT id FROM deal WHERE parent_id = ?)",
                maker.id().value(),
                order.value());
    }
}
