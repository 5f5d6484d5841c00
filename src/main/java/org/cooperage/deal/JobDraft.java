package org.cooperage.deal;

import java.math.BigDecimal;
import org.cooperage.party.Party;
import org.jspecify.annotations.Nullable;

/// A job about to be offered. The id is made by the caller, because slots are held under it before it is offered.
///
/// `needed`, `inspected` and `replaces` as in [JobDeal].
public record JobDraft(
        Deal.Id id,
        Party.Id maker,
        Step step,
        JobTerms terms,
        BigDecimal needed,
        boolean inspected,
        Deal.@Nullable Id replaces) {}
