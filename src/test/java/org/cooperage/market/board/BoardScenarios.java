package org.cooperage.market.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.cooperage.market.Agreed.operator;
import static org.cooperage.market.Agreed.system;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.TestCluster.Maker;
import org.cooperage.deal.Deal;
import org.cooperage.deal.DealEvent;
import org.cooperage.deal.Deals;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.JobStage;
import org.cooperage.deal.Jobs;
import org.cooperage.deal.OpenJobs;
import org.cooperage.deal.OrderStage;
import org.cooperage.market.Agreed;
import org.cooperage.market.dispatch.Dispatches;
import org.cooperage.market.dispatch.Moves.Asked;
import org.cooperage.market.dispatch.Moves.Why;
import org.cooperage.market.floor.Floors;
import org.cooperage.shared.Acting;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;

/// The operator looks over all jobs, tries one elsewhere, and asks for the move.
@CooperageTest
class BoardScenarios {
    private static final Duration FAR = Duration.ofDays(40);

    @Autowired
    private Board board;

    @Autowired
    private BoardRefresh refresh;

    @Autowired
    private Trials trials;

    @Autowired
    private Reasons reasons;

    @Autowired
    private Dispatches dispatches;

    @Autowired
    private Deals deals;

    @Autowired
    private Jobs jobs;

    @Autowired
    private OpenJobs openJobs;

    @Autowired
    private Floors floors;

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
    void anOrderIsFoundUnderItsFirmsInItsTime() {
        var order = committed(40, FAR);
        var code = system(() -> deals.get(order)).code();
        refresh.refresh();

        var window = operator(() -> board.window(
                Grouping.ORDER,
                filter(code),
                0,
                20,
                TimeSlot.of(clock.instant(), Duration.ofDays(60)),
                Locale.ENGLISH));

        assertThat(window.rows()).isEqualTo(3);
        assertThat(window.lanes()).extracting(BoardWindow.Lane::row).containsExactly(1L, 2L);
        assertThat(window.lanes().getFirst().head()).startsWith(code);
        assertThat(window.bars()).hasSize(2).allMatch(b -> b.bar().orderCode().equals(code));
    }

    @Test
    void whatIsMadeStaysOnTheBoard() {
        var order = committed(40, FAR);
        var knitting = agreed.jobOf(order, knitter);
        refresh.refresh();

        cluster.update(
                "UPDATE deal SET stage = 'DONE' WHERE id = ?", knitting.id().value());
        refresh.on(new DealEvent.JobStarted(order, knitting.id(), knitting.maker(), knitting.buyer()));

        var code = system(() -> deals.get(order)).code();
        var withMade = new BoardFilter(null, null, code, true, false);
        await().untilAsserted(() -> assertThat(operator(() -> board.list(withMade, PageRequest.first()))
                        .rows())
                .extracting(Bar::stage)
                .containsExactlyInAnyOrder(JobStage.DONE, JobStage.COMMITTED));
    }

    @Test
    void aDayLateCountsWhatTheClassOfTheBuyerWeighs() {
        var order = committed(40, FAR);
        long usual = latePerDay(order);

        cluster.update(
                "INSERT INTO buyer_class (buyer_id, buyer_class) VALUES (?, 'KEY_ACCOUNT')",
                cluster.buyer().value());
        cluster.update("INSERT INTO plan_weight VALUES ('KEY_ACCOUNT', 'LATENESS', 1, now())");
        long keyAccount = latePerDay(order);
        cluster.update("DELETE FROM plan_weight");

        assertThat(keyAccount).isBetween(2 * usual - 1, 2 * usual + 1);
    }

    private long latePerDay(Deal.Id order) {
        return floors.of(system(() -> openJobs.ofOrders(List.of(order))))
                .problem()
                .orders()
                .getFirst()
                .latePerDay();
    }

    @Test
    void everyGroupingCountsEveryJobOnce() {
        committed(40, FAR);
        refresh.refresh();
        var all = operator(() -> board.list(filter(null), PageRequest.first())).total();

        for (var grouping : Grouping.values()) {
            var window = operator(() -> board.window(
                    grouping, filter(null), 0, 400, TimeSlot.of(clock.instant(), Duration.ofDays(90)), Locale.CHINESE));
            assertThat(window.jobs()).as(grouping.key()).isEqualTo(all);
        }
    }

    @Test
    void nobodyButTheOperatorSeesTheBoard() {
        assertThatThrownBy(() -> Acting.as(linker.acting(), () -> board.counts()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> Acting.as(cluster.asBuyer(), () -> reasons.find()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void tryingAJobLaterSaysWhatItPushesAndMovesNothing() {
        var order = committed(40, FAR);
        var knitting = agreed.jobOf(order, knitter);
        var linking = agreed.jobOf(order, linker);

        var tried = tried(knitting, later(knitting, 3));

        assertThat(tried.effect().isPossible()).isTrue();
        assertThat(tried.effect().moves())
                .extracting(m -> m.job())
                .contains(knitting.id().value());
        assertThat(tried.effect().moves())
                .filteredOn(m -> m.job().equals(knitting.id().value()))
                .allSatisfy(m -> assertThat(m.after().from()).isAfterOrEqualTo(later(knitting, 3)));
        assertThat(agreed.jobOf(order, knitter)).isEqualTo(knitting);
        assertThat(agreed.jobOf(order, linker)).isEqualTo(linking);
    }

    @Test
    void aJobTriedWhereItIsMovesNobodyAndCostsNothing() {
        var job = agreed.jobOf(committed(40, FAR), knitter);

        var tried = tried(job, job.planned().from());

        assertThat(tried.effect().moves()).isEmpty();
        assertThat(tried.effect().difference().isZero()).isTrue();
    }

    @Test
    void whatIsAboutToBeginStaysWhereItIs() {
        var job = agreed.jobOf(committed(40, Duration.ofDays(12), Duration.ZERO), knitter);

        assertThat(operator(() -> trials.of(wanted(job, later(job, 5)))))
                .isEqualTo(new Trial.Refused(Trial.Why.FROZEN));
    }

    @Test
    void aFirmThatDoesSomethingElseIsRefused() {
        var job = agreed.jobOf(committed(40, FAR), knitter);
        var wanted = new Trials.Wanted(
                job.id().value(), Optional.empty(), Optional.of(linker.id().value()), later(job, 1));

        assertThat(operator(() -> trials.of(wanted))).isEqualTo(new Trial.Refused(Trial.Why.NO_MACHINE));
    }

    @Test
    void proposedTheMoveGoesThroughThoseConcerned() {
        var order = committed(40, FAR);
        var job = agreed.jobOf(order, linker);
        var start = later(job, 4);

        var asked = operator(() -> trials.ask(tried(job, start).effect()));

        assertThat(asked).singleElement().isInstanceOf(Asked.OfMakers.class);
        agreed.jobs(order).stream()
                .filter(j -> j.stage() == JobStage.MOVE_ASKED)
                .forEach(agreed::agreeToMove);
        await().untilAsserted(() ->
                assertThat(agreed.jobOf(order, linker).planned().from()).isAfterOrEqualTo(start));
        await().untilAsserted(() -> assertThat(agreed.jobs(order)).allMatch(j -> j.stage() == JobStage.COMMITTED));
    }

    @Test
    void anotherMakerGetsAnOffer() {
        var order = committed(40, FAR);
        var second = cluster.maker("link", 4, "10.10");
        var job = agreed.jobOf(order, linker);
        var wanted = new Trials.Wanted(
                job.id().value(), Optional.empty(), Optional.of(second.id().value()), later(job, 1));

        var tried = (Trial.Tried) operator(() -> trials.of(wanted));
        operator(() -> trials.ask(tried.effect()));

        assertThat(agreed.jobOf(order, second).stage()).isEqualTo(JobStage.OFFERED);
        assertThat(agreed.jobOf(order, linker).stage()).isEqualTo(JobStage.WITHDRAWN);
    }

    @Test
    void beyondItsLimitsTheBuyerDecidesAndANoChangesNothing() {
        var order = committed(40, FAR);
        cluster.update("UPDATE dispatch SET ceiling = 1 WHERE order_id = ?", order.value());
        var job = agreed.jobOf(order, linker);

        var asked = operator(() -> trials.ask(tried(job, later(job, 4)).effect()));

        assertThat(asked).containsExactly(new Asked.OfBuyer(order));
        assertThat(agreed.jobOf(order, linker)).isEqualTo(job);
        var change = agreed.asBuyer(dispatches::waiting).getFirst();
        agreed.asBuyer(() -> dispatches.refuse(change.id()));
        assertThat(agreed.jobOf(order, linker)).isEqualTo(job);
        assertThat(system(() -> deals.get(order)).stage()).isEqualTo(OrderStage.COMMITTED);
    }

    @Test
    void ofAnOrderTakenOverFromElsewhereOnlyTheTimeCanBeAskedFor() {
        var order = withoutPlan(committed(40, FAR));
        var second = cluster.maker("link", 4, "10.10");
        var job = agreed.jobOf(order, linker);
        var elsewhere = new Trials.Wanted(
                job.id().value(), Optional.empty(), Optional.of(second.id().value()), later(job, 1));

        var refused = operator(() -> trials.ask(((Trial.Tried) trials.of(elsewhere)).effect()));
        var asked = operator(() -> trials.ask(tried(job, later(job, 2)).effect()));

        assertThat(refused).containsExactly(new Asked.Refused(order, Why.NO_PLAN));
        assertThat(asked).containsExactly(new Asked.OfMakers(order, 1));
        agreed.agreeToMove(agreed.jobOf(order, linker));
        var moved = agreed.jobOf(order, linker);
        assertThat(moved.planned().from()).isAfterOrEqualTo(later(job, 2));
        await().untilAsserted(() ->
                assertThat(held(job)).isEqualTo(moved.terms().slots().size()));
    }

    @Test
    void aRefusedMoveGivesTheNewTimeBack() {
        var order = withoutPlan(committed(40, FAR));
        var job = agreed.jobOf(order, linker);
        operator(() -> trials.ask(tried(job, later(job, 2)).effect()));
        var asked = agreed.jobOf(order, linker);

        agreed.as(asked, () -> jobs.refuseMove(asked.id()));

        await().untilAsserted(() ->
                assertThat(held(job)).isEqualTo(job.terms().slots().size()));
        assertThat(agreed.jobOf(order, linker).planned()).isEqualTo(job.planned());
    }

    @Test
    void aLateOrderIsTracedBackToWhatHoldsItUp() {
        var order = committed(40, FAR);
        var job = agreed.jobOf(order, linker);
        cluster.update(
                "UPDATE deal SET due = ? WHERE id = ?",
                Timestamp.from(job.planned().from().minus(Duration.ofDays(1))),
                order.value());

        var found = operator(() -> reasons.find());

        assertThat(found.late())
                .filteredOn(l -> l.order().equals(order.value()))
                .singleElement()
                .satisfies(late -> {
                    assertThat(late.by()).isPositive();
                    assertThat(late.chain()).isNotEmpty();
                });
    }

    private Deal.Id withoutPlan(Deal.Id order) {
        cluster.update("DELETE FROM placement WHERE order_id = ?", order.value());
        cluster.update("DELETE FROM dispatch WHERE order_id = ?", order.value());
        return order;
    }

    private Trial.Tried tried(JobDeal job, Instant start) {
        return (Trial.Tried) operator(() -> trials.of(wanted(job, start)));
    }

    private static Trials.Wanted wanted(JobDeal job, Instant start) {
        return new Trials.Wanted(job.id().value(), Optional.empty(), Optional.empty(), start);
    }

    private static Instant later(JobDeal job, int days) {
        return job.planned().from().plus(days, ChronoUnit.DAYS);
    }

    private static BoardFilter filter(@Nullable String text) {
        return new BoardFilter(null, null, text, false, false);
    }

    private Deal.Id committed(long quantity, Duration until) {
        return committed(quantity, until, Duration.ofDays(12));
    }

    private Deal.Id committed(long quantity, Duration until, Duration notBefore) {
        return agreed.order(quantity, until, notBefore);
    }

    private long held(JobDeal job) {
        return cluster.count(
                "SELECT count(*) FROM hold WHERE deal_id = ?", job.id().value());
    }
}
