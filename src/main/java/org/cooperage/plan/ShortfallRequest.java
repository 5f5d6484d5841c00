package org.cooperage.plan;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Good pieces that lack at the final inspection have to be made once more.
///
/// @param inForce the proposal that was agreed
/// @param shortfall good ones that lack, by colour and size
/// @param excludedMakers makers that get nothing of it
/// @param ownDeals deals whose holds count as free
/// @param instead keys of the jobs of an earlier make-up that comes to nothing; they leave the plan
/// @param notBefore nothing of it starts before
public record ShortfallRequest(
        Proposal.Id inForce,
        List<Job.Line> shortfall,
        Set<UUID> excludedMakers,
        Set<UUID> ownDeals,
        Set<UUID> instead,
        Instant notBefore) {
    public ShortfallRequest {
        shortfall = List.copyOf(shortfall);
        excludedMakers = Set.copyOf(excludedMakers);
        ownDeals = Set.copyOf(ownDeals);
        instead = Set.copyOf(instead);
    }
}
