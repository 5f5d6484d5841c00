package org.cooperage.deal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.cooperage.shared.Stale;
import org.cooperage.shared.TimeSlot;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The jobs: offered to makers, answered by them, committed, and taken through the shop.
///
/// A maker sees and answers its own jobs only. Asked twice, a verb answers as the first time and changes nothing.
@Service
public class Jobs {

    private static final int LONGEST_NOTE = 1000;

    private final JobStore store;
    private final OrderStore orders;
    private final LineStore lines;
    private final TermsStore agreed;
    private final JobMoves moves;
    private final Parties parties;
    private final Clock clock;

    Jobs(
            JobStore store,
            OrderStore orders,
            LineStore lines,
            TermsStore agreed,
            JobMoves moves,
            Parties parties,
            Clock clock) {
        this.store = store;
        this.orders = orders;
        this.lines = lines;
        this.agreed = agreed;
        this.moves = moves;
        this.parties = parties;
        this.clock = clock;
    }

    /// Offers jobs of an order to their makers until the deadline; also later rounds and make-up jobs.
    @Transactional
    public List<JobDeal> offer(Deal.Id orderId, List<JobDraft> drafts, Instant answerBy) {
        Acting.require("Offering jobs", Role.SYSTEM);
        var order = orders.lock(orderId).orElseThrow(() -> new NotFound("order", orderId));
        var number = store.countOf(orderId);
        for (var draft : drafts) {
            store.insert(order, draft, JobCode.of(order.code(), ++number), answerBy, clock.instant());
        }
        return drafts.stream()
                .map(draft -> moves.offered(get(draft.id()), answerBy))
                .toList();
    }

    /// The maker looks at the offer.
    @Transactional
    public JobDeal view(Deal.Id id) {
        var job = get(id);
        if (job.stage() != JobStage.OFFERED || !isMaker(job)) {
            return job;
        }
        return moves.to(own(id), JobStage.VIEWED);
    }

    @Transactional
    public Answering accept(Deal.Id id, int version) {
        var job = own(id);
        if (job.stage() == JobStage.ACCEPTED || job.stage() == JobStage.COMMITTED) {
            return new Answering.Accepted(job);
        }
        if (!mayAnswer(job)) {
            return new Answering.TooLate(job);
        }
        refuseStale(job, version);
        if (isSuspended(job)) {
            return new Answering.Suspended(job);
        }
        return new Answering.Accepted(moves.to(job, JobStage.ACCEPTED));
    }

    /// Asks for other terms, once; the market agrees, or withdraws the offer.
    @Transactional
    public Answering counter(Deal.Id id, int version, Counter wanted) {
        var job = own(id);
        if (job.stage() == JobStage.COUNTERED && wanted.equals(job.counter())) {
            return new Answering.Countered(job);
        }
        if (job.counter() != null) {
            return new Answering.CounteredBefore(job);
        }
        if (!mayAnswer(job)) {
            return new Answering.TooLate(job);
        }
        refuseStale(job, version);
        if (isSuspended(job)) {
            return new Answering.Suspended(job);
        }
        wanted.check(job, clock.instant());
        lines.counter(job, wanted, clock.instant());
        return new Answering.Countered(moves.countered(job, wanted));
    }

    @Transactional
    public Answering decline(Deal.Id id, int version, DeclineReason reason, String note) {
        var job = own(id);
        if (job.stage() == JobStage.DECLINED) {
            return new Answering.Declined(job);
        }
        if (!mayAnswer(job)) {
            return new Answering.TooLate(job);
        }
        refuseStale(job, version);
        if (note.length() > LONGEST_NOTE) {
            throw InvalidInput.of("note", note, "deal.invalid.note", "deal.mend.note", LONGEST_NOTE);
        }
        return new Answering.Declined(moves.declined(job, reason, note.strip()));
    }

    /// The deadline passed in silence.
    @Transactional
    public JobDeal lapse(Deal.Id id) {
        Acting.require("Letting an offer lapse", Role.SYSTEM);
        var job = locked(id);
        return job.stage().isOpen() ? moves.to(job, JobStage.LAPSED) : job;
    }

    /// The market agrees to a counter; the new terms hold as if the maker had accepted them.
    @Transactional
    public JobDeal agreeCounter(Deal.Id id, JobTerms terms, BigDecimal needed) {
        Acting.require("Agreeing to a counter", Role.SYSTEM);
        var job = locked(id);
        if (job.stage() != JobStage.COUNTERED) {
            return job;
        }
        agreed.setTerms(job, terms, needed);
        lines.settleCounter(id, "AGREED");
        return moves.counterAgreed(job);
    }

    /// Takes a job back before it is begun. Does nothing when the maker is out of it already.
    @Transactional
    public JobDeal withdraw(Deal.Id id, String reason) {
        Acting.require("Withdrawing", Role.SYSTEM);
        var job = locked(id);
        if (!job.stage().isLive()) {
            return job;
        }
        lines.settleCounter(id, "REFUSED");
        return moves.ended(job, JobStage.WITHDRAWN, reason);
    }

    /// Ends a job that was begun; what was made of it stays made.
    @Transactional
    public JobDeal cancel(Deal.Id id, String reason) {
        Acting.require("Cancelling a job", Role.SYSTEM);
        return moves.ended(locked(id), JobStage.CANCELLED, reason);
    }

    @Transactional
    public JobDeal commit(Deal.Id id) {
        Acting.require("Committing", Role.SYSTEM);
        var job = locked(id);
        return job.stage() == JobStage.ACCEPTED ? moves.to(job, JobStage.COMMITTED) : job;
    }

    /// Other terms for a job that is agreed on, such as a part of it given to somebody else.
    @Transactional
    public JobDeal changeTerms(Deal.Id id, JobTerms terms, BigDecimal needed) {
        Acting.require("Changing terms", Role.SYSTEM);
        var job = locked(id);
        agreed.setTerms(job, terms, needed);
        return moves.termsChanged(job, terms);
    }

    /// Asks the maker to do the job at another time; until it agrees, the old time stands.
    @Transactional
    public JobDeal askMove(Deal.Id id, TimeSlot planned, List<JobTerms.Slot> slots, Instant answerBy) {
        Acting.require("Asking for a move", Role.SYSTEM);
        var job = locked(id);
        if (job.stage() == JobStage.MOVE_ASKED) {
            return job;
        }
        lines.ask(job, new AskedMove(planned, slots, job.stage()));
        return moves.moveAsked(job, planned, answerBy);
    }

    @Transactional
    public JobDeal agreeToMove(Deal.Id id, int version) {
        var job = own(id);
        var move = job.askedMove();
        if (job.stage() != JobStage.MOVE_ASKED || move == null) {
            return job;
        }
        refuseStale(job, version);
        lines.forgetMove(id);
        agreed.setTime(id, move.planned());
        agreed.replaceSlots(job, move.slots());
        return moves.moved(job.at(move.stageBefore(), null, null), move.planned());
    }

    /// The maker, or the platform when the deadline passed, keeps the job at its old time.
    @Transactional
    public JobDeal refuseMove(Deal.Id id) {
        var job = own(id);
        var move = job.askedMove();
        if (job.stage() != JobStage.MOVE_ASKED || move == null) {
            return job;
        }
        lines.forgetMove(id);
        return moves.moveRefused(job.at(move.stageBefore(), null, null));
    }

    /// Moves a job without asking: so far ahead that the maker has agreed to that beforehand.
    @Transactional
    public JobDeal move(Deal.Id id, TimeSlot planned, List<JobTerms.Slot> slots) {
        Acting.require("Moving a job", Role.SYSTEM);
        var job = locked(id);
        agreed.setTime(id, planned);
        agreed.replaceSlots(job, slots);
        return moves.moved(job, planned);
    }

    @Transactional(readOnly = true)
    public Optional<JobDeal> find(Deal.Id id) {
        return store.find(id);
    }

    @Transactional(readOnly = true)
    public JobDeal get(Deal.Id id) {
        return find(id).orElseThrow(() -> new NotFound("job", id));
    }

    /// All jobs of an order, those that were refused or replaced too.
    @Transactional(readOnly = true)
    public List<JobDeal> ofOrder(Deal.Id order) {
        return store.ofOrder(order);
    }

    /// How many jobs of an order stand at which stage; a stage without jobs is left out.
    @Transactional(readOnly = true)
    public Map<JobStage, Long> stagesOf(Deal.Id order) {
        return store.stagesOf(order);
    }

    /// Offers and asked moves whose deadline has passed, the oldest first, at most 500.
    @Transactional(readOnly = true)
    public List<Deal.Id> overdue(Instant now) {
        return store.overdue(now);
    }

    @Transactional(readOnly = true)
    public Page<JobDeal> list(JobFilter filter, PageRequest page) {
        return store.list(filter, page);
    }

    @Transactional(readOnly = true)
    public Map<JobStage, Long> countByStage(Party.Id maker) {
        return store.countByStage(maker);
    }

    /// What was made and inspected is owed from now on.
    void owe(Deal.Id order) {
        for (var job : store.ofOrder(order)) {
            if (job.stage() == JobStage.PASSED) {
                moves.to(job, JobStage.PAYABLE);
            }
        }
    }

    /// The maker has its money.
    @Transactional
    public void pay(Deal.Id id) {
        Acting.require("Paying", Role.SYSTEM);
        var job = locked(id);
        if (job.stage() == JobStage.PAYABLE) {
            moves.to(job, JobStage.PAID);
        }
    }

    /// The order is over: whatever is not begun is taken back, the rest ends.
    void end(JobDeal job, String reason) {
        var now = locked(job.id());
        if (now.stage().mayBecome(JobStage.WITHDRAWN)) {
            moves.ended(now, JobStage.WITHDRAWN, reason);
        } else if (now.stage().mayBecome(JobStage.CANCELLED)) {
            moves.ended(now, JobStage.CANCELLED, reason);
        }
    }

    List<Party.Id> paidMakers(Deal.Id order) {
        return store.ofOrder(order).stream()
                .filter(job -> job.stage() == JobStage.PAID)
                .map(JobDeal::maker)
                .distinct()
                .toList();
    }

    /// Makers the register does not know were agreed on elsewhere.
    private boolean isSuspended(JobDeal job) {
        return parties.find(job.maker())
                .filter(maker -> maker.status() == Party.Status.SUSPENDED)
                .isPresent();
    }

    private boolean mayAnswer(JobDeal job) {
        var answerBy = job.answerBy();
        return job.stage().isOpen() && (answerBy == null || clock.instant().isBefore(answerBy));
    }

    private static void refuseStale(JobDeal job, int version) {
        if (job.version() != version) {
            throw new Stale("job", job.id());
        }
    }

    /// The job, locked, for its maker or the platform; to anybody else it does not exist.
    private JobDeal own(Deal.Id id) {
        var job = locked(id);
        if (Acting.current().role() != Role.SYSTEM && !isMaker(job)) {
            throw new NotFound("job", id);
        }
        return job;
    }

    private static boolean isMaker(JobDeal job) {
        return Acting.current().isFor(job.maker().value());
    }

    private JobDeal locked(Deal.Id id) {
        return store.lock(id).orElseThrow(() -> new NotFound("job", id));
    }
}
