package org.cooperage.market.dispatch;

import java.time.Clock;
import java.util.Optional;
import org.cooperage.availability.AvailabilityEvent;
import org.cooperage.availability.Resource;
import org.cooperage.shared.Acting;
import org.cooperage.shared.TimeSlot;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// A machine stopped or runs again, whoever reported it: reckon what that does to the orders.
@Component
class Breakdowns {

    private final Disturbances disturbances;
    private final Clock clock;

    Breakdowns(Disturbances disturbances, Clock clock) {
        this.disturbances = disturbances;
        this.clock = clock;
    }

    @Async
    @TransactionalEventListener
    void on(AvailabilityEvent.Down down) {
        var disturbance = new Disturbance(
                new Disturbance.Id(down.closure()),
                Disturbance.Kind.BREAKDOWN,
                down.owner(),
                Optional.of(new Resource.Id(down.resource())),
                Optional.empty(),
                Optional.empty(),
                new TimeSlot(down.from(), down.until()),
                "",
                Disturbance.Stage.OPEN,
                clock.instant());
        Acting.run(Acting.SYSTEM, () -> disturbances.take(disturbance));
    }

    @Async
    @TransactionalEventListener
    void on(AvailabilityEvent.Up up) {
        Acting.run(Acting.SYSTEM, () -> disturbances.end(new Disturbance.Id(up.closure())));
    }
}
