package org.cooperage.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cooperage.deal.Answering;
import org.cooperage.deal.Counter;
import org.cooperage.deal.DeclineReason;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.JobFilter;
import org.cooperage.deal.JobStage;
import org.cooperage.deal.Jobs;
import org.cooperage.demo.Answers.Answer;
import org.cooperage.shared.Acting;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Stale;
import org.springframework.stereotype.Component;

/// Answers the open offers of the makers nobody plays: most accept, a few ask for more, a few decline.
///
/// The same job and maker always get the same answer. Who takes over from another maker accepts, so that an order
/// finds its makers after one round.
@Component
class OfferAutopilot {
    private static final int ACCEPT_PERCENT = 85;
    private static final int COUNTER_PERCENT = 7;
    private static final BigDecimal ASKS_FOR = new BigDecimal("1.04");

    private final Jobs jobs;
    private final Others others;

    OfferAutopilot(Jobs jobs, Others others) {
        this.jobs = jobs;
        this.others = others;
    }

    Answers answerAll() {
        var answers = Answers.NONE;
        for (var job : list(JobFilter.Show.TO_ANSWER)) answers = answers.plus(Answers.one(answer(job)));
        return answers;
    }

    private Answer answer(JobDeal job) {
        try {
            return others.as(job.maker(), () -> answerAsMaker(job)).orElse(Answer.LEAVE);
        } catch (Stale changedMeanwhile) {
            return Answer.LEAVE;
        }
    }

    private Answer answerAsMaker(JobDeal job) {
        if (job.stage() == JobStage.MOVE_ASKED) {
            jobs.agreeToMove(job.id(), job.version());
            return Answer.ACCEPT;
        }
        var wanted = fate(job);
        var answering = switch (wanted) {
            case ACCEPT, LEAVE -> jobs.accept(job.id(), job.version());
            case COUNTER -> jobs.counter(job.id(), job.version(), dearer(job));
            case DECLINE -> jobs.decline(job.id(), job.version(), reason(job), "");
        };
        var isRefused = answering instanceof Answering.TooLate || answering instanceof Answering.Suspended;
        return isRefused ? Answer.LEAVE : wanted;
    }

    private static Answer fate(JobDeal job) {
        if (job.replaces() != null || job.counter() != null) return Answer.ACCEPT;
        int drawn = draw(job, 100);
        if (drawn < ACCEPT_PERCENT) return Answer.ACCEPT;
        return drawn < ACCEPT_PERCENT + COUNTER_PERCENT && job.terms().price() != null
                ? Answer.COUNTER
                : Answer.DECLINE;
    }

    private static Counter dearer(JobDeal job) {
        var price = Optional.ofNullable(job.terms().price()).orElseThrow();
        var asked = price.unitPrice().multiply(ASKS_FOR).setScale(2, RoundingMode.UP);
        return new Counter(asked, null, null, null);
    }

    private static DeclineReason reason(JobDeal job) {
        return draw(job, 200) % 2 == 0 ? DeclineReason.NO_CAPACITY : DeclineReason.DATE_TOO_TIGHT;
    }

    private static int draw(JobDeal job, int of) {
        return Math.floorMod((job.code() + job.maker()).hashCode() * 0x9E3779B1, of);
    }

    /// All jobs of that kind, as the platform sees them.
    List<JobDeal> list(JobFilter.Show show) {
        return Acting.as(Acting.SYSTEM, () -> {
            var all = new ArrayList<JobDeal>();
            var request = new PageRequest(0, PageRequest.MAX_SIZE, Optional.empty(), false);
            var filter = new JobFilter(null, show, null, null);
            for (var page = jobs.list(filter, request); ; page = jobs.list(filter, request)) {
                all.addAll(page.rows());
                if (!page.hasNext()) return all;
                request = request.withNumber(request.number() + 1);
            }
        });
    }
}
