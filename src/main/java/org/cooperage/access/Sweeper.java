package org.cooperage.access;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Forgets what is kept for a day only.
@Component
class Sweeper {

    private final OnceStore once;
    private final Clock clock;

    Sweeper(OnceStore once, Clock clock) {
        this.once = once;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forgetYesterday() {
        once.forgetBefore(clock.instant().atOffset(ZoneOffset.UTC).minusDays(1));
    }
}
