package org.cooperage.plan;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What can come of mending a plan.
public sealed interface Repairing {
    /// @param proposal the mended plan, kept as a proposal of its own; price and date are for the caller to judge
    /// @param kept keys of jobs that did not change at all
    /// @param moved keys of jobs that stay with their maker at another time, price or quantity
    /// @param dropped keys of jobs of the plan in force that are gone
    /// @param added keys of jobs that are new
    record Repaired(Proposal proposal, Set<UUID> kept, Set<UUID> moved, Set<UUID> dropped, Set<UUID> added)
            implements Repairing {
        public Repaired {
            kept = Set.copyOf(kept);
            moved = Set.copyOf(moved);
            dropped = Set.copyOf(dropped);
            added = Set.copyOf(added);
        }
    }

    record Impossible(List<Missing> missing) implements Repairing {
        public Impossible {
            missing = List.copyOf(missing);
        }
    }
}
