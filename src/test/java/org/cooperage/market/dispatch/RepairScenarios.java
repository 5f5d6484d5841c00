package org.cooperage.market.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.TestCluster.Maker;
import org.cooperage.deal.Counter;
import org.cooperage.deal.Deal;
import org.cooperage.deal.Deals;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.JobStage;
import org.cooperage.deal.Jobs;
import org.cooperage.deal.OrderStage;
import org.cooperage.need.Needs;
import org.cooperage.need.Opening;
import org.cooperage.plan.Plans;
import org.cooperage.plan.Proposing;
import org.cooperage.plan.RepairRequest.Cause;
import org.cooperage.plan.RepairRequest.Treatment;
import org.cooperage.plan.Repairing;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Money;
import org.cooperage.shared.Role;
import org.cooperage.shared.TimeSlot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.support.TransactionTemplate;

/// Repairs that follow each other closely, and makers that refuse to move from a machine that is down.
@CooperageTest
class RepairScenarios {

    @Autowired
    private Dispatches dispatches;

    @Autowired
    private DispatchStore store;

    @Autowired
    private Situations situations;

    @Autowired
    private Repairs repairs;

    @Autowired
    private Placing placing;

    @Autowired
    private Steering steering;

    @Autowired
    private Disturbances disturbances;

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

    private TestCluster cluster;
    private Maker knitter;
    private Maker linker;

    @BeforeEach
    void oneKnitterAndOneLinker() {
        cluster = new TestCluster(owner).knitted().linked();
        knitter = cluster.maker("knit", 4, "20.00");
        linker = cluster.maker("link", 4, "10.00");
    }

    @Test
    void aRepairSeesWhatTheOneBeforeItInTheSameTransactionTookAndGaveBack() {
        var order = confirmed(40);

        system(() -> transaction.execute(status -> {
            var before = store.lock(order).orElseThrow();
            var first = later(before, knitter, Duration.ofMinutes(10));
            assertThat(placing.take(before, situations.of(before), first.proposal(), Cause.COUNTERED))
                    .isTrue();
            var now = before.following(first.proposal().id());
            store.update(now);

            var second = repairs.repair(
                    now,
                    situations.of(now),
                    Map.of(keyOf(now, linker), new Treatment.Repriced(price("10.50"))),
                    Cause.COUNTERED);

            assertThat(second).isInstanceOfSatisfying(Repairing.Repaired.class, repaired -> {
                assertThat(repaired.kept()).containsExactly(keyOf(now, knitter));
                assertThat(repaired.added()).isEmpty();
                assertThat(repaired.dropped()).isEmpty();
                assertThat(slots(repaired, linker)).isEqualTo(slots(first, linker));
            });
            return status;
        }));
    }

    @Test
    void ofTwoCountersAtATimeEachIsAnsweredByItself() {
        var order = confirmed(40);
        system(() -> transaction.execute(status -> {
            store.lock(order);
            counterElsewhere(order, knitter, "20.10");
            counterElsewhere(order, linker, "10.10");
            return status;
        }));

        await().untilAsserted(() -> assertThat(jobs(order))
                .allSatisfy(job -> assertThat(job.stage()).isEqualTo(JobStage.COMMITTED)));
        assertThat(priceOf(order, knitter)).isEqualByComparingTo("20.10");
        assertThat(priceOf(order, linker)).isEqualByComparingTo("10.10");
    }

    @Test
    void whoRefusesToMoveFromAMachineThatIsDownKeepsWhatItHolds() {
        var order = committed(40);
        var before = jobOf(order, linker);
        var starts = before.terms().planned().from();
        var down = TimeSlot.of(
                clock.instant(), Duration.between(clock.instant(), starts).plusHours(30));
        var reported = as(linker, () -> disturbances.reportBreakdown(linker.machine(), Optional.empty(), down, ""));
        as(linker, () -> disturbances.handle(reported.id()));
        var asked = jobOf(order, linker);
        assertThat(asked.stage()).isEqualTo(JobStage.MOVE_ASKED);

        as(linker, () -> jobs.refuseMove(asked.id()));
        system(() -> transaction.execute(status -> {
            placing.settle(asked.id());
            return status;
        }));

        assertThat(cluster.count(
                        "SELECT count(*) FROM hold WHERE deal_id = ? AND NOT during <@ tstzrange(?, ?)",
                        asked.id().value(),
                        java.sql.Timestamp.from(starts),
                        java.sql.Timestamp.from(before.terms().planned().to())))
                .isZero();
    }

    private Repairing.Repaired later(Dispatch dispatch, Maker maker, Duration by) {
        var situation = situations.of(dispatch);
        var job = situation.inForce().plan().job(keyOf(dispatch, maker));
        var start = new Treatment.NotBefore(job.span().from().plus(by));
        return (Repairing.Repaired) repairs.repair(dispatch, situation, Map.of(job.key(), start), Cause.COUNTERED);
    }

    private UUID keyOf(Dispatch dispatch, Maker maker) {
        return plans.get(dispatch.plan()).plan().jobs().stream()
                .filter(job -> job.makerId().equals(maker.id().value()))
                .findFirst()
                .orElseThrow()
                .key();
    }

    private static List<?> slots(Repairing.Repaired repaired, Maker maker) {
        return repaired.proposal().plan().jobs().stream()
                .filter(job -> job.makerId().equals(maker.id().value()))
                .flatMap(job -> job.slots().stream())
                .toList();
    }

    private static BigDecimal price(String yuan) {
        return new BigDecimal(yuan);
    }

    /// On another connection, while the order is locked: nobody looks at it in between.
    private void counterElsewhere(Deal.Id order, Maker maker, String unitPrice) {
        var job = jobOf(order, maker);
        var answering = new Thread(() -> as(
                maker, () -> jobs.counter(job.id(), job.version(), new Counter(price(unitPrice), null, null, null))));
        answering.start();
        try {
            answering.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private BigDecimal priceOf(Deal.Id order, Maker maker) {
        return jobOf(order, maker).terms().price().unitPrice();
    }

    private Deal.Id committed(long pieces) {
        var order = confirmed(pieces);
        jobs(order).forEach(job -> as(job, () -> jobs.accept(job.id(), job.version())));
        await().untilAsserted(
                        () -> assertThat(system(() -> deals.get(order)).stage()).isEqualTo(OrderStage.COMMITTED));
        return order;
    }

    private Deal.Id confirmed(long pieces) {
        var draft = cluster.pieces(pieces, clock.instant().plus(Duration.ofDays(20)), (Money) null);
        var opened = asBuyer(() -> needs.open(draft));
        var need = ((Opening.Opened) opened).need().id();
        var proposed = (Proposing.Proposed) asBuyer(() -> plans.propose(need));
        var outcome =
                asBuyer(() -> dispatches.confirm(proposed.proposals().getFirst().id()));
        return ((Confirming.Confirmed) outcome).order();
    }

    private List<JobDeal> jobs(Deal.Id order) {
        return system(() -> jobs.ofOrder(order)).stream()
                .filter(job -> job.stage() != JobStage.WITHDRAWN)
                .toList();
    }

    private JobDeal jobOf(Deal.Id order, Maker maker) {
        return jobs(order).stream()
                .filter(job -> job.maker().equals(maker.id()))
                .findFirst()
                .orElseThrow();
    }

    private <T> T asBuyer(Supplier<T> work) {
        return Acting.as(cluster.asBuyer(), work::get);
    }

    private static <T> T as(Maker maker, Supplier<T> work) {
        return Acting.as(maker.acting(), work::get);
    }

    private static <T> T as(JobDeal job, Supplier<T> work) {
        return Acting.as(Acting.of(new UUID(7, 7), job.maker().value(), Role.SME), work::get);
    }

    private static <T> T system(Supplier<T> work) {
        return Acting.as(Acting.SYSTEM, work::get);
    }
}
