package org.cooperage.need;

import java.util.List;
import org.cooperage.shared.InvalidInput.Fault;

/// What can come of asking for something.
public sealed interface Opening {
    record Opened(Need need) implements Opening {}

    /// Nothing was kept; each fault names its field, what is wrong and how to mend it.
    record Refused(List<Fault> faults) implements Opening {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
