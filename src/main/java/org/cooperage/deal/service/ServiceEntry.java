package org.cooperage.deal.service;

import java.time.Instant;
import java.util.UUID;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// One step of a service order, read by its two parties and never changed.
///
/// @param amount the price named, the fee, what is paid back; yuan, VAT included
public record ServiceEntry(
        UUID id,
        ServiceMove move,
        ServiceMove.Side side,
        @Nullable Money amount,
        @Nullable String note,
        Instant at) {}
