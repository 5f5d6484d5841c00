package org.cooperage.deal.work;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cooperage.deal.Deal;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.JobStage;
import org.cooperage.deal.ShopFloor;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Stale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Inspections: the last step's by the buyer or who acts for it, any other by the maker itself if it wants one.
///
/// An inspection covers every piece not passed before, so its three numbers must add up to that. Pieces to mend come
/// back when the maker reports them done again.
@Service
public class Inspections {

    private final ShopFloor floor;
    private final InspectionStore store;

    Inspections(ShopFloor floor, InspectionStore store) {
        this.floor = floor;
        this.store = store;
    }

    @Transactional
    public Inspecting judge(Deal.Id id, int version, Finding finding) {
        var job = floor.judged(id);
        if (job.stage() != JobStage.DONE) {
            return new Inspecting.NotNow(job);
        }
        if (job.version() != version) {
            throw new Stale("job", id);
        }
        var open = waiting(job);
        if (finding.whole().compareTo(open) != 0) {
            throw InvalidInput.of("good", finding.whole(), "deal.invalid.sum", "deal.mend.sum", open);
        }
        store.insert(job, finding);
        return new Inspecting.Judged(
                floor.judge(job, finding.good(), finding.rework(), finding.scrap(), finding.note()));
    }

    /// How many pieces of a job nobody has passed yet.
    @Transactional(readOnly = true)
    public BigDecimal waiting(JobDeal job) {
        return job.progress().good().subtract(store.passed(job.id()));
    }

    /// The same for many, in one query.
    @Transactional(readOnly = true)
    public Map<Deal.Id, BigDecimal> waiting(List<JobDeal> some) {
        var passed = store.passed(some.stream().map(JobDeal::id).toList());
        return some.stream()
                .collect(Collectors.toMap(
                        JobDeal::id,
                        job -> job.progress()
                                .good()
                                .subtract(passed.getOrDefault(job.id().value(), BigDecimal.ZERO))));
    }

    /// The inspections of an order's jobs, as far as the reader may see; oldest first.
    @Transactional(readOnly = true)
    public List<Inspection> ofOrder(Deal.Id order) {
        return store.ofOrder(order);
    }

    @Transactional(readOnly = true)
    public List<Inspection> ofJob(Deal.Id job) {
        return store.ofJob(job);
    }
}
