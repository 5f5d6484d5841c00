package org.cooperage.policy.mandate.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Looks through what a subsidy was spent on. A flag is a question to the operator, no verdict.
public final class SpendingAudit {

    private SpendingAudit() {}

    public enum Flag {
        /// On a kind of cost the grant does not name.
        OUTSIDE_PURPOSE,
        OUTSIDE_PERIOD,
        NO_DOCUMENT,
        /// The same file lies with another receipt.
        SAME_DOCUMENT,
        /// More has been spent by then than was granted.
        ABOVE_GRANT
    }

    /// @param cost kind of cost
    /// @param sha256 of the document; null: none
    public record Spent(
            UUID id,
            LocalDate day,
            BigDecimal amount,
            String cost,
            @Nullable String sha256) {}

    /// @param ends exclusive
    public record Grant(BigDecimal granted, Set<String> allowed, LocalDate starts, LocalDate ends) {}

    /// By receipt, only those with a flag. The order of what is given does not matter.
    ///
    /// @param elsewhere hashes of documents of other subsidies of the same operator
    public static Map<UUID, Set<Flag>> flags(Grant grant, List<Spent> all, Set<String> elsewhere) {
        var flags = new HashMap<UUID, Set<Flag>>();
        var seen = new HashSet<>(elsewhere);
        var sum = BigDecimal.ZERO;
        var inOrder = all.stream()
                .sorted(Comparator.comparing(Spent::day).thenComparing(Spent::id))
                .toList();
        for (var it : inOrder) {
            sum = sum.add(it.amount());
            var found = flags(grant, it);
            var hash = it.sha256();
            if (hash == null) {
                found.add(Flag.NO_DOCUMENT);
            } else if (!seen.add(hash)) {
                found.add(Flag.SAME_DOCUMENT);
            }
            if (sum.compareTo(grant.granted()) > 0) {
                found.add(Flag.ABOVE_GRANT);
            }
            if (!found.isEmpty()) {
                flags.put(it.id(), found);
            }
        }
        return flags;
    }

    private static EnumSet<Flag> flags(Grant grant, Spent it) {
        var flags = EnumSet.noneOf(Flag.class);
        if (!grant.allowed().contains(it.cost())) {
            flags.add(Flag.OUTSIDE_PURPOSE);
        }
        if (it.day().isBefore(grant.starts()) || !it.day().isBefore(grant.ends())) {
            flags.add(Flag.OUTSIDE_PERIOD);
        }
        return flags;
    }
}
