package org.cooperage.deal;

import java.util.List;
import org.cooperage.party.Party;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// The price of an order, tax included, and the net parts it is made of; what the parts leave is the tax.
public record Pricing(Money amount, List<Part> parts) {

    public Pricing {
        parts = List.copyOf(parts);
        var net = parts.stream().map(Part::net).reduce(Money.ZERO, Money::plus);
        if (parts.isEmpty() || net.compareTo(amount) > 0) {
            throw new IllegalArgumentException(
                    "The parts (%s) of a price (%s) cannot exceed it or be missing.\nMaybe tax was counted as a part."
                            .formatted(net, amount));
        }
    }

    /// Without tax.
    public Money net() {
        return parts.stream().map(Part::net).reduce(Money.ZERO, Money::plus);
    }

    public Money tax() {
        return amount.minus(net());
    }

    /// What one payee gets for one thing, before tax; `job` is null when it belongs to no single job.
    public record Part(Kind kind, Deal.@Nullable Id job, Party.Id payee, Money net) {

        public Part {
            if (net.isNegative()) {
                throw new IllegalArgumentException(
                        "A part of a price is not negative (%s).\nMaybe a discount belongs into the unit price."
                                .formatted(net));
            }
        }
    }

    public enum Kind {
        PROCESSING,
        MATERIAL,
        TRANSPORT,
        PLATFORM_FEE
    }
}
