package org.cooperage.policy;

import java.util.List;

/// What came of asking to publish a policy.
sealed interface Publishing {

    record Published(Policy policy) implements Publishing {}

    /// No firm by hand says what must come out.
    record Untried() implements Publishing {}

    /// These come out otherwise than expected.
    record Otherwise(List<TestCase.Outcome> cases) implements Publishing {
        public Otherwise {
            cases = List.copyOf(cases);
        }
    }
}
