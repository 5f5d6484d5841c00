package org.cooperage.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.cooperage.TestCluster;
import org.cooperage.TestCluster.Maker;
import org.cooperage.deal.Deal;
import org.cooperage.deal.Deals;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.Jobs;
import org.cooperage.deal.OrderStage;
import org.cooperage.market.dispatch.Confirming;
import org.cooperage.market.dispatch.Dispatches;
import org.cooperage.need.Draft;
import org.cooperage.need.Need;
import org.cooperage.need.Needs;
import org.cooperage.need.Opening;
import org.cooperage.plan.Plans;
import org.cooperage.plan.Proposal;
import org.cooperage.plan.Proposing;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Role;
import org.springframework.context.ApplicationContext;

/// Orders all of whose makers have agreed, for tests of what comes then; and everybody's eyes to look at them with.
public final class Agreed {

    private final TestCluster cluster;
    private final Needs needs;
    private final Plans plans;
    private final Dispatches dispatches;
    private final Deals deals;
    private final Jobs jobs;
    private final Clock clock;

    public Agreed(ApplicationContext application, TestCluster cluster) {
        this.cluster = cluster;
        needs = application.getBean(Needs.class);
        plans = application.getBean(Plans.class);
        dispatches = application.getBean(Dispatches.class);
        deals = application.getBean(Deals.class);
        jobs = application.getBean(Jobs.class);
        clock = application.getBean(Clock.class);
    }

    /// The cheapest proposal, confirmed and accepted by all; a repair may cost as much again.
    public Deal.Id order(long quantity, Duration until, Duration notBefore) {
        var now = clock.instant();
        var order = confirmed(cluster.pieces(quantity, now.plus(until), now.plus(notBefore)));
        cluster.update("UPDATE dispatch SET ceiling = ceiling * 2 WHERE order_id = ?", order.value());
        committed(order);
        return order;
    }

    /// The cheapest proposal for what is asked for, confirmed and offered to its makers.
    public Deal.Id confirmed(Draft draft) {
        return confirmed(cheapest(asked(draft)));
    }

    public Deal.Id confirmed(Proposal proposal) {
        var outcome = asBuyer(() -> dispatches.confirm(proposal.id()));
        assertThat(outcome).isInstanceOf(Confirming.Confirmed.class);
        return ((Confirming.Confirmed) outcome).order();
    }

    public Need.Id asked(Draft draft) {
        var opened = asBuyer(() -> needs.open(draft));
        assertThat(opened).isInstanceOf(Opening.Opened.class);
        return ((Opening.Opened) opened).need().id();
    }

    public Proposal cheapest(Need.Id need) {
        var outcome = asBuyer(() -> plans.propose(need));
        assertThat(outcome).isInstanceOf(Proposing.Proposed.class);
        return ((Proposing.Proposed) outcome)
                .proposals().stream().min(Comparator.comparing(Proposal::price)).orElseThrow();
    }

    /// All makers of an order agree.
    public void committed(Deal.Id order) {
        jobs(order).forEach(this::accept);
        await(order, OrderStage.COMMITTED);
    }

    public void await(Deal.Id order, OrderStage stage) {
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(system(() -> deals.get(order)).stage()).isEqualTo(stage));
    }

    public void accept(JobDeal job) {
        as(job, () -> jobs.accept(job.id(), jobs.get(job.id()).version()));
    }

    public void agreeToMove(JobDeal job) {
        as(job, () -> jobs.agreeToMove(job.id(), job.version()));
    }

    public List<JobDeal> jobs(Deal.Id order) {
        return system(() -> jobs.ofOrder(order));
    }

    /// The last of the maker's.
    public JobDeal jobOf(Deal.Id order, Maker maker) {
        var found =
                jobs(order).stream().filter(j -> j.maker().equals(maker.id())).toList();
        assertThat(found).as("jobs of the maker").isNotEmpty();
        return found.getLast();
    }

    public <T> T asBuyer(Supplier<T> work) {
        return Acting.as(cluster.asBuyer(), work::get);
    }

    public <T> T as(Maker maker, Supplier<T> work) {
        return Acting.as(maker.acting(), work::get);
    }

    public <T> T as(JobDeal job, Supplier<T> work) {
        return Acting.as(Acting.of(new UUID(7, 7), job.maker().value(), Role.SME), work::get);
    }

    public static <T> T operator(Supplier<T> work) {
        return Acting.as(TestCluster.asOperator(), work::get);
    }

    public static <T> T system(Supplier<T> work) {
        return Acting.as(Acting.SYSTEM, work::get);
    }
}
