package org.cooperage.policy;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.cooperage.party.Party;
import org.cooperage.party.Upload;
import org.cooperage.policy.engine.Facts;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Money;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Firms ask, the issuer reviews, makes public, approves, pays and looks at what came of it. Nothing is paid here: that
/// something was disbursed is the issuer's word.
@Service
class Applications {
    private static final int LONGEST_NOTE = 1_000;
    private static final int CODE_LETTERS = 10;

    private final ApplicationStore store;
    private final Policies policies;
    private final Matches matches;
    private final Workdays workdays;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Applications(
            ApplicationStore store,
            Policies policies,
            Matches matches,
            Workdays workdays,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.policies = policies;
        this.matches = matches;
        this.workdays = workdays;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// The firm vouches for what it answered; the facts the policy asks go along, no others.
    Applying apply(Policy.Id id, @Nullable Upload paper) {
        var firm = matches.firm();
        var policy = policies.get(id);
        var facts = matches.facts();
        var offered = Matches.offered(policy, facts);
        if (offered.standing() != Offered.Standing.NOW
                || offered.yuan().isEmpty()
                || !policy.appliesOn(policies.today())) {
            return new Applying.NotEligible(offered);
        }
        return read(() -> insert(policy, firm, offered.yuan().orElseThrow(), said(policy, facts), paper));
    }

    private Applying insert(
            Policy policy, Party.Id firm, Money asked, List<Application.Said> said, @Nullable Upload paper) {
        var key = ids.next();
        var now = clock.instant();
        var application = new Application(
                new Application.Id(key),
                "A-"
                        + key.toString()
                                .replace("-", "")
                                .substring(32 - CODE_LETTERS)
                                .toUpperCase(Locale.ROOT),
                policy.id().value(),
                firm,
                policy.issuer(),
                Application.Stage.SUBMITTED,
                asked,
                Optional.empty(),
                said,
                Optional.empty(),
                now,
                1);
        if (!store.insert(application)) {
            return new Applying.Twice();
        }
        if (paper != null) {
            store.attach(ids.next(), application, paper, now);
        }
        tell(policy, application, "");
        return new Applying.Done(application);
    }

    private static List<Application.Said> said(Policy policy, Facts facts) {
        return Matches.asked(policy)
                .flatMap(fact ->
                        facts
                                .find(fact)
                                .map(it -> new Application.Said(fact.name(), it.text(), fact.isOfficial()))
                                .stream())
                .toList();
    }

    /// @param granted yuan; only for a move to publicity, empty: what was asked
    @Transactional
    public Applying move(Application.Id id, Application.Stage to, int version, String typed, Optional<Money> granted) {
        var note = words(to, typed);
        var now = store.lock(id).orElseThrow(() -> new NotFound("application", id));
        if (!Acting.current().isFor((to.isByFirm() ? now.firm() : now.issuer()).value())) {
            throw new NotFound("application", id);
        }
        if (now.version() != version) {
            throw new Stale("application", id);
        }
        if (!now.stage().mayBecome(to) || to == Application.Stage.APPROVED && isStillPublic(now)) {
            return new Applying.NotNow(now);
        }
        var policy = policies.get(new Policy.Id(now.policy()));
        var moved = moved(now, to, policy, granted);
        store.update(moved);
        tell(policy, moved, note);
        return new Applying.Done(get(id));
    }

    private Application moved(Application now, Application.Stage to, Policy policy, Optional<Money> granted) {
        boolean decides = to == Application.Stage.PUBLICITY;
        var sum = decides ? Optional.of(checked(granted.orElse(now.asked()), now.asked())) : now.granted();
        var until = decides ? Optional.of(workdays.last(policies.today(), policy.publicityDays())) : now.publicUntil();
        return new Application(
                now.id(),
                now.code(),
                now.policy(),
                now.firm(),
                now.issuer(),
                to,
                now.asked(),
                sum,
                now.facts(),
                until,
                now.at(),
                now.version() + 1);
    }

    private static Money checked(Money granted, Money asked) {
        if (granted.isNegative() || granted.compareTo(asked) > 0) {
            throw InvalidInput.of(
                    "granted", granted.yuan(), "policy.wrong.granted", "policy.mend.granted", asked.yuan());
        }
        return granted;
    }

    boolean isStillPublic(Application application) {
        return application
                .publicUntil()
                .filter(it -> !policies.today().isAfter(it))
                .isPresent();
    }

    private static String words(Application.Stage to, String typed) {
        var note = typed.strip();
        if (note.length() > LONGEST_NOTE || note.isEmpty() && to.needsWords()) {
            throw InvalidInput.of("note", note, "policy.wrong.note", "policy.mend.note", LONGEST_NOTE);
        }
        return note;
    }

    private void tell(Policy policy, Application application, String note) {
        int seq = store.addStep(application, note, clock.instant());
        events.publishEvent(new ApplicationEvent.Moved(
                application.id().value(),
                application.code(),
                policy.title(),
                application.firm().value(),
                application.issuer().value(),
                application.stage(),
                seq));
    }

    /// More papers, while the firm may still add some.
    @Transactional
    public void attach(Application.Id id, Upload file) {
        var now = get(id);
        boolean open = now.stage() == Application.Stage.SUBMITTED || now.stage() == Application.Stage.RETURNED;
        if (!open || !Acting.current().isFor(now.firm().value())) {
            throw new NotFound("open application", id);
        }
        store.attach(ids.next(), now, file, clock.instant());
    }

    @Transactional(readOnly = true)
    public Application get(Application.Id id) {
        return store.find(id).orElseThrow(() -> new NotFound("application", id));
    }

    @Transactional(readOnly = true)
    public Page<Application> list(PageRequest request) {
        return store.list(request);
    }

    @Transactional(readOnly = true)
    public List<Application.Step> steps(Application.Id id) {
        return store.steps(id);
    }

    @Transactional(readOnly = true)
    public List<Application.Paper> papers(Application.Id id) {
        return store.papers(id);
    }

    @Transactional(readOnly = true)
    public Application.Paper paper(UUID id) {
        return store.findPaper(id).orElseThrow(() -> new NotFound("paper", id));
    }

    @Transactional(readOnly = true)
    public byte[] content(Application.Paper paper) {
        return store.content(paper.id());
    }

    private <T> T read(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
