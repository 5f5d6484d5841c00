package org.cooperage.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cooperage.deal.Deal;
import org.cooperage.deal.Pricing;
import org.cooperage.party.Party;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// What an accepted order costs its buyer, line by line: the net parts of its price, and for each payee the tax on what
/// it gets. The lines add up to the price to the fen.
record Bill(List<Line> lines) {

    record Line(Deal.@Nullable Id job, Party.Id payee, Payable.Kind kind, Money amount) {}

    private record Key(Deal.@Nullable Id job, Party.Id payee, Payable.Kind kind) {}

    static Bill of(Pricing pricing) {
        var net = new LinkedHashMap<Key, Money>();
        var byPayee = new LinkedHashMap<Party.Id, Money>();
        for (var part : pricing.parts()) {
            net.merge(new Key(part.job(), part.payee(), kind(part.kind())), part.net(), Money::plus);
            byPayee.merge(part.payee(), part.net(), Money::plus);
        }
        var lines = new ArrayList<Line>();
        net.forEach((key, amount) -> lines.add(new Line(key.job(), key.payee(), key.kind(), amount)));
        lines.addAll(tax(pricing.tax(), byPayee));
        return new Bill(lines.stream().filter(line -> !line.amount().isZero()).toList());
    }

    private static List<Line> tax(Money tax, Map<Party.Id, Money> byPayee) {
        var shares = Apportionment.of(tax, List.copyOf(byPayee.values())).iterator();
        return byPayee.keySet().stream()
                .map(payee -> new Line(null, payee, Payable.Kind.TAX, shares.next()))
                .toList();
    }

    private static Payable.Kind kind(Pricing.Kind kind) {
        return switch (kind) {
            case PROCESSING -> Payable.Kind.PROCESSING;
            case MATERIAL -> Payable.Kind.MATERIAL;
            case TRANSPORT -> Payable.Kind.TRANSPORT;
            case PLATFORM_FEE -> Payable.Kind.PLATFORM_FEE;
        };
    }
}
