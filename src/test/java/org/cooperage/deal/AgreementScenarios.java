package org.cooperage.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cooperage.deal.AnOrder.acting;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.cooperage.CooperageTest;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.cooperage.shared.Stale;
import org.cooperage.shared.TimeSlot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CooperageTest
class AgreementScenarios {

    @Autowired
    private Deals deals;

    @Autowired
    private Jobs jobs;

    @Autowired
    private BusinessClock clock;

    private AnOrder order;

    @BeforeEach
    void anOfferedOrder() {
        order = new AnOrder(clock.instant().plus(Duration.ofDays(1)));
        platform(() -> deals.createOrder(order.draft()));
        platform(() -> jobs.offer(
                order.id,
                List.of(order.knitting, order.linking),
                clock.instant().plus(Duration.ofHours(4))));
    }

    @Test
    void aMakerSeesItsOwnJobAndNothingElseOfTheOrder() {
        var seen = as(order.knitter, () -> jobs.get(order.knitting.id()));

        assertThat(seen.terms().quantity().value()).isEqualByComparingTo("105");
        assertThat(seen.terms().lines()).hasSize(1);
        assertThat(seen.terms().slots()).hasSize(1);
        assertThat(as(order.knitter, () -> deals.find(order.id))).isEmpty();
        assertThat(as(order.knitter, () -> jobs.find(order.linking.id()))).isEmpty();
        assertThat(as(order.knitter, () -> jobs.ofOrder(order.id)))
                .extracting(JobDeal::maker)
                .containsOnly(order.knitter);
        assertThat(as(order.knitter, () -> deals.thread(order.id)))
                .extracting(DealEntry::deal)
                .containsOnly(order.knitting.id());
    }

    @Test
    void theOperatorSeesWhoWorksWhenButNoPrice() {
        var operator = acting(order.operator, Role.OPS);

        var job = Acting.as(operator, () -> jobs.get(order.knitting.id()));

        assertThat(job.terms().price()).isNull();
        assertThat(Acting.as(operator, () -> deals.get(order.id)).amount()).isNull();
    }

    @Test
    void acceptingTwiceIsAcceptingOnce() {
        var job = as(order.knitter, () -> jobs.view(order.knitting.id()));

        var first = as(order.knitter, () -> jobs.accept(job.id(), job.version()));
        var second = as(order.knitter, () -> jobs.accept(job.id(), job.version()));

        assertThat(first).isInstanceOf(Answering.Accepted.class);
        assertThat(second).isInstanceOf(Answering.Accepted.class);
        assertThat(entries(order.knitter, job.id(), DealEntry.Kind.ACCEPTED)).isEqualTo(1);
    }

    @Test
    void manyClicksAtOnceAreOneAcceptance() throws InterruptedException {
        var job = as(order.knitter, () -> jobs.get(order.knitting.id()));
        var answers = new ConcurrentLinkedQueue<Answering>();
        var go = new CountDownLatch(1);
        var threads = new java.util.ArrayList<Thread>();
        for (var i = 0; i < 16; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    go.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                answers.add(as(order.knitter, () -> jobs.accept(job.id(), job.version())));
            }));
        }

        go.countDown();
        for (var thread : threads) {
            thread.join();
        }

        assertThat(answers).hasSize(16).allMatch(Answering.Accepted.class::isInstance);
        assertThat(entries(order.knitter, job.id(), DealEntry.Kind.ACCEPTED)).isEqualTo(1);
    }

    @Test
    void aStaleFormChangesNothing() {
        var job = as(order.knitter, () -> jobs.get(order.knitting.id()));
        as(order.knitter, () -> jobs.view(job.id()));

        assertThatThrownBy(() -> as(order.knitter, () -> jobs.accept(job.id(), job.version())))
                .isInstanceOf(Stale.class);
        assertThat(stage(order.knitting)).isEqualTo(JobStage.VIEWED);
    }

    @Test
    void nobodyAnswersForAnotherNotEvenTheBuyer() {
        assertThatThrownBy(() -> as(order.linker, () -> jobs.accept(order.knitting.id(), 1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(order.buyer, () -> jobs.accept(order.knitting.id(), 1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(order.knitter, () -> jobs.commit(order.knitting.id())))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> as(order.knitter, () -> deals.acceptDelivery(order.id, 1)))
                .isInstanceOf(NotFound.class);
        assertThat(stage(order.knitting)).isEqualTo(JobStage.OFFERED);
    }

    @Test
    void thereIsOneRoundOfCounters() {
        var wanted = new Counter(new BigDecimal("22.50"), null, null, "急单 rush 🙏");
        var job = as(order.knitter, () -> jobs.get(order.knitting.id()));

        var first = as(order.knitter, () -> jobs.counter(job.id(), job.version(), wanted));
        var replay = as(order.knitter, () -> jobs.counter(job.id(), job.version(), wanted));
        var another = as(
                order.knitter,
                () -> jobs.counter(job.id(), job.version(), new Counter(new BigDecimal("30"), null, null, null)));

        assertThat(first).isInstanceOf(Answering.Countered.class);
        assertThat(replay).isInstanceOf(Answering.Countered.class);
        assertThat(another).isInstanceOf(Answering.CounteredBefore.class);
    }

    @Test
    void anAgreedCounterChangesTheTerms() {
        var job = as(order.knitter, () -> jobs.get(order.knitting.id()));
        as(
                order.knitter,
                () -> jobs.counter(job.id(), job.version(), new Counter(new BigDecimal("22.50"), null, null, null)));
        var terms = job.terms();
        var price = JobTerms.Price.of(new BigDecimal("22.50"), org.cooperage.shared.Money.ZERO, terms.quantity());

        platform(() -> jobs.agreeCounter(
                job.id(),
                new JobTerms(terms.quantity(), price, terms.planned(), terms.lines(), terms.slots()),
                job.needed()));

        var agreed = as(order.knitter, () -> jobs.get(job.id()));
        assertThat(agreed.stage()).isEqualTo(JobStage.ACCEPTED);
        assertThat(agreed.terms().price()).isEqualTo(price);
    }

    @Test
    void nonsenseInACounterIsNamedFieldByField() {
        var wanted = new Counter(
                new BigDecimal("100000000"),
                clock.instant().minusSeconds(60),
                BigDecimal.valueOf(1000),
                "x".repeat(2000));

        assertThatThrownBy(() -> as(order.knitter, () -> jobs.counter(order.knitting.id(), 1, wanted)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults())
                                .extracting(InvalidInput.Fault::field)
                                .containsExactly("unitPrice", "ends", "quantity", "note"));
    }

    @Test
    void afterTheDeadlineItIsTooLate() {
        var late = new AnOrder(clock.instant().plus(Duration.ofDays(1)));
        platform(() -> deals.createOrder(late.draft()));
        platform(() -> jobs.offer(late.id, List.of(late.knitting), clock.instant()));

        var answer = as(late.knitter, () -> jobs.accept(late.knitting.id(), 1));

        assertThat(answer).isInstanceOf(Answering.TooLate.class);
        assertThat(platform(() -> jobs.overdue(clock.instant()))).contains(late.knitting.id());
        assertThat(platform(() -> jobs.lapse(late.knitting.id())).stage()).isEqualTo(JobStage.LAPSED);
    }

    @Test
    void committingTheOrderCommitsItsJobs() {
        acceptAll();

        var committed = platform(() -> deals.commit(order.id));
        var again = platform(() -> deals.commit(order.id));

        assertThat(committed.stage()).isEqualTo(OrderStage.COMMITTED);
        assertThat(again.version()).isEqualTo(committed.version());
        assertThat(stage(order.linking)).isEqualTo(JobStage.COMMITTED);
    }

    @Test
    void aMoveNeedsTheMakersConsentAndUntilThenTheOldTimeStands() {
        acceptAll();
        platform(() -> deals.commit(order.id));
        var old = order.knitting.terms().planned();
        var later = TimeSlot.of(old.from().plus(Duration.ofDays(1)), Duration.ofDays(2));
        var slot = new JobTerms.Slot(order.knitting.step().resource(), 2, later);

        var asked = platform(() -> jobs.askMove(
                order.knitting.id(), later, List.of(slot), clock.instant().plus(Duration.ofHours(4))));

        assertThat(asked.terms().slots()).extracting(JobTerms.Slot::unit).containsExactly(1);
        assertThat(asked.askedMove()).isNotNull();

        var agreed = as(order.knitter, () -> jobs.agreeToMove(asked.id(), asked.version()));
        assertThat(agreed.stage()).isEqualTo(JobStage.COMMITTED);
        assertThat(agreed.terms().slots()).extracting(JobTerms.Slot::unit).containsExactly(2);
        assertThat(Duration.between(old.from(), agreed.terms().planned().from()))
                .isEqualTo(Duration.ofDays(1));
    }

    @Test
    void aRefusedMoveLeavesEverythingAsItWas() {
        acceptAll();
        platform(() -> deals.commit(order.id));
        var before = as(order.knitter, () -> jobs.get(order.knitting.id()));
        var later = TimeSlot.of(before.due(), Duration.ofDays(2));
        platform(() ->
                jobs.askMove(before.id(), later, List.of(), clock.instant().plus(Duration.ofHours(4))));

        var after = as(order.knitter, () -> jobs.refuseMove(before.id()));

        assertThat(after.stage()).isEqualTo(JobStage.COMMITTED);
        assertThat(after.terms()).isEqualTo(before.terms());
        assertThat(after.askedMove()).isNull();
    }

    @Test
    void aCancelledOrderTakesItsJobsBack() {
        var outcome = as(order.buyer, () -> deals.cancel(order.id, "BUYER"));
        var again = as(order.buyer, () -> deals.cancel(order.id, "BUYER"));

        assertThat(outcome).isInstanceOf(Accepting.Done.class);
        assertThat(again).isInstanceOf(Accepting.NotNow.class);
        assertThat(stage(order.knitting)).isEqualTo(JobStage.WITHDRAWN);
    }

    @Test
    void theListShowsAMakerWhatWaitsForItsAnswer() {
        var page = as(
                order.knitter,
                () -> jobs.list(JobFilter.of(order.knitter, JobFilter.Show.TO_ANSWER), PageRequest.first()));

        assertThat(page.rows()).extracting(JobDeal::id).containsExactly(order.knitting.id());
        assertThat(as(order.knitter, () -> jobs.countByStage(order.knitter))).containsEntry(JobStage.OFFERED, 1L);
    }

    @Test
    void aChangedPlanTellsTheBuyerWhatBecameOfThePromise() {
        var later = TimeSlot.of(clock.instant(), Duration.ofDays(13));

        platform(() -> deals.changePlan(order.id, java.util.UUID.randomUUID(), later, order.pricing(), "BREAKDOWN"));

        assertThat(as(order.buyer, () -> deals.thread(order.id)))
                .extracting(DealEntry::kind)
                .contains(DealEntry.Kind.PROMISE_CHANGED);
        assertThat(as(order.buyer, () -> deals.pricing(order.id))).isEqualTo(order.pricing());
    }

    private void acceptAll() {
        as(order.knitter, () -> jobs.accept(order.knitting.id(), 1));
        as(order.linker, () -> jobs.accept(order.linking.id(), 1));
    }

    private JobStage stage(JobDraft draft) {
        return platform(() -> jobs.get(draft.id())).stage();
    }

    private long entries(Party.Id party, Deal.Id deal, DealEntry.Kind kind) {
        return as(party, () -> deals.thread(deal)).stream()
                .filter(it -> it.kind() == kind)
                .count();
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
