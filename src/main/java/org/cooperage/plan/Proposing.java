package org.cooperage.plan;

import java.io.Serializable;
import java.util.List;

/// What can come of asking for proposals.
public sealed interface Proposing {
    /// One to three, the first is recommended.
    record Proposed(List<Proposal> proposals) implements Proposing {
        public Proposed {
            proposals = List.copyOf(proposals);
        }
    }

    /// Nothing fits: what is missing, and what would let it in, cheapest relaxation first.
    record Impossible(List<Missing> missing, List<Relaxation> relaxations) implements Proposing, Serializable {
        public Impossible {
            missing = List.copyOf(missing);
            relaxations = List.copyOf(relaxations);
        }
    }
}
