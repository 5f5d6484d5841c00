package org.cooperage.policy.cooperation;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cooperage.party.Party;
import org.cooperage.policy.Reading;
import org.cooperage.policy.cooperation.Cooperation.Stage;
import org.cooperage.policy.cooperation.Entry.What;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Governments agree on a cooperation: one proposes, all others accept or refuse, whoever changes the terms asks all
/// anew. In force once all have accepted, until its day comes or somebody has given notice.
@Service
public class Cooperations {
    private static final int LONGEST = 1_000;

    private final CooperationStore store;
    private final Governments governments;
    private final Speaking speaking;
    private final Ids ids;
    private final Clock clock;

    Cooperations(CooperationStore store, Governments governments, Speaking speaking, Ids ids, Clock clock) {
        this.store = store;
        this.governments = governments;
        this.speaking = speaking;
        this.ids = ids;
        this.clock = clock;
    }

    /// A draft only its author sees.
    @Transactional
    Cooperation draft(CooperationDraft typed) {
        Acting.require("Agreeing on a cooperation", Role.GOV);
        var me = me();
        var base = new Cooperation(
                new Cooperation.Id(ids.next()),
                me,
                List.of(me),
                null,
                "",
                Cooperation.Aim.SHARED_PARK,
                "",
                "",
                today(),
                today(),
                0,
                Stage.DRAFT,
                1,
                1,
                clock.instant(),
                Map.of());
        var one = read(base, typed);
        store.insert(one);
        return one;
    }

    private Cooperation read(Cooperation base, CooperationDraft typed) {
        var reading = new Reading("cooperation");
        var read = typed.read(base, reading, governments::find, governments::anybody);
        if (!read.isOf(me().value())) {
            reading.wrong("parties", read.participants().size(), "self");
        }
        reading.refuse();
        return read;
    }

    /// By anybody who takes part, until it is in force. Whoever changes what was proposed accepts it himself.
    @Transactional
    Cooperation change(Cooperation.Id id, CooperationDraft typed, int version) {
        var one = own(id);
        if (one.stage() != Stage.DRAFT && one.stage() != Stage.PROPOSED) {
            throw new Stale("cooperation", id);
        }
        if (!store.change(read(one, typed), version)) {
            throw new Stale("cooperation", id);
        }
        var changed = get(id);
        if (changed.stage() == Stage.PROPOSED) {
            propose(changed);
        }
        return changed;
    }

    /// What was proposed stands in the ledger as it was worded.
    private void propose(Cooperation it) {
        speaking.say(it, Words.of(What.PROPOSED, worded(it)));
        speaking.quietly(it, Words.of(What.ACCEPTED, null));
    }

    private static String worded(Cooperation it) {
        var shares = it.benefits().stream()
                .map(benefit -> benefit + " " + new TreeMap<>(it.shares().get(benefit)))
                .collect(Collectors.joining("; "));
        return "%s | %s | %s – %s | %d | %s | %s | %s"
                .formatted(
                        it.title(),
                        it.aim(),
                        it.starts(),
                        it.ends(),
                        it.noticeDays(),
                        shares,
                        it.terms(),
                        it.disputes());
    }

    /// A file handed in with the terms is part of them.
    void askAnew(Cooperation it) {
        if (!store.change(it, it.version())) {
            throw new Stale("cooperation", it.id());
        }
        var changed = get(it.id());
        if (changed.stage() == Stage.PROPOSED) {
            propose(changed);
        }
    }

    /// @param text why; nothing where the move needs no words
    /// @param day last one in force, exclusive; for a notice
    @Transactional
    public Agreeing move(
            Cooperation.Id id, CooperationMove move, @Nullable String text, @Nullable String day, int version) {
        var one = own(id);
        if (!move.isPossible(one.stage(today()))) {
            return new Agreeing.NotNow();
        }
        if (one.version() != version) {
            throw new Stale("cooperation", id);
        }
        var words = move.isWorded() ? words(Reading.plain(text)) : null;
        return switch (move) {
            case PROPOSE -> proposed(one);
            case ACCEPT -> accepted(one);
            case REFUSE -> refused(one, words);
            case WITHDRAW -> withdrawn(one);
            case NOTICE -> noticed(one, words, Reading.plain(day));
        };
    }

    private Agreeing proposed(Cooperation it) {
        store.stage(it.id(), Stage.PROPOSED);
        propose(it);
        return new Agreeing.Done();
    }

    private Agreeing accepted(Cooperation it) {
        if (!speaking.quietly(it, Words.of(What.ACCEPTED, null))) {
            return new Agreeing.NotNow();
        }
        if (speaking.haveAllAccepted(it)) {
            store.stage(it.id(), Stage.IN_FORCE);
            speaking.inForce(it);
        }
        return new Agreeing.Done();
    }

    /// Who has accepted these terms stays with it.
    private Agreeing refused(Cooperation it, @Nullable String why) {
        if (speaking.hasAccepted(it)) {
            return new Agreeing.NotNow();
        }
        speaking.say(it, Words.of(What.REFUSED, why));
        return new Agreeing.Done();
    }

    private Agreeing withdrawn(Cooperation it) {
        if (!it.proposer().equals(me())) {
            throw new NotAllowed("Withdrawing what others proposed");
        }
        speaking.say(it, Words.of(What.WITHDRAWN, null));
        store.stage(it.id(), Stage.ENDED);
        return new Agreeing.Done();
    }

    private Agreeing noticed(Cooperation it, @Nullable String why, String typed) {
        var earliest = today().plusDays(it.noticeDays());
        var day = day(typed);
        if (day.isBefore(earliest) || !day.isBefore(it.ends())) {
            throw InvalidInput.of(
                    "day", typed, "cooperation.wrong.notice", "cooperation.mend.notice", earliest, it.ends());
        }
        speaking.say(it, Words.of(What.NOTICE, "%s: %s".formatted(day, why)));
        store.end(it.id(), day);
        return new Agreeing.Done();
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw InvalidInput.of("day", typed, "cooperation.wrong.day", "cooperation.mend.day");
        }
    }

    /// By anybody who takes part, at any time.
    @Transactional
    public void invite(Cooperation.Id id, String auditor) {
        var one = own(id);
        var found = governments
                .anybody(Reading.plain(auditor))
                .map(Party::id)
                .filter(it -> !one.participants().contains(it))
                .orElseThrow(() ->
                        InvalidInput.of("auditor", auditor, "cooperation.wrong.auditor", "cooperation.mend.auditor"));
        speaking.say(one, Words.to(What.AUDITOR, found));
        store.auditor(id, found);
    }

    private static String words(String text) {
        if (text.isEmpty() || text.length() > LONGEST || text.indexOf(0) >= 0) {
            throw InvalidInput.of("text", text, "cooperation.wrong.text", "cooperation.mend.text", 1, LONGEST);
        }
        return text;
    }

    /// One's own to act on, and nobody else's at the same time.
    Cooperation own(Cooperation.Id id) {
        get(id);
        Acting.require("Acting in a cooperation", Role.GOV);
        return store.lock(id)
                .filter(it -> it.isOf(me().value()))
                .orElseThrow(() -> new NotAllowed("Acting in a cooperation one does not take part in"));
    }

    @Transactional(readOnly = true)
    public Cooperation get(Cooperation.Id id) {
        return store.find(id).orElseThrow(() -> new NotFound("cooperation", id));
    }

    /// Those the reader takes part in or audits.
    @Transactional(readOnly = true)
    public Page<Cooperation> list(PageRequest page) {
        return store.list(page);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
    }

    static Party.Id me() {
        return new Party.Id(
                Acting.current().party().orElseThrow(() -> new NotAllowed("Acting in a cooperation for nobody")));
    }
}
