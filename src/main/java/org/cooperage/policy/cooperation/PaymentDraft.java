package org.cooperage.policy.cooperation;

import org.jspecify.annotations.Nullable;

/// A payment as it is typed or sent by who made it.
///
/// @param to id of who was paid
/// @param amount yuan
/// @param reference number of the transfer
record PaymentDraft(
        @Nullable String to,
        @Nullable String amount,
        @Nullable String day,
        @Nullable String reference) {}
