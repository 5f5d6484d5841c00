package org.cooperage.policy.cooperation.engine;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// What each pair of parties owes one another, set off against each other: at most one of two owes.
public final class Netting {

    private Netting() {}

    /// One owes another an amount; below zero: it is owed.
    public record Claim(UUID debtor, UUID creditor, BigDecimal amount) {}

    /// What is left of all claims, only amounts above zero, in the order of the ids.
    public static List<Claim> net(Collection<Claim> claims) {
        var pairs = new TreeMap<UUID, Map<UUID, BigDecimal>>();
        for (var it : claims) {
            boolean ordered = it.debtor().compareTo(it.creditor()) < 0;
            pairs.computeIfAbsent(ordered ? it.debtor() : it.creditor(), any -> new TreeMap<>())
                    .merge(
                            ordered ? it.creditor() : it.debtor(),
                            ordered ? it.amount() : it.amount().negate(),
                            BigDecimal::add);
        }
        return pairs.entrySet().stream()
                .flatMap(one -> one.getValue().entrySet().stream()
                        .filter(other -> other.getValue().signum() != 0)
                        .map(other -> claim(one.getKey(), other.getKey(), other.getValue())))
                .toList();
    }

    private static Claim claim(UUID one, UUID other, BigDecimal owed) {
        return owed.signum() > 0 ? new Claim(one, other, owed) : new Claim(other, one, owed.negate());
    }
}
