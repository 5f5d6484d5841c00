package org.cooperage.deal.work;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.cooperage.deal.Deal;
import org.cooperage.party.Party;
import org.jspecify.annotations.Nullable;

/// What somebody found when looking at the pieces of a job that were not passed before.
public record Inspection(
        UUID id,
        Deal.Id job,
        Party.@Nullable Id inspector,
        BigDecimal good,
        BigDecimal rework,
        BigDecimal scrap,
        @Nullable String note,
        Instant at) {}
