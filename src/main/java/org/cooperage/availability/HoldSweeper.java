package org.cooperage.availability;

import org.cooperage.shared.Acting;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Frees expired slots now and then. Who asks for one earlier frees it himself.
@Component
class HoldSweeper {

    private final Availability availability;

    HoldSweeper(Availability availability) {
        this.availability = availability;
    }

    @Scheduled(fixedDelay = 30_000)
    void sweep() {
        Acting.run(Acting.SYSTEM, availability::dropExpired);
    }
}
