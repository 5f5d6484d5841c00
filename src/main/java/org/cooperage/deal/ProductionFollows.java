package org.cooperage.deal;

import org.cooperage.shared.Acting;
import org.cooperage.shared.Role;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// An order follows its jobs: in production when the first begins, at the last inspection when all are made.
///
/// Looks at the jobs as they are, so an event that comes late or twice does no harm.
@Component
class ProductionFollows {

    private final Deals deals;
    private final Jobs jobs;

    ProductionFollows(Deals deals, Jobs jobs) {
        this.deals = deals;
        this.jobs = jobs;
    }

    @ApplicationModuleListener
    void on(DealEvent.OfJob event) {
        switch (event) {
            case DealEvent.JobStarted started -> follow(event.order());
            case DealEvent.JobDone done -> follow(event.order());
            case DealEvent.JobInspected inspected -> follow(event.order());
            case DealEvent.JobCommitted committed -> follow(event.order());
            case DealEvent.JobWithdrawn withdrawn -> follow(event.order());
            default -> {}
        }
    }

    private void follow(Deal.Id order) {
        if (Acting.current().role() != Role.SYSTEM) {
            throw new IllegalStateException("Listeners run as the platform (%s).\nMaybe the executor binds nobody."
                    .formatted(Acting.current().role()));
        }
        var live =
                jobs.stagesOf(order).keySet().stream().filter(JobStage::isLive).toList();
        if (live.stream().anyMatch(ProductionFollows::isBegun)) {
            deals.follow(order, OrderStage.IN_PRODUCTION);
        }
        if (!live.isEmpty() && live.stream().allMatch(JobStage::isMade)) {
            deals.follow(order, OrderStage.QC);
        }
    }

    private static boolean isBegun(JobStage stage) {
        return stage == JobStage.STARTED || stage == JobStage.REWORK || stage.isMade();
    }
}
