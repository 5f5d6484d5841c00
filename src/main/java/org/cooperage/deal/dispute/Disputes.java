package org.cooperage.deal.dispute;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.cooperage.deal.Deal;
import org.cooperage.deal.DisputedOrders;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.Jobs;
import org.cooperage.deal.work.Photo;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Money;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.cooperage.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Disputes about delivered goods: the buyer claims, the maker answers, the operator mediates when they cannot agree.
///
/// A verb checks whose word it is and then works as the platform, because what was agreed changes an order that the
/// maker may not read. While a dispute is open its order is disputed; a reduction agreed on changes the price before
/// anything is owed, so that the statement carries it to the fen.
@Service
public class Disputes {

    private final DisputeStore store;
    private final DisputedOrders orders;
    private final Jobs jobs;
    private final DisputeSettings settings;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Disputes(
            DisputeStore store,
            DisputedOrders orders,
            Jobs jobs,
            DisputeSettings settings,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.orders = orders;
        this.jobs = jobs;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// The buyer objects to what one maker made; possible from the delivery until the goods are accepted.
    public Dispute open(Deal.Id job, Claim claim) {
        var seen = read(() -> jobs.get(job));
        if (!Acting.current().isFor(seen.buyer().value())) {
            throw new NotFound("job", job);
        }
        var id = asPlatform(() -> opened(seen, claim));
        return read(() -> get(id));
    }

    private Dispute.Id opened(JobDeal job, Claim claim) {
        orders.object(job.order(), job.id());
        claim.wish().check(job.terms().quantity().value(), orders.mostReduction(job.order(), job.id()));
        var open = store.ofJob(job.id()).stream()
                .filter(it -> !it.stage().isOver())
                .findFirst();
        if (open.isPresent()) {
            throw InvalidInput.of("job", job.code(), "dispute.invalid.twice", "dispute.mend.twice");
        }
        var now = clock.instant();
        var dispute = new Dispute(
                new Dispute.Id(ids.next()),
                new Dispute.About(
                        job.order(),
                        null,
                        job.id(),
                        job.code(),
                        job.step().operation(),
                        job.terms().quantity().unit()),
                job.buyer(),
                job.maker(),
                claim.reason(),
                claim.note(),
                claim.photo() != null,
                claim.wish(),
                null,
                null,
                null,
                null,
                false,
                Dispute.Stage.OPEN,
                now.plus(settings.answerWithin()),
                now,
                1);
        store.insert(dispute, claim.photo());
        orders.note(
                job,
                claim.reason().name(),
                claim.wish().quantity(),
                claim.wish().amount(),
                claim.note());
        events.publishEvent(
                new DisputeEvent.Opened(dispute.id().value(), job.order(), job.id(), job.buyer(), job.maker()));
        return dispute.id();
    }

    /// The maker does as the buyer wishes.
    public Disputing accept(Dispute.Id id, int version) {
        return settle(id, version, Disputes::isMaker, dispute -> dispute.settling(dispute.wish(), null));
    }

    /// The maker offers something else.
    public Disputing offer(Dispute.Id id, int version, Remedy remedy, String words) {
        var answer = Claim.words("note", words);
        return move(id, version, Disputes::isMaker, dispute -> {
            remedy.check(dispute.quantity(), mostReduction(dispute));
            return dispute.offering(remedy, answer).in(Dispute.Stage.OFFERED);
        });
    }

    /// The maker finds the goods as agreed and says why.
    public Disputing reject(Dispute.Id id, int version, String words) {
        var answer = Claim.words("note", words);
        if (answer == null) {
            throw InvalidInput.of("note", "", "dispute.invalid.why", "dispute.mend.why");
        }
        return move(
                id,
                version,
                Disputes::isMaker,
                dispute -> dispute.rejected(answer).in(Dispute.Stage.REJECTED));
    }

    /// The buyer takes what the maker offers.
    public Disputing agree(Dispute.Id id, int version) {
        return settle(id, version, Disputes::isBuyer, dispute -> {
            var offer = dispute.offer();
            return offer == null ? dispute : dispute.settling(offer, null);
        });
    }

    /// The buyer lets it rest.
    public Disputing withdraw(Dispute.Id id, int version) {
        return move(id, version, Disputes::isBuyer, dispute -> dispute.in(Dispute.Stage.WITHDRAWN));
    }

    /// The buyer asks the operator to decide: once the maker has answered, kept silent too long, or mended in vain.
    public Disputing mediate(Dispute.Id id, int version) {
        return move(id, version, Disputes::isBuyer, dispute -> {
            var tooSoon = dispute.stage() == Dispute.Stage.OPEN && !dispute.isOverdue(clock.instant());
            return tooSoon ? dispute : dispute.in(Dispute.Stage.MEDIATION);
        });
    }

    /// The operator decides, for both.
    public Disputing decide(Dispute.Id id, int version, Remedy remedy, String words) {
        var verdict = Claim.words("note", words);
        return settle(id, version, Disputes::isMediator, dispute -> {
            remedy.check(dispute.quantity(), mostReduction(dispute));
            return dispute.stage() == Dispute.Stage.MEDIATION ? dispute.settling(remedy, verdict) : dispute;
        });
    }

    /// The maker has sent the mended or new pieces.
    public Disputing send(Dispute.Id id, int version) {
        return move(id, version, Disputes::isMaker, dispute -> dispute.in(Dispute.Stage.SENT));
    }

    /// The buyer finds the mended or new pieces right.
    public Disputing receive(Dispute.Id id, int version) {
        return move(
                id,
                version,
                Disputes::isBuyer,
                dispute -> dispute.stage() == Dispute.Stage.SENT ? dispute.in(Dispute.Stage.SETTLED) : dispute);
    }

    @Transactional(readOnly = true)
    public Dispute get(Dispute.Id id) {
        return store.find(id).orElseThrow(() -> new NotFound("dispute", id));
    }

    @Transactional(readOnly = true)
    public Page<Dispute> list(DisputeFilter filter, PageRequest page) {
        return store.list(filter, page);
    }

    @Transactional(readOnly = true)
    public List<Dispute> ofOrder(Deal.Id order) {
        return store.ofOrder(order);
    }

    @Transactional(readOnly = true)
    public List<Dispute> ofJob(Deal.Id job) {
        return store.ofJob(job);
    }

    @Transactional(readOnly = true)
    Optional<Photo> findPhoto(Dispute.Id id) {
        return store.findPhoto(id);
    }

    private static boolean isBuyer(Dispute dispute) {
        return Acting.current().isFor(dispute.buyer().value());
    }

    private static boolean isMaker(Dispute dispute) {
        return Acting.current().isFor(dispute.maker().value());
    }

    private static boolean isMediator(Dispute dispute) {
        return dispute.mediated() && Acting.current().role() == Role.OPS;
    }

    /// Money and nothing settle it at once; what has to be mended is agreed on first.
    private Disputing settle(Dispute.Id id, int version, Predicate<Dispute> whose, UnaryOperator<Dispute> with) {
        return move(id, version, whose, dispute -> {
            var next = with.apply(dispute);
            var remedy = next.settled();
            if (remedy == null) {
                return dispute;
            }
            return next.in(remedy.isWork() ? Dispute.Stage.AGREED : Dispute.Stage.SETTLED);
        });
    }

    /// `change` returns the dispute at its next stage; at the same one when it cannot be done now.
    private Disputing move(Dispute.Id id, int version, Predicate<Dispute> whose, UnaryOperator<Dispute> change) {
        if (!whose.test(read(() -> get(id)))) {
            throw new NotFound("dispute", id);
        }
        var done = asPlatform(() -> isMoved(id, version, change));
        var dispute = read(() -> get(id));
        return done ? new Disputing.Done(dispute) : new Disputing.NotNow(dispute);
    }

    private boolean isMoved(Dispute.Id id, int version, UnaryOperator<Dispute> change) {
        var now = store.lock(id).orElseThrow(() -> new NotFound("dispute", id));
        if (now.stage().isOver()) {
            return false;
        }
        if (now.version() != version) {
            throw new Stale("dispute", id);
        }
        var next = change.apply(now);
        if (!now.stage().mayBecome(next.stage())) {
            return false;
        }
        store.update(next);
        follow(next);
        return true;
    }

    private void follow(Dispute dispute) {
        var about = dispute.about();
        var job = jobs.get(about.job());
        var settled = dispute.settled();
        if (dispute.stage() == Dispute.Stage.SETTLED && settled != null) {
            orders.noteRemedy(job, settled.kind().name(), settled.quantity(), settled.amount());
            reduce(about, settled.amount());
        }
        events.publishEvent(new DisputeEvent.Moved(
                dispute.id().value(), about.order(), about.job(), dispute.buyer(), dispute.maker(), dispute.stage()));
        if (store.ofOrder(about.order()).stream().allMatch(it -> it.stage().isOver())) {
            orders.settle(about.order());
        }
    }

    private void reduce(Dispute.About about, @Nullable Money amount) {
        if (amount != null) {
            orders.reduce(about.order(), about.job(), amount);
        }
    }

    private Money mostReduction(Dispute dispute) {
        return orders.mostReduction(dispute.about().order(), dispute.about().job());
    }

    private <T> T read(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    private <T> T asPlatform(Supplier<T> work) {
        return Acting.as(Acting.SYSTEM, () -> transaction.execute(status -> work.get()));
    }
}
