package org.cooperage.park.investment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cooperage.park.investment.Lead.Move;
import org.cooperage.park.investment.LeadStore.Lost;
import org.cooperage.park.investment.LeadStore.Passage;
import org.cooperage.park.investment.LeadStore.Sums;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.cooperage.shared.Stale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Leads: opened from a prospect, moved from stage to stage, by the county or the park that keeps them.
@Service
@Transactional
public class Leads {
    private static final double HOURS_A_DAY = 24;

    private final LeadStore store;
    private final ProspectStore prospects;
    private final Parties parties;
    private final Ids ids;
    private final Clock clock;

    Leads(LeadStore store, ProspectStore prospects, Parties parties, Ids ids, Clock clock) {
        this.store = store;
        this.prospects = prospects;
        this.parties = parties;
        this.ids = ids;
        this.clock = clock;
    }

    /// The party one acts for, if it may keep leads.
    public Party keeper() {
        Acting.require("Keeping leads", Role.GOV, Role.PARK);
        var party = Acting.current().party().orElseThrow(() -> new NotAllowed("Keeping leads"));
        return parties.get(new Party.Id(party));
    }

    /// The open lead of a prospect, a new one if there is none.
    Lead open(Prospect.Id id) {
        return open(id, BigDecimal.ZERO, 0);
    }

    /// The open lead of a prospect; a new one, with what is promised, if there is none.
    public Lead open(Prospect.Id id, BigDecimal promisedWan, int promisedJobs) {
        var keeper = keeper();
        var prospect = prospects.find(id).orElseThrow(() -> new NotFound("prospect", id));
        var there = store.findOpen(id);
        if (there.isPresent()) {
            return there.get();
        }
        var now = clock.instant();
        var lead = new Lead(
                new Lead.Id(ids.next()),
                id,
                prospect.name(),
                prospect.link(),
                prospect.owner(),
                keeper.city(),
                LeadStage.NEW,
                LeadStage.NEW,
                now,
                now,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                promisedWan,
                BigDecimal.ZERO,
                promisedJobs,
                0,
                1);
        store.insert(lead);
        return lead;
    }

    @Transactional(readOnly = true)
    public Lead get(Lead.Id id) {
        keeper();
        return store.find(id).orElseThrow(() -> new NotFound("lead", id));
    }

    @Transactional(readOnly = true)
    Page<Lead> list(Optional<LeadStage> stage, PageRequest page) {
        keeper();
        return store.list(stage, page);
    }

    /// Open ones whose next step is due before then, the most urgent first.
    @Transactional(readOnly = true)
    public List<Lead> due(Instant before) {
        keeper();
        return store.due(before);
    }

    @Transactional(readOnly = true)
    List<Move> moves(Lead.Id id) {
        return store.moves(id);
    }

    @Transactional(readOnly = true)
    List<Passage> passages() {
        keeper();
        return store.passages();
    }

    @Transactional(readOnly = true)
    Sums sums() {
        keeper();
        return store.sums();
    }

    @Transactional(readOnly = true)
    List<Lost> lost() {
        keeper();
        return store.lost();
    }

    Lead edit(Lead.Id id, LeadForm form) {
        return save(form.on(get(id)));
    }

    /// One stage on, or out of the way; what the table of moves does not allow is refused.
    Lead move(Lead.Id id, MoveForm form) {
        var lead = get(id);
        var wanted = form.read();
        if (!lead.next().contains(wanted.to())) {
            throw InvalidInput.of("stage", wanted.to(), "park.wrong.move", "park.mend.move", lead.stage());
        }
        var now = clock.instant();
        var moved = new Lead(
                lead.id(),
                lead.prospect(),
                lead.name(),
                lead.link(),
                lead.owner(),
                lead.city(),
                wanted.to(),
                lead.stage(),
                now,
                lead.openedAt(),
                lead.inCharge(),
                lead.nextStep(),
                lead.nextAt(),
                wanted.reason(),
                wanted.until(),
                lead.unit(),
                lead.promisedWan(),
                lead.arrivedWan(),
                lead.promisedJobs(),
                lead.actualJobs(),
                form.version());
        double days = Duration.between(lead.stageAt(), now).toMinutes() / 60.0 / HOURS_A_DAY;
        store.moved(ids.next(), lead, new Move(lead.stage(), wanted.to(), Math.max(0, days), wanted.note(), now));
        return save(moved);
    }

    private Lead save(Lead lead) {
        if (!store.update(lead)) {
            throw new Stale("lead", lead.id());
        }
        return get(lead.id());
    }
}
