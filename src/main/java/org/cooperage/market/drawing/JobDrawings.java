package org.cooperage.market.drawing;

import java.util.List;
import java.util.UUID;
import org.cooperage.deal.Deal;
import org.cooperage.deal.Deals;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.Jobs;
import org.cooperage.need.Need;
import org.cooperage.need.Needs;
import org.cooperage.shared.Acting;
import org.cooperage.shared.NotFound;
import org.springframework.stereotype.Component;

/// The drawings a job is made from: `${@jobDrawings.of(job.id.value)}`.
///
/// Which need a job belongs to is looked up as the platform, because a maker may not read the order; what of its
/// drawings the reader gets is decided by row-level security: the buyer all, a maker while its job is live, nobody
/// else.
@Component("jobDrawings")
class JobDrawings {

    private final Jobs jobs;
    private final Deals deals;
    private final Needs needs;

    JobDrawings(Jobs jobs, Deals deals, Needs needs) {
        this.jobs = jobs;
        this.deals = deals;
        this.needs = needs;
    }

    /// Empty when there are none, or none for this reader.
    public List<Need.Document> of(UUID job) {
        return needs.documents(need(job));
    }

    record Content(Need.Document about, byte[] bytes) {}

    Content content(UUID job, UUID document) {
        var need = need(job);
        var about = needs.documents(need).stream()
                .filter(one -> one.id().equals(document))
                .findFirst()
                .orElseThrow(() -> new NotFound("drawing", document));
        return new Content(about, needs.content(need, document));
    }

    private Need.Id need(UUID id) {
        var job = jobs.get(new Deal.Id(id));
        return new Need.Id(Acting.as(Acting.SYSTEM, () -> needOf(job)));
    }

    private UUID needOf(JobDeal job) {
        return deals.get(job.order()).need();
    }
}
