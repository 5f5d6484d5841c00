package org.cooperage.market.dispatch;

import java.math.BigDecimal;
import java.util.UUID;
import org.cooperage.plan.Job;
import org.cooperage.plan.Plan;
import org.cooperage.shared.Money;

/// The same plan with another price for one job. Its parts are stale until the planner has reckoned them anew.
final class Repricing {

    private Repricing() {}

    static Plan of(Plan plan, UUID jobKey, BigDecimal unitPrice) {
        var jobs = plan.jobs().stream()
                .map(job -> job.key().equals(jobKey) ? at(job, unitPrice) : job)
                .toList();
        return plan.with(jobs, plan.transports());
    }

    private static Job at(Job job, BigDecimal unitPrice) {
        return new Job(
                job.key(),
                job.operationSeq(),
                job.operation(),
                job.processId(),
                job.makerId(),
                job.capabilityId(),
                job.resourceId(),
                job.siteId(),
                job.cityId(),
                job.nextSiteId(),
                job.quantity(),
                job.expectedOutput(),
                job.unit(),
                job.lines(),
                job.lots(),
                job.slots(),
                job.span(),
                unitPrice,
                job.setupFee(),
                new Money(unitPrice.multiply(job.quantity())).plus(job.setupFee()),
                job.alsoDoes(),
                job.kg());
    }
}
