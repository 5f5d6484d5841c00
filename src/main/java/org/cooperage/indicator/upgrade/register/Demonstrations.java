package org.cooperage.indicator.upgrade.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.cooperage.indicator.upgrade.register.Demonstration.Stage;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.ClockAdvanced;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Demonstration projects. Without a baseline none is accepted, and none before three months have been measured.
@Service
class Demonstrations {
    private static final int DAYS_MEASURED = 90;
    private static final int YEARS_BACK = 3;

    private final DemonstrationStore store;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Demonstrations(
            DemonstrationStore store,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    Demonstration call(DemonstrationDraft draft) {
        var caller = official("Calling a demonstration");
        var checked = draft.check(today());
        var id = new Demonstration.Id(ids.next());
        asPlatform(() -> {
            store.insert(id, checked, caller, clock.instant());
            return true;
        });
        return get(id);
    }

    private static Party.Id official(String what) {
        Acting.require(what, Role.GOV, Role.ASC);
        return Acting.current().party().map(Party.Id::new).orElseThrow(() -> new NotAllowed(what));
    }

    /// The caller's own project, if it may become that.
    private Demonstration own(Demonstration.Id id, Stage next) {
        var by = official("Leading a demonstration");
        var it = get(id);
        if (!it.caller().equals(by)) {
            throw new NotAllowed("Leading somebody else’s demonstration");
        }
        if (!it.stage().mayBecome(next)) {
            throw InvalidInput.of("stage", it.stage(), "upgrade.wrong.demostage", "upgrade.mend.demostage");
        }
        return it;
    }

    Demonstration baseline(Demonstration.Id id, ValueDraft draft) {
        own(id, Stage.BASELINED);
        var value = draft.read(today().minusYears(YEARS_BACK), today());
        return move(id, () -> store.baseline(id, value));
    }

    /// Accepted only when it is better than before, three months after the baseline at the earliest.
    Demonstration accept(Demonstration.Id id, ValueDraft draft) {
        var it = own(id, Stage.ACCEPTED);
        var before = it.baseline().orElseThrow();
        var value = draft.read(before.day().plusDays(DAYS_MEASURED), today());
        int change = value.value().compareTo(before.value());
        if (it.more() ? change <= 0 : change >= 0) {
            throw InvalidInput.of(
                    "value", value.value(), "upgrade.wrong.better", "upgrade.mend.better", before.value());
        }
        return move(id, () -> store.accept(id, value));
    }

    Demonstration publish(Demonstration.Id id, @Nullable String story) {
        own(id, Stage.PUBLISHED);
        var register = new Register();
        var text = register.words("story", story);
        register.refuse();
        return move(id, () -> store.publish(id, text));
    }

    private Demonstration move(Demonstration.Id id, BooleanSupplier move) {
        if (!asPlatform(move)) {
            throw InvalidInput.of("stage", id, "upgrade.wrong.demostage", "upgrade.mend.demostage");
        }
        return get(id);
    }

    /// A firm says it uses the same solution; once a firm.
    Demonstration replicate(Demonstration.Id id) {
        var firm = UpgradeEvents.firm("Repeating a demonstration");
        if (get(id).stage() != Stage.PUBLISHED) {
            throw InvalidInput.of("stage", get(id).stage(), "upgrade.wrong.demostage", "upgrade.mend.demostage");
        }
        asPlatform(() -> store.replicate(id, firm, clock.instant()));
        return get(id);
    }

    @Scheduled(initialDelay = 150_000, fixedDelay = 3_600_000)
    void remindNowAndThen() {
        remind();
    }

    @Async
    @EventListener
    void on(ClockAdvanced moved) {
        remind();
    }

    /// Tells each caller once what is due: the baseline when the call is over, the acceptance three months later.
    void remind() {
        asPlatform(() -> {
            store.remind(today(), today().minusDays(DAYS_MEASURED)).forEach(it -> events.publishEvent(due(it)));
            return true;
        });
    }

    private static DemonstrationEvent due(DemonstrationStore.Due it) {
        return it.stage() == Stage.CALLED
                ? new DemonstrationEvent.CallEnded(it.id(), it.title(), it.caller())
                : new DemonstrationEvent.TimePassed(it.id(), it.title(), it.caller());
    }

    Demonstration get(Demonstration.Id id) {
        Acting.require("Seeing a demonstration");
        return Acting.as(Acting.SYSTEM, () -> Objects.requireNonNull(transaction.execute(status -> store.find(id))))
                .orElseThrow(() -> new NotFound("demonstration", id));
    }

    Page<Demonstration> list(PageRequest page) {
        Acting.require("Seeing the demonstrations");
        return Acting.as(Acting.SYSTEM, () -> Objects.requireNonNull(transaction.execute(status -> store.list(page))));
    }

    private boolean asPlatform(BooleanSupplier work) {
        return Acting.as(Acting.SYSTEM, () -> Boolean.TRUE.equals(transaction.execute(status -> work.getAsBoolean())));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
    }
}
