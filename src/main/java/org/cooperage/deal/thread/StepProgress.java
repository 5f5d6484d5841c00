package org.cooperage.deal.thread;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooperage.deal.JobDeal;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Quantity;

/// How far one step of the routing has come over all the makers that do it.
record StepProgress(
        int seq,
        Bilingual operation,
        String process,
        Quantity planned,
        BigDecimal good,
        BigDecimal scrap,
        int percent,
        boolean late,
        List<JobDeal> jobs) {

    /// The live jobs by step, in the order of the routing.
    static List<StepProgress> of(List<JobDeal> jobs, Instant now) {
        var bySeq = jobs.stream()
                .filter(job -> job.stage().isLive())
                .collect(Collectors.groupingBy(job -> job.step().seq(), TreeMap::new, Collectors.toList()));
        var steps = new ArrayList<StepProgress>();
        bySeq.forEach((seq, of) -> steps.add(of(seq, of, now)));
        return steps;
    }

    private static StepProgress of(int seq, List<JobDeal> jobs, Instant now) {
        var first = jobs.getFirst();
        var planned = sum(jobs, job -> job.terms().quantity().value());
        var good = sum(jobs, job -> job.progress().good());
        var scrap = sum(jobs, job -> job.progress().scrap());
        return new StepProgress(
                seq,
                first.step().operation(),
                first.step().process(),
                new Quantity(planned, first.terms().quantity().unit()),
                good,
                scrap,
                percent(good.add(scrap), planned),
                jobs.stream().anyMatch(job -> job.isLate(now)),
                jobs);
    }

    private static BigDecimal sum(List<JobDeal> jobs, Function<JobDeal, BigDecimal> part) {
        return jobs.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static int percent(BigDecimal part, BigDecimal whole) {
        return Math.min(
                100,
                part.multiply(BigDecimal.valueOf(100))
                        .divide(whole, RoundingMode.DOWN)
                        .intValue());
    }
}
