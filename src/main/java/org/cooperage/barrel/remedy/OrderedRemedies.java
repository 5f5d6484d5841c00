package org.cooperage.barrel.remedy;

import org.cooperage.deal.service.ServiceMove;
import org.cooperage.deal.service.ServiceOrderEvent;
import org.cooperage.deal.service.ServiceOrders;
import org.cooperage.shared.Acting;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// A service that was ordered here and accepted is a remedy without anybody saying so.
@Component
class OrderedRemedies {
    private final Remedies remedies;
    private final ServiceOrders orders;

    OrderedRemedies(Remedies remedies, ServiceOrders orders) {
        this.remedies = remedies;
        this.orders = orders;
    }

    @ApplicationModuleListener
    void on(ServiceOrderEvent event) {
        if (event instanceof ServiceOrderEvent.Moved moved && moved.move() == ServiceMove.ACCEPT) {
            Acting.run(Acting.SYSTEM, () -> {
                var what = orders.get(moved.order()).what();
                remedies.accepted(moved.customer(), what.offer().toString(), what.name(), what.dimension());
            });
        }
    }
}
