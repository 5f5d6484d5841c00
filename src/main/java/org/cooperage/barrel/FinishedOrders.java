package org.cooperage.barrel;

import org.cooperage.deal.DealEvent;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// A finished order moves the staves of those who made it, without waiting for the next refresh.
@Component
class FinishedOrders {
    private final Assessments assessments;

    FinishedOrders(Assessments assessments) {
        this.assessments = assessments;
    }

    @ApplicationModuleListener
    void on(DealEvent.OrderSettled settled) {
        assessments.recount(settled.makers());
    }
}
