package org.cooperage.policy.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cooperage.party.CreditCode;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.policy.programme.ProgrammeDraft.Reading;
import org.cooperage.policy.programme.ProgrammeDraft.RiskDraft;
import org.cooperage.policy.programme.ProgrammeDraft.UndertakingDraft;
import org.cooperage.policy.programme.Undertaking.Duty;
import org.cooperage.policy.programme.Undertaking.SixParty;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Money;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes the special plan of a cluster, adopts it, and lets those who answer for undertakings say that they are done.
@Service
class Programmes {
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_UNDERTAKING = 200;
    private static final int LONGEST_EVIDENCE = 400;

    private final ProgrammeStore store;
    private final Parties parties;
    private final Ids ids;
    private final Clock clock;

    Programmes(ProgrammeStore store, Parties parties, Ids ids, Clock clock) {
        this.store = store;
        this.parties = parties;
        this.ids = ids;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
    }

    @Transactional(readOnly = true)
    public List<Programme> list() {
        return store.list();
    }

    @Transactional(readOnly = true)
    public Programme get(Programme.Id id) {
        return store.find(id).orElseThrow(() -> new NotFound("plan", id));
    }

    @Transactional(readOnly = true)
    public List<Goal> goals(Programme.Id id) {
        return store.goals(id);
    }

    @Transactional(readOnly = true)
    public List<Undertaking> undertakings(Programme.Id id) {
        return store.undertakings(id);
    }

    @Transactional
    public Programme draft(ProgrammeDraft typed) {
        var owner = owner();
        var reading = new Reading();
        var starts = reading.day("starts", typed.starts());
        var programme = new Programme(
                new Programme.Id(ids.next()),
                owner.id(),
                owner.city(),
                new Bilingual(
                        reading.text("titleZh", typed.titleZh(), 1, LONGEST_TITLE),
                        reading.text("titleEn", typed.titleEn(), 0, LONGEST_TITLE)),
                reading.text("idea", typed.idea(), 1, LONGEST_TEXT),
                reading.text("safeguards", typed.safeguards(), 0, LONGEST_TEXT),
                starts,
                reading.after("ends", typed.ends(), starts),
                Optional.empty());
        reading.refuse();
        store.insert(programme, clock.instant());
        return programme;
    }

    /// Whether there was none for that figure yet.
    @Transactional
    public boolean add(Programme programme, Goal goal) {
        return store.insert(programme, goal);
    }

    @Transactional
    public Undertaking addUndertaking(Programme.Id id, UndertakingDraft typed) {
        var programme = own(id);
        var reading = new Reading();
        var lead = parties.findByCode(CreditCode.parse("lead", Reading.plain(typed.lead())));
        if (lead.isEmpty()) {
            reading.wrong("lead", Reading.plain(typed.lead()), "lead");
        }
        var starts = reading.day("starts", typed.starts());
        var area = reading.choice("area", typed.area(), Undertaking.Area.class);
        var title = reading.text("title", typed.title(), 1, LONGEST_UNDERTAKING);
        var ends = reading.after("ends", typed.ends(), starts);
        var funding = reading.text("funding", typed.funding(), 0, LONGEST_TITLE);
        var after = before(id, Reading.plain(typed.after()), reading);
        reading.refuse();
        var budget = Reading.plain(typed.budget()).isEmpty()
                ? Optional.<Money>empty()
                : Optional.of(Money.parse("budget", Reading.plain(typed.budget())));
        var undertaking = new Undertaking(
                new Undertaking.Id(ids.next()),
                area,
                title,
                lead.orElseThrow().id(),
                starts,
                ends,
                budget,
                funding,
                duties(typed.duties() == null ? List.of() : typed.duties()),
                Optional.empty(),
                Optional.empty(),
                after);
        store.insert(programme, undertaking);
        return undertaking;
    }

    private Optional<Undertaking.Id> before(Programme.Id id, String typed, Reading reading) {
        var found = store.undertakings(id).stream()
                .map(Undertaking::id)
                .filter(it -> it.toString().equals(typed))
                .findFirst();
        if (found.isEmpty() && !typed.isEmpty()) {
            reading.wrong("after", typed, "choice");
        }
        return found;
    }

    @Transactional
    public Risk addRisk(Programme.Id id, RiskDraft typed) {
        var programme = own(id);
        var reading = new Reading();
        var risk = new Risk(
                ids.next(),
                reading.text("title", typed.title(), 1, LONGEST_UNDERTAKING),
                reading.choice("chance", typed.chance(), Risk.Level.class),
                reading.choice("harm", typed.harm(), Risk.Level.class),
                reading.text("answer", typed.answer(), 1, LONGEST_EVIDENCE));
        reading.refuse();
        if (!store.insert(programme, risk)) {
            throw InvalidInput.of("title", risk.title(), "programme.wrong.risk", "programme.mend.risk");
        }
        return risk;
    }

    @Transactional(readOnly = true)
    public List<Risk> risks(Programme.Id id) {
        return store.risks(id).stream()
                .sorted(Comparator.comparingInt(Risk::weight).reversed().thenComparing(Risk::title))
                .toList();
    }

    private static Map<SixParty, Duty> duties(List<String> written) {
        var duties = new EnumMap<SixParty, Duty>(SixParty.class);
        for (var one : written) {
            var parts = one.split("=", 2);
            var party = Reading.find(parts[0], SixParty.class);
            var duty = Reading.find(parts[parts.length - 1], Duty.class);
            if (party.isPresent() && duty.isPresent()) {
                duties.put(party.get(), duty.get());
            }
        }
        return duties;
    }

    @Transactional
    public Programme adopt(Programme.Id id) {
        own(id);
        store.adopt(id, clock.instant());
        return get(id);
    }

    /// By whoever answers for it or by the authority; never without something that shows it.
    @Transactional
    public void close(Programme.Id id, Undertaking.Id undertaking, String typed) {
        var reading = new Reading();
        var evidence = reading.text("evidence", typed, 1, LONGEST_EVIDENCE);
        reading.refuse();
        get(id);
        if (!store.close(undertaking, today(), evidence)) {
            throw new NotFound("open undertaking", undertaking);
        }
    }

    /// Whether one may see the evidence of the pilot.
    boolean maySeeFigures(Programme programme) {
        var acting = Acting.current();
        return Set.of(Role.GOV, Role.ASC, Role.PARK).contains(acting.role())
                && acting.party()
                        .map(it -> parties.get(new Party.Id(it)).city())
                        .equals(Optional.of(programme.city()));
    }

    boolean isOwn(Programme programme) {
        var acting = Acting.current();
        return acting.role() == Role.GOV && acting.isFor(programme.owner().value());
    }

    /// Of the authority one acts for. Public, for a draft is seen by nobody outside of a transaction.
    @Transactional(readOnly = true)
    public Programme own(Programme.Id id) {
        var programme = get(id);
        if (!isOwn(programme)) {
            throw new NotAllowed("Changing this plan");
        }
        return programme;
    }

    private Party owner() {
        Acting.require("Writing a plan", Role.GOV);
        return Acting.current()
                .party()
                .map(it -> parties.get(new Party.Id(it)))
                .orElseThrow(() -> new NotAllowed("Writing a plan"));
    }
}
