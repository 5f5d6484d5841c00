package org.cooperage.policy.cooperation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.party.Party;
import org.cooperage.policy.cooperation.engine.Ratio;
import org.jspecify.annotations.Nullable;

/// What governments of several cities agree on.
///
/// @param participants the proposer first
/// @param auditor may look at everything, and do nothing; null: nobody
/// @param terms what for, in words
/// @param disputes how they are solved
/// @param ends the first day it is not in force any more; a notice brings it nearer
/// @param noticeDays how long before the end a notice has to be given
/// @param round goes up with each change of terms: all are asked anew
/// @param shares per cent of each benefit by party
public record Cooperation(
        Id id,
        Party.Id proposer,
        List<Party.Id> participants,
        Party.@Nullable Id auditor,
        String title,
        Aim aim,
        String terms,
        String disputes,
        LocalDate starts,
        LocalDate ends,
        int noticeDays,
        Stage stage,
        int round,
        int version,
        Instant createdAt,
        Map<Benefit, Map<UUID, BigDecimal>> shares) {

    public Cooperation {
        participants = List.copyOf(participants);
        shares = Map.copyOf(shares);
    }

    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    public enum Aim {
        SHARED_PARK,
        RELOCATION,
        CROSS_CITY_ORDERS,
        SHARED_SERVICE
    }

    public enum Stage {
        DRAFT,
        PROPOSED,
        IN_FORCE,
        ENDED
    }

    /// In force until the day it ends; nothing has to happen that day.
    public Stage stage(LocalDate today) {
        return stage == Stage.IN_FORCE && !today.isBefore(ends) ? Stage.ENDED : stage;
    }

    /// Entries may be made from the beginning on and for ever after: what arose before the end is accounted after it.
    public boolean isAccounted() {
        return stage == Stage.IN_FORCE;
    }

    public boolean isOf(UUID party) {
        return participants.contains(new Party.Id(party));
    }

    public List<Party.Id> without(Party.Id one) {
        return participants.stream().filter(it -> !it.equals(one)).toList();
    }

    public Set<Benefit> benefits() {
        return shares.keySet().stream().sorted().collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public Ratio ratio(Benefit benefit) {
        return new Ratio(shares.getOrDefault(benefit, Map.of()));
    }

    /// Per cent; null: this benefit is not shared.
    public @Nullable BigDecimal share(Benefit benefit, Party.Id party) {
        var percent = shares.getOrDefault(benefit, Map.of()).get(party.value());
        return percent == null ? null : percent.stripTrailingZeros();
    }
}
