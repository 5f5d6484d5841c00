package org.cooperage.plan.engine;

import java.util.List;

/// A rule over several tasks or resources that no single link says.
public sealed interface Group {
    /// All tasks stay at one site: one dye lot per colour, panels sewn where they were cut.
    record SameSite(List<Integer> tasks) implements Group {
        public SameSite {
            tasks = List.copyOf(tasks);
        }
    }

    /// A line without overtaking: what enters its first resource first leaves its last resource first.
    record Line(List<Integer> resources) implements Group {
        public Line {
            resources = List.copyOf(resources);
        }
    }
}
