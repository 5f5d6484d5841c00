package org.cooperage.deal;

import java.math.RoundingMode;
import java.util.ArrayList;
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

    /// The same with so much less for the work of one job; the tax falls in proportion, to the fen.
    Pricing less(Deal.Id job, Money reduction) {
        var left = reduction;
        var reduced = new ArrayList<Part>();
        for (var part : parts) {
            var taken = part.isWorkOf(job) ? smaller(left, part.net()) : Money.ZERO;
            left = left.minus(taken);
            reduced.add(
                    new Part(part.kind(), part.job(), part.payee(), part.net().minus(taken)));
        }
        if (!left.isZero()) {
            throw new IllegalArgumentException(
                    "The work of the job (%s) costs less than the reduction (%s).\nMaybe it was reduced before."
                            .formatted(job, reduction));
        }
        var net = net().minus(reduction);
        var rest = tax().yuan().multiply(net.yuan()).divide(net().yuan(), 2, RoundingMode.HALF_UP);
        return new Pricing(net.plus(new Money(rest)), reduced);
    }

    private static Money smaller(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
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

        boolean isWorkOf(Deal.Id some) {
            return kind == Kind.PROCESSING && some.equals(job);
        }
    }

    public enum Kind {
        PROCESSING,
        MATERIAL,
        TRANSPORT,
        PLATFORM_FEE
    }
}
