package org.cooperage.party;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One round of being looked at: handed in, and decided or still waiting.
///
/// @param outcome null while it waits
/// @param reason what the applicant should mend, when rejected
public record Verification(
        UUID id,
        Party.Id party,
        Instant submittedAt,
        @Nullable Instant decidedAt,
        Party.@Nullable Status outcome,
        @Nullable String reason) {}
