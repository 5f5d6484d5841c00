package org.cooperage.market.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cooperage.market.Agreed.system;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.TestCluster.Maker;
import org.cooperage.deal.Counter;
import org.cooperage.deal.Deal;
import org.cooperage.deal.JobStage;
import org.cooperage.deal.Jobs;
import org.cooperage.market.Agreed;
import org.cooperage.plan.Plans;
import org.cooperage.plan.RepairRequest.Cause;
import org.cooperage.plan.RepairRequest.Treatment;
import org.cooperage.plan.Repairing;
import org.cooperage.shared.Money;
import org.cooperage.shared.TimeSlot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/// Repairs that follow each other closely, and makers that refuse to move from a machine that is down.
@CooperageTest
class RepairScenarios {
    private static final Duration FAR = Duration.ofDays(20);

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
    private Jobs jobs;

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

    @BeforeEach
    void oneKnitterAndOneLinker() {
        cluster = new TestCluster(owner).knitted().linked();
        agreed = new Agreed(application, cluster);
        knitter = cluster.maker("knit", 4, "20.00");
        linker = cluster.maker("link", 4, "10.00");
    }

    @Test
    void aRepairSeesWhatTheOneBeforeItInTheSameTransactionTookAndGaveBack() {
        var order = confirmed();

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
        var order = confirmed();
        system(() -> transaction.execute(status -> {
            store.lock(order);
            counterElsewhere(order, knitter, "20.10");
            counterElsewhere(order, linker, "10.10");
            return status;
        }));

        await().untilAsserted(() -> assertThat(agreed.jobs(order))
                .allSatisfy(job -> assertThat(job.stage()).isEqualTo(JobStage.COMMITTED)));
        assertThat(priceOf(order, knitter)).isEqualByComparingTo("20.10");
        assertThat(priceOf(order, linker)).isEqualByComparingTo("10.10");
    }

    @Test
    void whoRefusesToMoveFromAMachineThatIsDownKeepsWhatItHolds() {
        var order = confirmed();
        agreed.committed(order);
        var before = agreed.jobOf(order, linker);
        var starts = before.terms().planned().from();
        var down = TimeSlot.of(
                clock.instant(), Duration.between(clock.instant(), starts).plusHours(30));
        var reported =
                agreed.as(linker, () -> disturbances.reportBreakdown(linker.machine(), Optional.empty(), down, ""));
        agreed.as(linker, () -> disturbances.handle(reported.id()));
        var asked = agreed.jobOf(order, linker);
        assertThat(asked.stage()).isEqualTo(JobStage.MOVE_ASKED);

        agreed.as(linker, () -> jobs.refuseMove(asked.id()));
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

    private Deal.Id confirmed() {
        return agreed.confirmed(cluster.pieces(40, clock.instant().plus(FAR), (Money) null));
    }

    private static BigDecimal price(String yuan) {
        return new BigDecimal(yuan);
    }

    /// On another connection, while the order is locked: nobody looks at it in between.
    private void counterElsewhere(Deal.Id order, Maker maker, String unitPrice) {
        var job = agreed.jobOf(order, maker);
        var answering = new Thread(() -> agreed.as(
                maker, () -> jobs.counter(job.id(), job.version(), new Counter(price(unitPrice), null, null, null))));
        answering.start();
        try {
            answering.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private BigDecimal priceOf(Deal.Id order, Maker maker) {
        return agreed.jobOf(order, maker).terms().price().unitPrice();
    }
}
