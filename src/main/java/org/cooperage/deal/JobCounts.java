package org.cooperage.deal;

import java.util.HashMap;
import java.util.Map;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;

/// How many jobs there are on each list of a maker, by the name of the list.
final class JobCounts {

    private JobCounts() {}

    static Map<String, Long> of(Jobs jobs, Acting acting) {
        var byStage = acting.party()
                .map(party -> jobs.countByStage(new Party.Id(party)))
                .orElse(Map.of());
        var counts = new HashMap<String, Long>();
        for (var show : JobFilter.Show.values()) {
            var jobsShown = show.stages().stream()
                    .mapToLong(stage -> byStage.getOrDefault(stage, 0L))
                    .sum();
            counts.put(show.name(), jobsShown);
        }
        return counts;
    }
}
