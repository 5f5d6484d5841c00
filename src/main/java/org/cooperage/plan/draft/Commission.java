package org.cooperage.plan.draft;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.cooperage.chain.Product;
import org.cooperage.need.Need;
import org.cooperage.place.Place;
import org.cooperage.shared.Money;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/// A need with all that planning has to know about it.
///
/// @param lines what is to be delivered; less than the need asks for when a shortfall is made up
/// @param ceiling what all of it may cost the buyer; of a make-up, what the rest of the order leaves of it
/// @param begins nothing starts before
/// @param horizon plans are followed until here
record Commission(
        Need need,
        Product product,
        List<Step> steps,
        List<Need.Line> lines,
        @Nullable Money ceiling,
        Place deliverPlace,
        Instant begins,
        Instant horizon,
        Power power) {
    Commission {
        steps = List.copyOf(steps);
        lines = List.copyOf(lines);
    }

    /// Less than the whole order, without what is done once for a style.
    Commission makingUp(@Nullable Money left) {
        var repeated = steps.stream().filter(s -> !s.isOnce()).toList();
        return new Commission(need, product, repeated, lines, left, deliverPlace, begins, horizon, power);
    }

    TimeSlot period() {
        return new TimeSlot(begins, horizon);
    }

    BigDecimal quantity() {
        return lines.stream().map(Need.Line::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// At most so many makers of a step; where one maker does the whole of a colour, each colour may have its own.
    int maxMakers(Step step) {
        var operation = step.operation();
        int colours =
                Math.toIntExact(lines.stream().map(Need.Line::colour).distinct().count());
        int routing = operation.oneMakerPerColour() ? Math.max(operation.maxSplit(), colours) : operation.maxSplit();
        return Math.max(1, Math.min(routing, need.maxMakers()));
    }

    /// Yuan a unit of the step is worth when it is done, at local reference prices: what a reject costs.
    double valueAfter(Step step) {
        double product = 0;
        for (var one : steps) {
            if (one.seq() <= step.seq() && !one.isOnce()) {
                var reference = one.operation().referencePrice();
                double perUnit = (reference == null ? 0 : reference.doubleValue())
                        + one.materialPrice().doubleValue()
                        + one.handWorkPrice().doubleValue();
                product += perUnit * one.operation().unitsPerProduct().doubleValue();
            }
        }
        return product / Math.max(1e-6, step.operation().unitsPerProduct().doubleValue());
    }
}
