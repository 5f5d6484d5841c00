package org.cooperage.deal.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.cooperage.deal.AnOrder.acting;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cooperage.CooperageTest;
import org.cooperage.deal.Accepting;
import org.cooperage.deal.AnOrder;
import org.cooperage.deal.Deal;
import org.cooperage.deal.Deals;
import org.cooperage.deal.DisputeReason;
import org.cooperage.deal.Jobs;
import org.cooperage.deal.OrderStage;
import org.cooperage.deal.work.Finding;
import org.cooperage.deal.work.Inspections;
import org.cooperage.deal.work.JobReports;
import org.cooperage.deal.work.Report;
import org.cooperage.ledger.Ledger;
import org.cooperage.ledger.Payable;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Money;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.cooperage.shared.Stale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A hundred pullovers are there, and some of them are not as agreed.
@CooperageTest
class DisputeScenarios {

    @Autowired
    private Disputes disputes;

    @Autowired
    private Deals deals;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JobReports reports;

    @Autowired
    private Inspections inspections;

    @Autowired
    private Ledger ledger;

    @Autowired
    private BusinessClock clock;

    private final Acting operator = Acting.of(UUID.randomUUID(), UUID.randomUUID(), Role.OPS);
    private AnOrder order;
    private Deal.Id linking;

    @BeforeEach
    void aDeliveredOrder() {
        order = new AnOrder(clock.instant());
        linking = order.linking.id();
        platform(() -> deals.createOrder(order.draft()));
        platform(() ->
                jobs.offer(order.id, List.of(order.linking), clock.instant().plus(Duration.ofHours(4))));
        as(order.linker, () -> jobs.accept(linking, 1));
        platform(() -> deals.commit(order.id));
        send(Report.start(UUID.randomUUID()));
        send(Report.good(UUID.randomUUID(), BigDecimal.valueOf(102)));
        send(Report.done(UUID.randomUUID()));
        as(
                order.buyer,
                () -> inspections.judge(
                        linking, jobs.get(linking).version(), Finding.allGood(BigDecimal.valueOf(102))));
        for (var stage : List.of(OrderStage.IN_PRODUCTION, OrderStage.QC, OrderStage.SHIPPED, OrderStage.DELIVERED)) {
            platform(() -> deals.follow(order.id, stage));
        }
    }

    @Test
    void anAcceptedReductionReachesTheStatementToTheFen() {
        var dispute = claim(cheaper("100.01"));
        assertThat(stage()).isEqualTo(OrderStage.DISPUTED);

        as(order.linker, () -> disputes.accept(dispute.id(), dispute.version()));

        assertThat(stage()).isEqualTo(OrderStage.DELIVERED);
        var accepted = accept();
        assertThat(accepted).isInstanceOf(Accepting.Done.class);
        await().until(() -> stage() == OrderStage.INVOICED);
        var statement = as(order.buyer, () -> ledger.statement(order.id));
        // (3182.40 − 100.01) × 1.13 = 3483.10
        assertThat(statement.total()).isEqualTo(Money.of("3483.10"));
        assertThat(as(order.buyer, () -> deals.get(order.id)).amount()).isEqualTo(statement.total());
        assertThat(statement.payables().stream()
                        .filter(it -> linking.equals(it.job()) && it.kind() == Payable.Kind.PROCESSING)
                        .map(Payable::amount))
                .containsExactly(Money.of("919.99"));
    }

    @Test
    void aMakerOffersAPartAndTheBuyerAgrees() {
        var dispute = claim(cheaper("300"));

        as(order.linker, () -> disputes.offer(dispute.id(), 1, cheaper("120"), "只有 4 件有色差"));
        var offered = as(order.buyer, () -> disputes.get(dispute.id()));
        as(order.buyer, () -> disputes.agree(dispute.id(), offered.version()));

        assertThat(as(order.linker, () -> disputes.get(dispute.id()))).satisfies(settled -> {
            assertThat(settled.stage()).isEqualTo(Dispute.Stage.SETTLED);
            assertThat(settled.settled()).isEqualTo(cheaper("120"));
            assertThat(settled.about().need()).isNull();
        });
        assertThat(as(order.buyer, () -> deals.pricing(order.id)).net()).isEqualTo(Money.of("3062.40"));
    }

    @Test
    void whatCannotBeAgreedOnTheOperatorDecides() {
        var dispute = claim(cheaper("300"));
        assertThatThrownBy(() -> call(operator, () -> disputes.get(dispute.id())))
                .isInstanceOf(NotFound.class);

        as(order.linker, () -> disputes.reject(dispute.id(), 1, "封样如此"));
        as(order.buyer, () -> disputes.mediate(dispute.id(), 2));
        var seen = call(operator, () -> disputes.get(dispute.id()));
        var decided = call(operator, () -> disputes.decide(seen.id(), seen.version(), cheaper("80"), "以封样为准"));

        assertThat(decided).isInstanceOf(Disputing.Done.class);
        assertThat(decided.dispute().stage()).isEqualTo(Dispute.Stage.SETTLED);
        assertThat(decided.dispute().verdict()).isEqualTo("以封样为准");
        assertThat(stage()).isEqualTo(OrderStage.DELIVERED);
    }

    @Test
    void piecesAreMendedAndLookedAtBeforeTheOrderGoesOn() {
        var dispute = claim(new Remedy(Remedy.Kind.REWORK, BigDecimal.TEN, null));

        as(order.linker, () -> disputes.accept(dispute.id(), 1));
        assertThat(stage()).isEqualTo(OrderStage.DISPUTED);
        assertThat(accept()).isInstanceOf(Accepting.NotNow.class);
        as(order.linker, () -> disputes.send(dispute.id(), 2));
        as(order.buyer, () -> disputes.receive(dispute.id(), 3));

        assertThat(stage()).isEqualTo(OrderStage.DELIVERED);
        assertThat(as(order.buyer, () -> deals.get(order.id)).amount()).isEqualTo(Money.of("3596.11"));
    }

    @Test
    void mediationHasToWaitForTheAnswerOrItsDeadline() {
        var dispute = claim(cheaper("50"));

        assertThat(as(order.buyer, () -> disputes.mediate(dispute.id(), 1))).isInstanceOf(Disputing.NotNow.class);
        assertThat(as(order.buyer, () -> disputes.get(dispute.id())).stage()).isEqualTo(Dispute.Stage.OPEN);
    }

    @Test
    void aWithdrawnClaimLeavesThePriceAlone() {
        var dispute = claim(cheaper("50"));

        as(order.buyer, () -> disputes.withdraw(dispute.id(), 1));
        var again = as(order.buyer, () -> disputes.withdraw(dispute.id(), 2));

        assertThat(again).isInstanceOf(Disputing.NotNow.class);
        assertThat(stage()).isEqualTo(OrderStage.DELIVERED);
        assertThat(as(order.buyer, () -> deals.get(order.id)).amount()).isEqualTo(Money.of("3596.11"));
    }

    @Test
    void everybodySaysOnlyHisOwnWord() {
        var dispute = claim(cheaper("50"));
        var stranger = AnOrder.party();

        assertThatThrownBy(() -> as(order.buyer, () -> disputes.accept(dispute.id(), 1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(order.linker, () -> disputes.withdraw(dispute.id(), 1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(order.linker, () -> disputes.decide(dispute.id(), 1, cheaper("1"), "")))
                .isInstanceOf(NotFound.class);
        for (var other : List.of(stranger, order.knitter)) {
            assertThatThrownBy(() -> as(other, () -> disputes.get(dispute.id())))
                    .isInstanceOf(NotFound.class);
            assertThat(as(other, () -> disputes.list(DisputeFilter.ALL, PageRequest.first()))
                            .rows())
                    .isEmpty();
        }
        assertThatThrownBy(() -> as(order.linker, () -> disputes.open(linking, claimOf(cheaper("1")))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyClaimsMoreThanTheJobIsWorthOrTwiceAtOnce() {
        assertThatThrownBy(() -> claim(cheaper("1020.01"))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> claim(new Remedy(Remedy.Kind.REWORK, BigDecimal.valueOf(103), null)))
                .isInstanceOf(InvalidInput.class);
        assertThat(stage()).isEqualTo(OrderStage.DELIVERED);

        claim(cheaper("1020.00"));

        assertThatThrownBy(() -> claim(cheaper("1"))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aWordOnAnOldStateIsRefused() {
        var dispute = claim(cheaper("50"));
        as(order.linker, () -> disputes.offer(dispute.id(), 1, cheaper("20"), ""));

        assertThatThrownBy(() -> as(order.buyer, () -> disputes.withdraw(dispute.id(), 1)))
                .isInstanceOf(Stale.class);
    }

    @Test
    void acceptedGoodsAreNotDisputedAnyMore() {
        accept();

        assertThatThrownBy(() -> claim(cheaper("50"))).isInstanceOf(InvalidInput.class);
    }

    private Dispute claim(Remedy wish) {
        return as(order.buyer, () -> disputes.open(linking, claimOf(wish)));
    }

    private static Claim claimOf(Remedy wish) {
        return new Claim(DisputeReason.QUALITY, wish, "色差", null);
    }

    private static Remedy cheaper(String yuan) {
        return new Remedy(Remedy.Kind.PRICE_REDUCTION, BigDecimal.TEN, Money.of(yuan));
    }

    private Accepting accept() {
        return as(
                order.buyer,
                () -> deals.acceptDelivery(order.id, deals.get(order.id).version()));
    }

    private OrderStage stage() {
        return platform(() -> deals.get(order.id)).stage();
    }

    private void send(Report report) {
        as(order.linker, () -> reports.send(linking, report));
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
