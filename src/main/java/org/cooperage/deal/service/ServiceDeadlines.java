package org.cooperage.deal.service;

import org.cooperage.shared.Acting;
import org.cooperage.shared.ClockAdvanced;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// What happens when nobody says anything: a price that was not taken lapses, a delivery that was not looked at counts
/// as accepted. Both are announced on the order's page from the start.
@Component
class ServiceDeadlines {

    private static final int AT_ONCE = 200;

    private final ServiceOrders orders;

    ServiceDeadlines(ServiceOrders orders) {
        this.orders = orders;
    }

    @Scheduled(fixedDelay = 60_000)
    void look() {
        Acting.run(Acting.SYSTEM, this::act);
    }

    @Async
    @EventListener
    void on(ClockAdvanced moved) {
        look();
    }

    private void act() {
        for (var order : orders.silent(AT_ONCE)) {
            if (order.stage() == ServiceOrder.Stage.QUOTED) {
                orders.cancel(order.id(), order.version(), null, null);
            } else {
                orders.accept(order.id(), order.version());
            }
        }
    }
}
