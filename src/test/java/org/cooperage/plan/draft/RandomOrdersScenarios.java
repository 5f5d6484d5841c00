package org.cooperage.plan.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.cooperage.CooperageTest;
import org.cooperage.place.Freights;
import org.cooperage.plan.BuyerClass;
import org.cooperage.plan.Plan;
import org.cooperage.plan.PricePart;
import org.cooperage.plan.Transport;
import org.cooperage.plan.Weighting;
import org.cooperage.plan.check.Checker;
import org.cooperage.plan.engine.Budget;
import org.cooperage.plan.engine.Goal;
import org.cooperage.plan.engine.Setups;
import org.cooperage.plan.engine.search.Planner;
import org.cooperage.shared.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Whatever the routing, the order and the makers: what comes out keeps the rules, in the engine's words and in
/// the document that goes to the buyer.
@CooperageTest
class RandomOrdersScenarios {
    private static final int ORDERS = 150;
    private static final int STEPS = 30;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Freights freights;

    @Autowired
    private PlanSettings settings;

    @Test
    void everyPlanOfARandomOrderPassesBothChecks() {
        int complete = 0;
        for (long seed = 1; seed <= ORDERS; seed++) {
            var goal = Goal.values()[(int) (seed % 3)];
            var order = new RandomOrders(seed);
            var model = model(order, goal);

            var solution = Planner.plan(model.problem(), Budget.iterations(seed, STEPS));

            assertThat(Checker.check(model.problem(), solution))
                    .as("seed " + seed)
                    .isEmpty();
            var drafted = drafting.draft(model, solution, city -> null);
            assertThat(drafted.isPresent()).as("seed " + seed).isEqualTo(solution.complete());
            drafted.ifPresent(d -> keepsTheOrder(order, d.plan()));
            drafted.ifPresent(d -> everySlotBringsItsChangingOver(model, d.plan()));
            complete += solution.complete() ? 1 : 0;
        }
        assertThat(complete).isGreaterThan(ORDERS * 3 / 4);
    }

    @Test
    void theSameSeedGivesTheSamePlan() {
        for (long seed = 1; seed <= 20; seed++) {
            var one = Planner.plan(model(new RandomOrders(seed), Goal.CHEAPEST).problem(), Budget.iterations(3, STEPS));
            var other =
                    Planner.plan(model(new RandomOrders(seed), Goal.CHEAPEST).problem(), Budget.iterations(3, STEPS));

            assertThat(one.assignments()).isEqualTo(other.assignments());
        }
    }

    private Model model(RandomOrders order, Goal goal) {
        var translation = new Translation(
                order.commission,
                order.breakdown,
                order.works(),
                settings,
                Weighting.usual(BuyerClass.STANDARD),
                Map.of(),
                List.of());
        var model = translation.model(freights);
        return model.with(goal.of(model.problem(), translation.wishes()));
    }

    /// Or begins where another lot of the order ends, so that nobody else gets in between.
    private static void everySlotBringsItsChangingOver(Model model, Plan plan) {
        for (var job : plan.jobs()) {
            var resource = model.problem().resources().stream()
                    .filter(r -> r.code().equals(job.resourceId().toString()))
                    .findFirst()
                    .orElseThrow();
            boolean changes = model.breakdown().steps().stream()
                    .anyMatch(s -> s.seq() == job.operationSeq()
                            && !s.isOnce()
                            && s.operation().setupMinutes() > 0);
            int setup = changes ? resource.setups().minutes(Setups.UNKNOWN, 0) : 0;
            for (var slot : job.slots()) {
                int from = Model.minute(model.origin(), slot.during().from());
                int start = job.lots().stream()
                        .filter(l -> l.unit() == slot.unit()
                                && !l.start().isBefore(slot.during().from()))
                        .mapToInt(l -> Model.minute(model.origin(), l.start()))
                        .min()
                        .orElseThrow();
                boolean adjoins = plan.jobs().stream()
                        .filter(j -> j.resourceId().equals(job.resourceId()))
                        .flatMap(j -> j.lots().stream())
                        .anyMatch(l -> l.unit() == slot.unit()
                                && l.end().equals(slot.during().from()));
                assertThat(adjoins || resource.calendar().worked(from, start) >= setup)
                        .as("%s from %d to %d", job.key(), from, start)
                        .isTrue();
            }
        }
    }

    /// All that was ordered is delivered, and the money adds up to the fen.
    private static void keepsTheOrder(RandomOrders order, Plan plan) {
        var delivered = plan.transports().stream()
                .filter(Transport::isDelivery)
                .map(Transport::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var last = order.breakdown.steps().get(order.breakdown.lastGoods()).operation();
        var wanted = order.commission.quantity().multiply(last.unitsPerProduct());
        assertThat(delivered).isGreaterThanOrEqualTo(wanted);
        assertThat(plan.promised())
                .isAfterOrEqualTo(plan.transports().stream()
                        .filter(Transport::isDelivery)
                        .map(Transport::arrive)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
        var parts = plan.parts().stream().map(PricePart::amount).reduce(Money.ZERO, Money::plus);
        assertThat(plan.price()).isEqualTo(parts);
    }
}
