package org.cooperage.deal.work;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.JobStage;
import org.cooperage.deal.JobTerms;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// What the work page shows besides the job: what is left, what was earned, whether it stands still.
record WorkView(
        BigDecimal left,
        BigDecimal most,
        @Nullable Money earned,
        boolean stopped,
        boolean late,
        List<Report.Kept> latest) {

    static WorkView of(JobDeal job, List<Report.Kept> latest, WorkSettings settings, Instant now) {
        var planned = job.terms().quantity().value();
        return new WorkView(
                planned.subtract(job.progress().reported()).max(BigDecimal.ZERO),
                settings.most(planned),
                earned(job),
                job.stage() == JobStage.STARTED && isStopped(latest),
                job.isLate(now),
                latest);
    }

    private static @Nullable Money earned(JobDeal job) {
        JobTerms.Price price = job.terms().price();
        return price == null
                ? null
                : new Money(price.unitPrice().multiply(job.progress().good()));
    }

    private static boolean isStopped(List<Report.Kept> latest) {
        return latest.stream()
                .filter(it -> it.kind() == Report.Kind.STOP || it.kind() == Report.Kind.RESUME)
                .findFirst()
                .filter(it -> it.kind() == Report.Kind.STOP)
                .isPresent();
    }
}
