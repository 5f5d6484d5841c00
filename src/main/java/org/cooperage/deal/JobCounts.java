package org.cooperage.deal;

import java.util.EnumMap;
import java.util.Map;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;

/// How many jobs there are on each list of a maker.
final class JobCounts {

    private JobCounts() {}

    static Map<JobFilter.Show, Long> of(Jobs jobs, Acting acting) {
        var byStage = acting.party()
                .map(party -> jobs.countByStage(new Party.Id(party)))
                .orElse(Map.of());
        var counts = new EnumMap<JobFilter.Show, Long>(JobFilter.Show.class);
        for (var show : JobFilter.Show.values()) {
            counts.put(show, show.stages().stream().mapToLong(stage -> byStage.getOrDefault(stage, 0L)).sum());
        }
        return counts;
    }
}
