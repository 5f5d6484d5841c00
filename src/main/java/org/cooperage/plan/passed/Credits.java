package org.cooperage.plan.passed;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.cooperage.plan.Job;
import org.cooperage.plan.PassedOver;
import org.cooperage.plan.Proposal;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who was passed over when an order was placed, and rotation credits: a maker that was within 3 percent of those that
/// got work earns one, which counts for it in the next choices of the process, is used up by the first job it gets
/// there, and expires after 90 days.
///
/// A maker reads its own; nobody reads another's. Recording is idempotent: an order earns and uses once, whatever is
/// repeated.
@Service
@Transactional
public class Credits {
    static final Duration VALID = Duration.ofDays(90);
    static final int FIRMS_BEHIND = 5;
    /// More than so many at a time do not count.
    static final int MOST = 5;

    private final PassedStore store;
    private final Clock clock;

    Credits(PassedStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Open credits of all makers, by process and maker; for planning, never for a screen. One query.
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<String, Map<UUID, Integer>> open(Collection<String> processes) {
        return store.open(processes, MOST, clock.instant());
    }

    /// The plan is put in force. As the platform, in the transaction that does it.
    public void record(Proposal proposal) {
        var now = clock.instant();
        store.forgetBefore(now.minus(VALID));
        for (int seq : operations(proposal)) {
            var jobs = proposal.plan().jobs().stream()
                    .filter(job -> job.operationSeq() == seq)
                    .toList();
            jobs.stream()
                    .map(Job::makerId)
                    .distinct()
                    .forEach(maker -> store.use(maker, jobs.getFirst().processId(), proposal.needId(), seq, now));
            var passed = proposal.plan().passedOver().stream()
                    .filter(one -> one.operationSeq() == seq)
                    .toList();
            store.add(proposal.needId(), passed, jobs, now);
            var close = passed.stream().filter(PassedOver::isClose).toList();
            store.earn(proposal.needId(), close, jobs.getFirst(), now, now.plus(VALID));
        }
    }

    private static Collection<Integer> operations(Proposal proposal) {
        var seqs = new TreeSet<Integer>();
        proposal.plan().jobs().forEach(job -> seqs.add(job.operationSeq()));
        return seqs;
    }

    /// What the acting maker missed, the latest first.
    @Transactional(readOnly = true)
    Page<Missed> missed(PageRequest request) {
        return store.missed(acting(), request);
    }

    /// The acting maker's own credits, the latest first.
    @Transactional(readOnly = true)
    public List<Credit> own() {
        return store.credits(acting());
    }

    /// Sums of all firms by month, the latest first; months with fewer than five firms are left out.
    @Transactional(readOnly = true)
    public List<CreditMonth> months() {
        return store.months(FIRMS_BEHIND);
    }

    private static UUID acting() {
        Acting.require("Reading what one missed");
        return Acting.current().party().orElse(new UUID(0, 0));
    }
}
