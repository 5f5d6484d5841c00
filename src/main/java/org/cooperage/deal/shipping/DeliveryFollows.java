package org.cooperage.deal.shipping;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cooperage.deal.Deal;
import org.cooperage.deal.DealEvent;
import org.cooperage.deal.Deals;
import org.cooperage.deal.JobStage;
import org.cooperage.deal.Jobs;
import org.cooperage.deal.OrderStage;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// What passed its inspection is ready for the lorry, and an order follows its last lorries.
///
/// Looks at the shipments as they are, so an event that comes late or twice does no harm.
@Component
class DeliveryFollows {

    private static final Set<Shipment.Stage> ON_ITS_WAY =
            EnumSet.of(Shipment.Stage.PICKED_UP, Shipment.Stage.DELIVERED);

    private final Shipments shipments;
    private final Deals deals;
    private final Jobs jobs;

    DeliveryFollows(Shipments shipments, Deals deals, Jobs jobs) {
        this.shipments = shipments;
        this.deals = deals;
        this.jobs = jobs;
    }

    @ApplicationModuleListener
    void on(DealEvent event) {
        switch (event) {
            case DealEvent.JobInspected inspected -> {
                makeReady(inspected.job());
                follow(event.order());
            }
            case DealEvent.JobDone done -> follow(event.order());
            case DealEvent.ShipmentMoved moved -> follow(event.order());
            case DealEvent.OrderCancelled cancelled -> shipments.cancel(event.order());
            case DealEvent.OrderRejected rejected -> shipments.cancel(event.order());
            default -> {}
        }
    }

    private void makeReady(Deal.Id job) {
        if (!jobs.get(job).stage().hasPassed()) {
            return;
        }
        for (var shipment : shipments.all(ShipmentFilter.ofJob(job))) {
            if (shipment.job().equals(job) && shipment.stage() == Shipment.Stage.PLANNED) {
                shipments.ready(shipment.id());
            }
        }
    }

    private void follow(Deal.Id order) {
        var last = EnumSet.noneOf(Shipment.Stage.class);
        last.addAll(shipments.stagesOfLast(order));
        last.remove(Shipment.Stage.CANCELLED);
        if (last.isEmpty() || !ON_ITS_WAY.containsAll(last) || !isMade(order)) {
            return;
        }
        followThrough(order, List.of(OrderStage.IN_PRODUCTION, OrderStage.QC, OrderStage.SHIPPED));
        if (last.equals(EnumSet.of(Shipment.Stage.DELIVERED))) {
            deals.follow(order, OrderStage.DELIVERED);
        }
    }

    /// The production listener may be slower; nothing is skipped.
    private void followThrough(Deal.Id order, List<OrderStage> stages) {
        stages.forEach(stage -> deals.follow(order, stage));
    }

    private boolean isMade(Deal.Id order) {
        return jobs.stagesOf(order).keySet().stream().filter(JobStage::isLive).allMatch(JobStage::isMade);
    }
}
