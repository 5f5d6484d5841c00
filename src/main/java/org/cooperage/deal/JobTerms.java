package org.cooperage.deal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cooperage.shared.Money;
import org.cooperage.shared.Quantity;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/// What a maker is asked to do and what it gets for it: how many of which colour and size, when, on which unit.
///
/// `price` is null for a reader who may not know prices (the operator).
public record JobTerms(Quantity quantity, @Nullable Price price, TimeSlot planned, List<Line> lines, List<Slot> slots) {

    public JobTerms {
        if (quantity.isZero()) {
            throw new IllegalArgumentException("A job makes something (%s).\nMaybe leave it out.".formatted(quantity));
        }
        lines = List.copyOf(lines);
        slots = List.copyOf(slots);
    }

    /// Yuan per unit before tax, what setting up costs once, and the whole: unit price × quantity + setup.
    public record Price(BigDecimal unitPrice, Money setupFee, Money amount) {

        private static final int PRICE_DECIMALS = 4;

        public Price {
            unitPrice = unitPrice.setScale(PRICE_DECIMALS, RoundingMode.HALF_UP);
            if (unitPrice.signum() < 0 || setupFee.isNegative() || amount.isNegative()) {
                throw new IllegalArgumentException("A price is not negative (%s, %s, %s).\nMaybe a sign is wrong."
                        .formatted(unitPrice, setupFee, amount));
            }
        }

        public static Price of(BigDecimal unitPrice, Money setupFee, Quantity quantity) {
            return new Price(unitPrice, setupFee, new Money(unitPrice.multiply(quantity.value())).plus(setupFee));
        }
    }

    /// How many of one colour and size.
    public record Line(String colour, String size, BigDecimal quantity) {}

    /// When on which unit of which resource.
    public record Slot(UUID resource, int unit, TimeSlot during) {}

    Instant ends() {
        return planned.to();
    }
}
