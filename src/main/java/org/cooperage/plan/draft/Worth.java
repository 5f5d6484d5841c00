package org.cooperage.plan.draft;

import java.time.Instant;
import java.util.List;
import org.cooperage.plan.Weight;
import org.cooperage.plan.Weighting;
import org.cooperage.plan.engine.Goal.Wishes;
import org.cooperage.plan.engine.Order;
import org.cooperage.plan.engine.Yuan;
import org.cooperage.shared.Money;

/// What an order is worth, and so a day of it: late, sooner; and what it may cost.
final class Worth {
    private final Commission commission;
    private final Breakdown breakdown;
    private final List<Work> works;
    private final PlanSettings settings;
    private final Weighting weighting;

    Worth(Commission commission, Breakdown breakdown, List<Work> works, PlanSettings settings, Weighting weighting) {
        this.commission = commission;
        this.breakdown = breakdown;
        this.works = works;
        this.settings = settings;
        this.weighting = weighting;
    }

    /// @param origin minute 0
    Order order(Instant origin) {
        int due = Math.max(1, Model.minute(origin, commission.need().due()));
        var order = new Order(commission.need().code(), 0, due, shareOfValue(Weight.LATENESS), 0);
        var ceiling = commission.ceiling();
        return ceiling == null ? order : order.within(room(ceiling), weighting.percent(Weight.BUDGET));
    }

    /// What processing and freight may cost, so that with material, changing over, fee and tax it is within the
    /// ceiling.
    private long room(Money ceiling) {
        double net = ceiling.yuan().doubleValue()
                / (1 + settings.platformFee().doubleValue())
                / (1 + settings.tax().doubleValue());
        for (var work : works) {
            var at = breakdown.steps().get(work.step());
            net -= at.materialPrice().doubleValue() * work.quantity() / at.scale();
            net -= work.makers().stream()
                    .mapToDouble(maker -> work.setupFee(maker).yuan().doubleValue())
                    .average()
                    .orElse(0);
        }
        return Math.max(0, Yuan.of(net));
    }

    private long shareOfValue(Weight weight) {
        return Math.round(value() * weighting.number(weight));
    }

    /// Says what each of the three plans is for.
    Wishes wishes() {
        return new Wishes(
                shareOfValue(Weight.SPEED),
                weighting.percent(Weight.LOAD_WHEN_EVEN),
                shareOfValue(Weight.CONCENTRATION));
    }

    /// Roughly what the whole is worth, in micro-yuan: the median maker's price of every step.
    private long value() {
        double sum = 0;
        for (var work : works) {
            var at = breakdown.steps().get(work.step());
            var prices = work.makers().stream()
                    .map(m -> work.unitPrice(m, at).add(at.materialPrice()).doubleValue())
                    .sorted()
                    .toList();
            sum += prices.get(prices.size() / 2) * work.quantity() / at.scale();
        }
        return Math.max(Yuan.ONE, Yuan.of(sum));
    }
}
