package org.cooperage.plan.draft;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cooperage.chain.Operation;
import org.cooperage.chain.Process;
import org.cooperage.chain.Routing;
import org.cooperage.shared.Unit;
import org.jspecify.annotations.Nullable;

/// An operation that somebody is chosen for, with the hand work that rides along at the same site.
record Step(Operation operation, List<Operation> handWork) {
    /// The engine counts in whole numbers: pieces as they are, kilograms and metres by the tenth.
    private static final int TENTHS = 10;

    Step {
        handWork = List.copyOf(handWork);
    }

    /// The steps of a routing in order; hand work goes to the step it names, else to the one before it.
    static List<Step> of(Routing routing) {
        var hands =
                routing.operations().stream().filter(o -> !o.needsResource()).toList();
        var steps = new ArrayList<Step>();
        for (var operation : routing.operations()) {
            if (operation.needsResource()) {
                steps.add(new Step(operation, beside(operation, hands, routing)));
            }
        }
        return steps;
    }

    private static List<Operation> beside(Operation operation, List<Operation> hands, Routing routing) {
        return hands.stream().filter(h -> hostOf(h, routing) == operation.seq()).toList();
    }

    private static int hostOf(Operation hand, Routing routing) {
        var named = hand.sameSiteAs();
        if (named != null) {
            return routing.findOperation(named)
                    .map(o -> o.needsResource() ? o.seq() : hostOf(o, routing))
                    .orElse(named);
        }
        return routing.operations().stream()
                .filter(o -> o.needsResource() && o.seq() < hand.seq())
                .mapToInt(Operation::seq)
                .max()
                .orElse(-1);
    }

    int seq() {
        return operation.seq();
    }

    Process.Id process() {
        return Objects.requireNonNull(operation.process());
    }

    /// Work on the style, whatever the quantity: the pattern, the knitting program.
    boolean isOnce() {
        return operation.onceMinutes() != null;
    }

    /// Counted in pieces, not weighed.
    boolean isCounted() {
        return switch (operation.unit()) {
            case PIECE, SET, EACH -> true;
            case KILOGRAM,
                    TONNE,
                    METRE,
                    SQUARE_METRE,
                    CUBIC_METRE,
                    LITRE,
                    MINUTE,
                    HOUR,
                    DAY,
                    MONTH,
                    KILOWATT,
                    KILOWATT_HOUR,
                    CELSIUS,
                    PERCENT -> false;
        };
    }

    int scale() {
        return isCounted() || isOnce() ? 1 : TENTHS;
    }

    long toEngine(BigDecimal quantity) {
        return quantity.multiply(BigDecimal.valueOf(scale()))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }

    BigDecimal fromEngine(long quantity) {
        return scale() == 1 ? BigDecimal.valueOf(quantity) : BigDecimal.valueOf(quantity, 1);
    }

    /// Share of the input that is handed on, hand work included.
    BigDecimal yield() {
        return handWork.stream().map(Operation::yield).reduce(operation.yield(), BigDecimal::multiply);
    }

    /// Yuan per unit of this step for the hand work beside it, at the local reference price.
    BigDecimal handWorkPrice() {
        return handWork.stream().map(h -> perUnit(h, h.referencePrice())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Yuan per unit of this step for material that enters here.
    BigDecimal materialPrice() {
        return handWork.stream()
                .map(h -> perUnit(h, h.materialPrice()))
                .reduce(operation.materialPrice(), BigDecimal::add);
    }

    /// Minutes of hand work for each unit of this step.
    double handMinutesPerUnit() {
        return handWork.stream()
                .mapToDouble(h -> perUnit(h, h.runMinutes()).doubleValue())
                .sum();
    }

    private BigDecimal perUnit(Operation hand, @Nullable BigDecimal amount) {
        if (amount == null) {
            return BigDecimal.ZERO;
        }
        return amount.multiply(hand.unitsPerProduct()).divide(operation.unitsPerProduct(), MathContext.DECIMAL32);
    }

    /// What a quantity of this step weighs.
    BigDecimal kg(BigDecimal quantity, BigDecimal productKg) {
        if (isOnce()) {
            return BigDecimal.ZERO;
        }
        if (operation.unit() == Unit.KILOGRAM) {
            return quantity;
        }
        return quantity.multiply(productKg).divide(operation.unitsPerProduct(), MathContext.DECIMAL32);
    }
}
