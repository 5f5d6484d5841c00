package org.cooperage.plan.weight;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.plan.BuyerClass;
import org.cooperage.plan.Weight;
import org.cooperage.plan.weight.WeightChange.Stage;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.cooperage.shared.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes of the weights in the open: the operator drafts, everybody signed in may comment, and nothing takes effect
/// before it was announced – but what cannot wait, which says why and when it is looked at again.
@Service
@Transactional
class WeightChanges {
    private static final int LONGEST = 1_000;
    private static final int LATEST_DAYS = 365;

    private final WeightChangeStore store;
    private final Weightings weightings;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    WeightChanges(
            WeightChangeStore store, Weightings weightings, Ids ids, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.weightings = weightings;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /// @param values those that stay as they are are left out
    public WeightChange draft(BuyerClass buyers, Map<Weight, BigDecimal> values, String why) {
        Acting.require("Drafting a change of the weights", Role.OPS);
        Weightings.check(values);
        var now = weightings.get(buyers);
        var lines = values.entrySet().stream()
                .filter(entry -> now.of(entry.getKey()).compareTo(entry.getValue()) != 0)
                .map(entry -> new WeightChange.Line(entry.getKey(), now.of(entry.getKey()), entry.getValue()))
                .toList();
        if (lines.isEmpty()) {
            throw InvalidInput.of("why", why, "weight.invalid.same", "weight.mend.same");
        }
        var change = new WeightChange(
                new WeightChange.Id(ids.next()),
                buyers,
                Stage.DRAFT,
                text("why", why),
                lines,
                clock.instant(),
                null,
                null,
                null,
                null,
                false,
                null,
                1);
        store.insert(change);
        return change;
    }

    public WeightMove consult(WeightChange.Id id, LocalDate until) {
        var change = own(id);
        if (!change.stage().mayBecome(Stage.CONSULT)) {
            return new WeightMove.NotNow(change.stage());
        }
        within("until", until, WeightChange.FEWEST_DAYS, LATEST_DAYS);
        events.publishEvent(new WeightEvent.ConsultationOpened(id.value(), change.buyers(), until));
        return moved(change.consulted(until));
    }

    /// In public, for the party one acts for.
    public void comment(WeightChange.Id id, String text) {
        var party = Acting.current().party().orElseThrow(() -> new NotAllowed("Commenting without acting for a party"));
        var change = get(id);
        if (change.stage() != Stage.CONSULT) {
            throw InvalidInput.of("text", text, "weight.invalid.closed", "weight.mend.closed");
        }
        store.say(id, ids.next(), new WeightChange.Comment(new Party.Id(party), text("text", text), clock.instant()));
    }

    public WeightMove judge(WeightChange.Id id, WeightChange.Finding finding, String reasons) {
        var change = own(id);
        if (!change.stage().mayBecome(Stage.FAIRNESS_CHECK)) {
            return new WeightMove.NotNow(change.stage());
        }
        var until = change.consultUntil();
        if (until != null && today().isBefore(until)) {
            return new WeightMove.StillOpen(until);
        }
        return moved(change.judged(finding, text("judgement", reasons)));
    }

    public WeightMove publish(WeightChange.Id id, LocalDate on) {
        var change = own(id);
        if (!change.stage().mayBecome(Stage.PUBLISHED)) {
            return new WeightMove.NotNow(change.stage());
        }
        if (change.finding() == WeightChange.Finding.NOT_TO_BE_DONE) {
            return new WeightMove.NotFair();
        }
        within("effectiveOn", on, WeightChange.FEWEST_DAYS, LATEST_DAYS);
        return announced(change.effective(Stage.PUBLISHED, on, null), on);
    }

    /// What cannot wait: in effect at once, with a day on which it is looked at again.
    public WeightMove hurry(WeightChange.Id id, LocalDate reviewOn) {
        var change = own(id);
        if (change.stage() != Stage.DRAFT) {
            return new WeightMove.NotNow(change.stage());
        }
        within("reviewOn", reviewOn, 1, WeightChange.LATEST_REVIEW_DAYS);
        var urgent = change.effective(Stage.EFFECTIVE, today(), reviewOn);
        apply(urgent);
        return announced(urgent, today());
    }

    public WeightMove withdraw(WeightChange.Id id) {
        var change = own(id);
        return change.stage().mayBecome(Stage.WITHDRAWN)
                ? moved(change.at(Stage.WITHDRAWN))
                : new WeightMove.NotNow(change.stage());
    }

    /// Puts into effect what is due. As the platform itself.
    void takeEffect() {
        Acting.require("Putting weights into effect", Role.SYSTEM);
        store.due(today()).forEach(change -> {
            apply(change);
            moved(change.at(Stage.EFFECTIVE));
        });
    }

    private void apply(WeightChange change) {
        weightings.change(change.buyers(), change.values());
        store.retireBefore(change);
    }

    private WeightMove announced(WeightChange change, LocalDate on) {
        var commented = store.comments(change.id()).stream()
                .map(comment -> comment.party().value())
                .distinct()
                .toList();
        events.publishEvent(new WeightEvent.ChangePublished(change.id().value(), change.buyers(), on, commented));
        return moved(change);
    }

    private WeightMove moved(WeightChange change) {
        if (!store.update(change)) {
            throw new Stale("change of weights", change.id());
        }
        return new WeightMove.Moved(get(change.id()));
    }

    private WeightChange own(WeightChange.Id id) {
        Acting.require("Changing the weights of planning", Role.OPS);
        return get(id);
    }

    private void within(String field, LocalDate day, int fewest, int most) {
        var first = today().plusDays(fewest);
        var last = today().plusDays(most);
        if (day.isBefore(first) || day.isAfter(last)) {
            throw InvalidInput.of(field, day, "weight.invalid.day", "weight.mend.day", first, last);
        }
    }

    private static String text(String field, String text) {
        if (text.isBlank() || text.strip().length() > LONGEST) {
            throw InvalidInput.of(field, text, "weight.invalid.text", "weight.mend.text", LONGEST);
        }
        return text.strip();
    }

    @Transactional(readOnly = true)
    public WeightChange get(WeightChange.Id id) {
        return store.find(id).orElseThrow(() -> new NotFound("change of weights", id));
    }

    @Transactional(readOnly = true)
    public Page<WeightChange> list(PageRequest page) {
        return store.list(page);
    }

    @Transactional(readOnly = true)
    public List<WeightChange.Comment> comments(WeightChange.Id id) {
        return store.comments(id);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
    }

    static WeightChange.Id id(UUID value) {
        return new WeightChange.Id(value);
    }
}
