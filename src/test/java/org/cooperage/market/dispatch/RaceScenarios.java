package org.cooperage.market.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.TestCluster.Maker;
import org.cooperage.plan.Job;
import org.cooperage.plan.Plan;
import org.cooperage.plan.PricePart;
import org.cooperage.plan.Proposal;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Money;
import org.cooperage.shared.TimeSlot;
import org.cooperage.shared.Unit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import tools.jackson.databind.json.JsonMapper;

/// Hundreds of orders want the same few machines at once.
@CooperageTest
class RaceScenarios {

    private static final int ORDERS = 300;
    private static final Instant BEGIN =
            Instant.now().plus(Duration.ofDays(40)).truncatedTo(ChronoUnit.DAYS); // far from other tests

    @Autowired
    private Confirmation confirmation;

    @Autowired
    private Turns turns;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private final Random random = new Random(20261116);
    private TestCluster cluster;

    @Test
    void hundredsOfOrdersRacingForTheSameMachinesNeverShareASlotAndNoneIsHalfMade() throws Exception {
        cluster = new TestCluster(owner).knitted().linked();
        var knitters = List.of(cluster.maker("knit", 2, "20"), cluster.maker("knit", 3, "20"));
        var linkers = List.of(cluster.maker("link", 2, "10"), cluster.maker("link", 3, "10"));
        var wanted = new HashMap<Proposal.Id, Plan>();
        for (var n = 0; n < ORDERS; n++) {
            var plan = plan(List.of(any(knitters), any(linkers), any(knitters)));
            wanted.put(stored(plan, n), plan);
        }

        var outcomes = confirmAll(List.copyOf(wanted.keySet()));

        var made = outcomes.values().stream()
                .filter(Confirmation.Outcome.Made.class::isInstance)
                .count();
        assertThat(made).isBetween(20L, (long) ORDERS - 50);
        outcomes.forEach((id, outcome) -> {
            switch (outcome) {
                case Confirmation.Outcome.Made(var order) ->
                    assertThat(holdsOf(order.value())).isEqualTo(slots(wanted.get(id)));
                case Confirmation.Outcome.Not(var why) ->
                    assertThat(ordersOf(id)).isZero();
                case Confirmation.Outcome.MadeBefore before -> throw new AssertionError(before);
            }
        });
        assertThat(overlaps()).isZero();
    }

    private Map<Proposal.Id, Confirmation.Outcome> confirmAll(List<Proposal.Id> all) throws Exception {
        var outcomes = new HashMap<Proposal.Id, Confirmation.Outcome>();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var clicks = new ArrayList<Callable<Confirmation.Outcome>>();
            all.forEach(id ->
                    clicks.add(() -> Acting.as(Acting.SYSTEM, () -> turns.inPlace(() -> confirmation.confirm(id)))));
            var done = hands.invokeAll(clicks);
            for (var n = 0; n < all.size(); n++) {
                outcomes.put(all.get(n), done.get(n).get());
            }
        }
        return outcomes;
    }

    private Maker any(List<Maker> makers) {
        return makers.get(random.nextInt(makers.size()));
    }

    /// One job each, of 3–12 hours within twelve days.
    private Plan plan(List<Maker> makers) {
        var jobs = new ArrayList<Job>();
        for (var maker : makers) {
            var starts = BEGIN.plus(Duration.ofHours(jobs.size() * 12L * 24 + random.nextInt(12 * 24)));
            jobs.add(job(maker, 1 + random.nextInt(2), TimeSlot.of(starts, Duration.ofHours(3 + random.nextInt(10)))));
        }
        var net = jobs.stream().map(Job::amount).reduce(Money.ZERO, Money::plus);
        var tax = new Money(net.yuan().multiply(new BigDecimal("0.13")).setScale(2, RoundingMode.HALF_UP));
        var parts = new ArrayList<PricePart>();
        jobs.forEach(j -> parts.add(part(PricePart.Kind.PROCESSING, j, j.amount())));
        parts.add(new PricePart(PricePart.Kind.TAX, null, null, null, BigDecimal.ONE, tax.yuan(), tax));
        var end = jobs.getLast().span().to();
        return new Plan(BEGIN, end, jobs, List.of(), parts, List.of(), List.of(), List.of(), null, null, List.of());
    }

    private static PricePart part(PricePart.Kind kind, Job job, Money amount) {
        return new PricePart(
                kind, job.operationSeq(), job.key(), job.makerId(), job.quantity(), job.unitPrice(), amount);
    }

    private Job job(Maker maker, int unit, TimeSlot slot) {
        var ten = BigDecimal.TEN;
        return new Job(
                UUID.randomUUID(),
                maker.process().startsWith("knit") ? 20 : 40,
                Bilingual.same(maker.process()),
                maker.process(),
                maker.id().value(),
                UUID.randomUUID(),
                maker.machine().value(),
                maker.id().value(),
                cluster.city().value(),
                null,
                ten,
                ten,
                Unit.PIECE,
                List.of(new Job.Line("驼", "M", ten)),
                List.of(new Job.Lot(1, ten, unit, slot.from(), slot.from(), slot.to())),
                List.of(new Job.Slot(maker.machine().value(), unit, slot)),
                slot,
                ten,
                Money.ZERO,
                Money.of(100),
                List.of(),
                ten);
    }

    private Proposal.Id stored(Plan plan, int n) {
        var need = UUID.randomUUID();
        var proposal = UUID.randomUUID();
        var draft = cluster.pieces(10, plan.promised(), (Money) null);
        cluster.update(
                """
                INSERT INTO need (id, code, buyer_id, product_id, routing_id, quantity, earliest, due, deliver_place,
                                  quality_class, max_makers, stage, created_at)
                VALUES (?, ?, ?, ?, ?, 10, now(), ?::timestamptz, ?, 'B', 8, 'OPEN', now())""",
                need,
                "RACE-" + need + "-" + n,
                cluster.buyer().value(),
                draft.product().value(),
                draft.routing().value(),
                plan.promised().toString(),
                cluster.city().value());
        cluster.update(
                """
                INSERT INTO proposal (id, need_id, buyer_id, goal, price, promised, makers, cities, pass_rate, plan,
                                      made_at, took_ms, valid_until, state)
                VALUES (?, ?, ?, 'CHEAPEST', ?, ?::timestamptz, 3, 1, 1, ?::jsonb, now(), 1, now() + interval '1 day', 'OPEN')""",
                proposal,
                need,
                cluster.buyer().value(),
                plan.price().yuan(),
                plan.promised().toString(),
                JsonMapper.builder().build().writeValueAsString(plan));
        return new Proposal.Id(proposal);
    }

    private static long slots(Plan plan) {
        return plan.jobs().stream().mapToLong(j -> j.slots().size()).sum();
    }

    private long holdsOf(UUID order) {
        return cluster.count(
                "SELECT count(*) FROM hold WHERE deal_id IN (SELECT id FROM deal WHERE parent_id = ?)", order);
    }

    private long ordersOf(Proposal.Id proposal) {
        return cluster.count("SELECT count(*) FROM deal WHERE proposal_id = ?", proposal.value());
    }

    private long overlaps() {
        return cluster.count("""
                SELECT count(*) FROM hold a JOIN hold b ON a.resource_id = b.resource_id AND a.unit = b.unit
                                                       AND a.id < b.id AND a.during && b.during""");
    }
}
