package org.cooperage.plan.weight;

import org.cooperage.shared.Acting;
import org.cooperage.shared.ClockAdvanced;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Puts published changes into effect on their day.
@Component
class WeightTimer {
    private final WeightChanges changes;

    WeightTimer(WeightChanges changes) {
        this.changes = changes;
    }

    @Scheduled(initialDelay = 45_000, fixedDelay = 600_000)
    void now() {
        Acting.run(Acting.SYSTEM, changes::takeEffect);
    }

    @EventListener
    void on(ClockAdvanced advanced) {
        now();
    }
}
